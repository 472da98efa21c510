// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/facility/facility.h"
#include "solver/rules/finding.h"
#include "views/session/background_work.h"
#include "views/session/document.h"

#include <QPushButton>

namespace mw {

/// Mends a finding by an edit: while the pointer or the focus is on it the figures show what would come of it, a click does it.
/// Hidden for findings without such an edit.
class FixButton : public QPushButton {
    Q_OBJECT
public:
    explicit FixButton(Document& document, QWidget* parent = nullptr);
    /// With the facility that it is of, what cannot be done is not offered; without, that is told when the pointer or a click asks.
    void setFinding(const Finding& finding, FacilityPtr facility = {});

Q_SIGNALS:
    /// "changes 1 component", empty when the pointer leaves; or why it cannot be done.
    void previewed(const QString& text);
    void refused(const QString& message);

protected:
    void enterEvent(QEnterEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    [[nodiscard]] Outcome<Delta> fix() const;
    void ask();
    void offer(const QString& refusal);
    void tell(const QString& refusal);
    [[nodiscard]] bool isAsked() const;
    void showPreview();
    void endPreview();
    void mend();

    Document& m_document;
    Finding m_finding{};
    FacilityPtr m_facility{};   ///< null: it is not asked beforehand
    QString m_refusal{};
    bool m_previewing{};
    bool m_mended{};            ///< what a click did is seen, not what the next would do, until the pointer moves
    BackgroundWork m_asking{};  ///< last, so that its end is waited for first
};

}  // namespace mw
