// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/dialogs/preferences.h"

#include <QDialog>

class QComboBox;
class QDialogButtonBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QTabWidget;

namespace mw {

/// Language, theme and files; units, figures and currency. Takes effect as it is chosen, and Cancel takes it back. Further pages are
/// added by their owner: the keys, for one.
class PreferencesDialog : public QDialog {
    Q_OBJECT
public:
    explicit PreferencesDialog(const Preferences& preferences, QWidget* parent = nullptr);
    void addPage(const QString& title, QWidget* page);

Q_SIGNALS:
    void changed(const mw::Preferences& preferences);

private:
    QWidget* generalPage();
    QWidget* figuresPage();
    void addCurrency(QFormLayout& form);
    QComboBox* choice(QFormLayout& form, const QString& label, const QString& name, const QStringList& texts, int current);
    QLabel* note(QFormLayout& form, const QString& text);
    [[nodiscard]] Preferences shown() const;
    [[nodiscard]] format::Currency shownCurrency() const;
    void showRate();
    void tellChange();

    Preferences m_before;
    QTabWidget* m_pages{};
    QDialogButtonBox* m_buttons{};
    QComboBox *m_language{}, *m_theme{}, *m_grid{}, *m_newGrid{}, *m_autosave{}, *m_start{}, *m_motion{};
    QComboBox *m_length{}, *m_temperature{}, *m_numbers{}, *m_currency{};
    QLineEdit* m_rate{};
    QLabel *m_sample{}, *m_languageNote{}, *m_rateNote{}, *m_rateUnit{};
};

}  // namespace mw
