// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/session/document.h"

#include <QObject>

#include <optional>

class QMenu;
class QWidget;

namespace mw {

/// Makes, changes and deletes parts of the layout itself; what is asked for is entered in a dialog.
class OwnParts : public QObject {
    Q_OBJECT
public:
    OwnParts(Document& document, QWidget* parent);

    void makeNew();
    void makeFrom(const QString& partId);
    /// Of the selected component, with the figures that it overrides; none: nothing that has a part is selected.
    [[nodiscard]] std::optional<Part> selectedPart() const;
    void makeFromSelection();
    /// The entry that does so; without a selection it says what to do.
    void addFromSelection(QMenu& menu);
    void edit(const QString& partId);
    void remove(const QString& partId);

Q_SIGNALS:
    void made(const QString& partId);
    void refused(const QString& message);

private:
    /// `replaces`: the own part that is changed; null: a new one.
    void open(Part part, const QString& title, const QString& replaces);
    void put(const Part& part, const QString& replaces);
    [[nodiscard]] std::string freeId(const std::string& like) const;
    [[nodiscard]] QWidget* widget() const;

    Document& m_document;
};

}  // namespace mw
