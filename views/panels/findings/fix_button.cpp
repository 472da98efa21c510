// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/panels/findings/fix_button.h"

#include "solver/rules/fixes.h"
#include "views/session/text/delta_text.h"
#include "views/session/text/local_text.h"
#include "views/session/text/qt_text.h"

#include <QCoreApplication>
#include <QFocusEvent>
#include <QMouseEvent>

#include <utility>

namespace mw {

FixButton::FixButton(Document& document, QWidget* parent) : QPushButton(parent), m_document(document)
{
    setObjectName(QStringLiteral("fix-finding"));
    setProperty("primary", true);
    connect(this, &QPushButton::clicked, this, &FixButton::mend);
    setMouseTracking(true);
    hide();
}

void FixButton::setFinding(const Finding& finding, FacilityPtr facility)
{
    const bool another = finding != m_finding, ofAnother = finding.rule != m_finding.rule || finding.subjects != m_finding.subjects;
    if (!another && facility == m_facility) return;
    m_finding = finding;
    m_facility = std::move(facility);
    const auto* known = finding.waived.empty() ? fixOf(finding.rule) : nullptr;
    if (another) {
        offer({});
        setVisible(known != nullptr);
    }
    if (known == nullptr) return;
    setText(localText(known->title));
    ask();
    if (ofAnother && !m_mended && isAsked() && underMouse()) showPreview();   // the keys chose it under a pointer that rests
}

/// Of a large layout that is too dear for each finding that is looked at.
bool FixButton::isAsked() const
{
    constexpr std::size_t kMostAsked = 2000;
    return m_facility && m_facility->instances.size() <= kMostAsked;
}

/// Beforehand, elsewhere: it may expand the layout.
void FixButton::ask()
{
    const auto* known = fixOf(m_finding.rule);
    if (known == nullptr || !isAsked() || m_asking.busy()) return;
    const auto work = [make = known->make, finding = m_finding, facility = m_facility] { return make(*facility, finding); };
    m_asking.start(this, work, [this, finding = m_finding, facility = m_facility](const Outcome<Delta>& outcome) {
        if (finding != m_finding || facility != m_facility) return ask();
        const QString refusal = outcome ? QString() : localText(outcome.refusal().message);
        if (refusal != m_refusal) offer(refusal);
    });
}

/// Greyed with the reason where there is one.
void FixButton::offer(const QString& refusal)
{
    m_refusal = refusal;
    setEnabled(refusal.isEmpty());
    tell(refusal);
    endPreview();
}

/// As the tool tip: what a click does, or why it does nothing.
void FixButton::tell(const QString& refusal)
{
    setToolTip(refusal.isEmpty() ? tr("Hold the pointer here to see what would change, and the figures above with it; click to "
                                      "do it. Ctrl+Z undoes it.")
                                 : refusal);
}

Outcome<Delta> FixButton::fix() const
{
    const auto* known = fixOf(m_finding.rule);
    if (known == nullptr)
        return Refusal{"fix.none", tr("There is no computed fix for this finding.").toStdString()};
    return known->make(*m_document.facility(), m_finding);
}

void FixButton::showPreview()
{
    if (m_previewing || !isVisible() || !isEnabled()) return;
    const auto delta = fix();
    tell(delta ? QString() : localText(delta.refusal().message));
    if (!delta) {
        Q_EMIT previewed(toolTip());
        return;
    }
    m_previewing = true;
    m_document.preview(*delta);
    Q_EMIT previewed(tr("Preview: %1.").arg(changeText(*delta)));
}

void FixButton::endPreview()
{
    Q_EMIT previewed(m_refusal);
    if (!m_previewing) return;
    m_previewing = false;
    m_document.clearPreview();
}

void FixButton::mend()
{
    endPreview();
    const auto delta = fix();
    if (delta) {
        m_mended = true;
        return m_document.commit(*delta, text());
    }
    tell(localText(delta.refusal().message));   // it may be done a moment later: the button stays
    Q_EMIT refused(toolTip());
}

void FixButton::enterEvent(QEnterEvent* event)
{
    QPushButton::enterEvent(event);
    m_mended = false;
    showPreview();
}

void FixButton::mouseMoveEvent(QMouseEvent* event)
{
    QPushButton::mouseMoveEvent(event);
    if (event->buttons() == Qt::NoButton && !std::exchange(m_mended, false)) showPreview();
}

void FixButton::leaveEvent(QEvent* event)
{
    QPushButton::leaveEvent(event);
    endPreview();
}

/// A finding that went takes its button away, and no leave event comes.
void FixButton::hideEvent(QHideEvent* event)
{
    endPreview();
    QPushButton::hideEvent(event);
}

void FixButton::focusInEvent(QFocusEvent* event)
{
    QPushButton::focusInEvent(event);
    if (event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason) showPreview();
}

void FixButton::focusOutEvent(QFocusEvent* event)
{
    QPushButton::focusOutEvent(event);
    endPreview();
}

}  // namespace mw
