// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/panels/findings/finding_detail.h"

#include "model/edit/waive.h"
#include "views/panels/findings/fix_button.h"
#include "views/panels/inspector/limit_bar.h"
#include "views/panels/list_menu.h"
#include "views/session/text/findings_text.h"
#include "views/session/text/local_text.h"
#include "views/session/text/qt_text.h"
#include "views/theme/theme.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QTimer>

#include <algorithm>
#include <initializer_list>

namespace mw {

namespace {

/// "su-11a/swb-a · su-11a/ats-a", each to be clicked; of very many the first ones.
QString linksTo(const QStringList& subjects, const Theme& theme)
{
    constexpr qsizetype kPlaces = 6;
    QStringList links;
    for (const QString& subject : subjects.first(std::min(kPlaces, subjects.size())))
        links << QStringLiteral("<a style=\"color:%1;text-decoration:none\" href=\"%2\">%3</a>").arg(theme.accent.name(), subject.toHtmlEscaped(), subjectText(subject).toHtmlEscaped());
    if (subjects.size() > kPlaces) links << FindingDetail::tr("%1 more").arg(subjects.size() - kPlaces);
    return links.join(QStringLiteral(" · "));
}

}  // namespace

FindingDetail::FindingDetail(Document& document, QWidget* parent)
    : QScrollArea(parent), m_document(document), m_rule(new QLabel(this)), m_message(new QLabel(this)), m_where(new QLabel(this)),
      m_measured(new QLabel(this)), m_bar(new LimitBar(this)), m_preview(new QLabel(this)),
      m_fix(new FixButton(document, this)), m_show(new QPushButton(tr("Show"), this)),
      m_waive(new QPushButton(tr("Waive ..."), this)),
      m_withdraw(new QPushButton(tr("Withdraw waiver"), this))
{
    m_waiver = makeWaiver();
    setObjectName(QStringLiteral("finding-detail"));
    setMinimumWidth(250);
    setWidgetResizable(true);
    setFocusPolicy(Qt::NoFocus);   // what is in it has the keys
    setFrameShape(QFrame::NoFrame);
    m_rule->setProperty("muted", true);
    m_message->setObjectName(QStringLiteral("finding-message"));
    m_where->setObjectName(QStringLiteral("finding-where"));
    m_where->setTextFormat(Qt::RichText);
    m_measured->setObjectName(QStringLiteral("finding-measured"));
    m_measured->setProperty("value", true);
    m_preview->setObjectName(QStringLiteral("finding-preview"));
    m_preview->setProperty("muted", true);
    m_show->setObjectName(QStringLiteral("finding-show"));
    m_show->setToolTip(tr("Go to its place on the plan"));
    m_waive->setObjectName(QStringLiteral("waive-finding"));
    m_waive->setToolTip(
        tr("Accept the finding with a reason: it stays in the list, struck through, and does not count"));
    m_withdraw->setObjectName(QStringLiteral("withdraw-waiver"));
    for (auto* label : {m_rule, m_message, m_where, m_measured, m_preview}) {
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    }
    m_where->setTextInteractionFlags(Qt::LinksAccessibleByMouse | Qt::LinksAccessibleByKeyboard);
    makeColumn();
    connect(m_fix, &FixButton::previewed, this, &FindingDetail::tellPreview);
    connect(m_fix, &FixButton::refused, this, &FindingDetail::refused);
    connect(m_fix, &QPushButton::clicked, this, &FindingDetail::decided);
    connect(m_show, &QPushButton::clicked, this,
            [this] { Q_EMIT placeWanted(subjectsOf(*m_finding)); });
    connect(m_where, &QLabel::linkActivated, this, [this](const QString& subject) { Q_EMIT placeWanted({subject}); });
    connect(m_waive, &QPushButton::clicked, this, &FindingDetail::openWaiver);
    connect(m_withdraw, &QPushButton::clicked, this, &FindingDetail::withdraw);
    fill();
}

/// The fix has a line of its own: beside the others its words would be cut.
void FindingDetail::makeColumn()
{
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(6);
    for (auto* button : {m_show, m_waive, m_withdraw}) buttons->addWidget(button);
    buttons->addStretch();
    auto* page = new QWidget(this);
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(10, 4, 4, 2);
    column->setSpacing(6);
    for (auto* part : std::initializer_list<QWidget*>{m_rule, m_message, m_where, m_measured, m_bar})
        column->addWidget(part);
    column->addWidget(m_fix, 0, Qt::AlignLeft);
    column->addLayout(buttons);
    column->addWidget(m_waiver);
    column->addWidget(m_preview);
    column->addStretch();
    setWidget(page);
}

void FindingDetail::tellPreview(const QString& text)
{
    m_preview->setText(text);
    m_preview->setVisible(!text.isEmpty());
}

QWidget* FindingDetail::makeWaiver()
{
    auto* row = new QWidget(this);
    m_reason = new QLineEdit(row);
    m_reason->setObjectName(QStringLiteral("waive-reason"));
    m_reason->setPlaceholderText(tr("Why it may stay"));
    m_reason->setAccessibleName(tr("Reason of the waiver"));
    m_until = new QLineEdit(row);
    m_until->setObjectName(QStringLiteral("waive-until"));
    m_until->setPlaceholderText(tr("until 2027-12-31"));
    m_until->setToolTip(tr("The day it ends, year-month-day; empty: for good"));
    m_until->setAccessibleName(tr("Until when, year-month-day; may be empty"));
    auto* accept = new QPushButton(tr("Waive"), row);
    accept->setObjectName(QStringLiteral("waive-accept"));
    auto* layout = new QGridLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    layout->addWidget(m_reason, 0, 0, 1, 2);
    layout->addWidget(m_until, 1, 0);
    layout->addWidget(accept, 1, 1);
    layout->setColumnStretch(0, 1);
    connect(accept, &QPushButton::clicked, this, &FindingDetail::waive);
    for (auto* field : {m_reason, m_until})
        connect(field, &QLineEdit::returnPressed, this, &FindingDetail::waive);
    row->hide();
    return row;
}

void FindingDetail::openWaiver()
{
    m_waiver->setVisible(!m_waiver->isVisible());
    if (!m_waiver->isVisible()) return;
    if (const auto* ended = waiverOf(); ended != nullptr && m_reason->text().isEmpty()) m_reason->setText(toQt(ended->reason));
    m_reason->setFocus();
    QTimer::singleShot(0, this, [this] { ensureWidgetVisible(m_waiver); });   // once it has its place
}

void FindingDetail::showFinding(const Finding* finding, const FacilityPtr& facility)
{
    const auto shown = finding != nullptr ? std::optional(*finding) : std::nullopt;
    m_facility = facility;
    if (shown == m_finding) return m_fix->setFinding(m_finding.value_or(Finding{}), m_facility);
    const bool another =
        !shown || !m_finding || shown->rule != m_finding->rule || shown->subjects != m_finding->subjects;
    m_finding = shown;
    if (another || !m_finding->waived.empty()) {
        m_waiver->hide();
        m_reason->clear();
        m_until->clear();
    }
    fill();
}

void FindingDetail::fill()
{
    const bool any = m_finding.has_value(), waived = any && !m_finding->waived.empty();
    m_rule->setText(
        any ? QStringLiteral("%1 · %2").arg(severityTitle(m_finding->severity), toQt(m_finding->rule))
            : QString());
    m_message->setText(
        any ? messageOf(*m_finding)
            : tr("Choose a finding to see its numbers and the ways out. F8 goes to the next."));
    m_where->setText(any ? linksTo(subjectsOf(*m_finding), themeOf(palette())) : QString());
    m_where->setVisible(any && !m_finding->subjects.empty());
    QString numbers = any ? measuredText(*m_finding) : QString();
    if (waived)
        numbers += (numbers.isEmpty() ? QString() : QStringLiteral("\n")) +
                   tr("Waived: %1").arg(localText(m_finding->waived));
    m_measured->setText(numbers);
    m_measured->setVisible(!numbers.isEmpty());
    const bool limited = any && m_finding->measured && m_finding->limit && *m_finding->limit > 0;
    const double share = limited ? *m_finding->measured / *m_finding->limit : 0;
    // A limit from below is missed like one from above: the bar is full.
    m_bar->setShare(limited && share < 1 ? 1 / std::max(share, 0.01) : share);
    m_bar->setVisible(limited);
    tellPreview({});
    m_fix->setFinding(m_finding.value_or(Finding{}), m_facility);
    m_show->setVisible(any && !m_finding->subjects.empty());
    m_waive->setVisible(any && !waived);
    m_withdraw->setVisible(waived || (any && waiverOf() != nullptr));
}

void FindingDetail::fill(QMenu& menu) const
{
    for (auto* button : std::initializer_list<QPushButton*>{m_show, m_fix, m_waive, m_withdraw})
        if (!button->isHidden()) buttonEntry(menu, *button);
}

void FindingDetail::waive()
{
    const auto delta = edit::waive(m_document.layout(), m_finding->rule, m_finding->subjects,
                                   fromQt(m_reason->text().trimmed()), fromQt(m_until->text().trimmed()));
    if (!delta) {
        tellPreview(localText(delta.refusal().message));
        Q_EMIT refused(localText(delta.refusal().message));
        return;
    }
    m_document.commit(*delta, tr("Waive %1").arg(toQt(m_finding->rule)));
    Q_EMIT decided();
}

/// The waiver of this very finding, whether it still holds or not; null: there is none, or one for more than this.
const Waiver* FindingDetail::waiverOf() const
{
    const auto& waivers = m_document.layout().waivers.rows();
    const auto found = std::find_if(waivers.begin(), waivers.end(), [&](const std::shared_ptr<const Waiver>& waiver) {
        return waiver->rule == m_finding->rule && waiver->subjects == m_finding->subjects;
    });
    return found == waivers.end() ? nullptr : found->get();
}

void FindingDetail::withdraw()
{
    const auto* waiver = waiverOf();
    const std::string id = waiver != nullptr ? waiver->id : edit::waiverId(m_finding->rule, m_finding->subjects);
    const auto delta = edit::withdrawWaiver(m_document.layout(), id);
    if (!delta) return Q_EMIT refused(localText(delta.refusal().message));
    m_document.commit(*delta, tr("Withdraw a waiver"));
    Q_EMIT decided();
}

}  // namespace mw
