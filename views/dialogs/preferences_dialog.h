// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/dialogs/preferences.h"

#include <QDialog>

class QComboBox;
class QFormLayout;
class QLabel;
class QTabWidget;

namespace mw {

/// Units, figures, theme and files; takes effect as it is chosen, and Cancel takes it back. Further pages are added by their
/// owner: the keys, for one.
class PreferencesDialog : public QDialog {
    Q_OBJECT
public:
    explicit PreferencesDialog(const Preferences& preferences, QWidget* parent = nullptr);
    void addPage(const QString& title, QWidget* page);

Q_SIGNALS:
    void changed(const mw::Preferences& preferences);

private:
    QWidget* generalPage();
    QComboBox* choice(QFormLayout& form, const QString& label, const QString& name, const QStringList& texts, int current);
    [[nodiscard]] Preferences shown() const;
    void tellChange();

    Preferences m_before;
    QTabWidget* m_pages{};
    QComboBox *m_theme{}, *m_length{}, *m_temperature{}, *m_numbers{}, *m_motion{}, *m_autosave{}, *m_start{};
    QLabel* m_sample{};
};

}  // namespace mw
