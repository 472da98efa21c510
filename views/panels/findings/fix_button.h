// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "solver/rules/finding.h"
#include "views/session/document.h"

#include <QPushButton>

namespace mw {

/// Mends a finding by an edit: while the pointer or the focus is on it the figures show what would come of it, a click does it.
/// Hidden for findings without such an edit.
class FixButton : public QPushButton {
    Q_OBJECT
public:
    explicit FixButton(Document& document, QWidget* parent = nullptr);
    void setFinding(const Finding& finding);

Q_SIGNALS:
    /// "changes 1 component", or why it cannot be done; empty when the pointer leaves.
    void previewed(const QString& text);
    void refused(const QString& message);

protected:
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    [[nodiscard]] Outcome<Delta> fix() const;
    void showPreview();
    void endPreview();
    void mend();

    Document& m_document;
    Finding m_finding{};
    bool m_previewing{};
};

}  // namespace mw
