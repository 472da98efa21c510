// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/panels/findings/finding_cards.h"

#include "views/panels/findings/fix_button.h"
#include "views/panels/layout_pause.h"
#include "views/session/text/findings_text.h"
#include "views/session/text/local_text.h"
#include "views/session/text/qt_text.h"
#include "views/theme/look.h"

#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>
#include <QTextDocument>

#include <algorithm>
#include <cmath>
#include <map>

namespace mw {

namespace {

constexpr std::size_t kMost = 6;  // more than this is a list: the panel below

/// As wide as the panel, as high as that takes. QLabel would set its text three times anew each time that a layout asks for the height, and twice more to say
/// how wide and how high it would like to be: of six cards more than a frame.
class CardText : public QLabel {
public:
    using QLabel::QLabel;
    void say(const QString& text)
    {
        m_heights.clear();
        setText(text);
    }
    [[nodiscard]] QSize sizeHint() const override { return {kLeast_px, fontMetrics().height()}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }
    [[nodiscard]] int heightForWidth(int width) const override
    {
        const auto [known, isNew] = m_heights.try_emplace(width, 0);
        if (isNew) known->second = measured(width);
        return known->second;
    }

protected:
    void changeEvent(QEvent* event) override
    {
        m_heights.clear();   // fonts
        QLabel::changeEvent(event);
    }

private:
    /// As QLabel has it, set once.
    [[nodiscard]] int measured(int width) const
    {
        QTextDocument page;
        page.setUndoRedoEnabled(false);
        page.setDocumentMargin(0);
        page.setDefaultFont(font());
        page.setTextWidth(std::max(0, width - 2 * margin()));
        page.setHtml(text());
        return static_cast<int>(std::ceil(page.size().height())) + 2 * margin();
    }

    static constexpr int kLeast_px = 120;
    mutable std::map<int, int> m_heights{};   ///< by width
};

QString cardText(const Finding& finding)
{
    QString text =
        QStringLiteral("<b>%1</b> · %2<br>%3")
            .arg(severityTitle(finding.severity), toQt(finding.rule), messageOf(finding).toHtmlEscaped());
    if (!finding.waived.empty())
        text = QStringLiteral("<s>%1</s><br>%2")
                   .arg(text, FindingCards::tr("Waived: %1").arg(localText(finding.waived).toHtmlEscaped()));
    return text;
}

/// A long fix stands over what is beside a short one: the card must not grow wider than the inspector.
void placeButtons(QLayout* card, const FixButton& fix)
{
    constexpr int most_px = 180;
    auto* buttons = qobject_cast<QBoxLayout*>(card->itemAt(1)->layout());
    const bool isLong = fix.isVisibleTo(fix.parentWidget()) && fix.sizeHint().width() > most_px;
    buttons->setDirection(isLong ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
}

}  // namespace

FindingCards::FindingCards(Document& document, QWidget* parent)
    : QWidget(parent), m_document(document), m_column(new QVBoxLayout(this)), m_more(new QLabel(this))
{
    setObjectName(QStringLiteral("finding-cards"));
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(8);
    m_more->setProperty("muted", true);
    m_column->addWidget(m_more);
}

void FindingCards::addCard()
{
    const auto place = m_cards.size();
    Card card{new QFrame(this), nullptr, nullptr, nullptr, {}};
    card.frame->setProperty("note", true);
    card.text = new CardText(card.frame);
    card.text->setWordWrap(true);
    card.text->setTextFormat(Qt::RichText);
    card.text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    card.show = new QPushButton(tr("Show"), card.frame);
    card.show->setObjectName(QStringLiteral("show-finding"));
    card.show->setToolTip(tr("Go to its place on the plan"));
    card.fix = new FixButton(m_document, card.frame);
    for (auto* button : {static_cast<QPushButton*>(card.fix), card.show}) button->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(card.fix);
    buttons->addWidget(card.show);
    buttons->addStretch();
    auto* column = new QVBoxLayout(card.frame);
    column->setContentsMargins(0, 4, 0, 4);
    column->addWidget(card.text);
    column->addLayout(buttons);
    m_column->insertWidget(static_cast<int>(place), card.frame);
    connect(card.show, &QPushButton::clicked, this, [this, place] {
        const auto& subjects = m_cards[place].finding.subjects;
        if (!subjects.empty()) Q_EMIT placeWanted(toQt(subjects.front()));
    });
    connect(card.fix, &FixButton::refused, this, &FindingCards::refused);
    m_cards.push_back(std::move(card));
}

void FindingCards::setFindings(const std::vector<Finding>& findings)
{
    const LayoutPause pause(*this);
    const auto shown = std::min(findings.size(), kMost);
    while (m_cards.size() < shown) addCard();
    for (std::size_t i = 0; i < m_cards.size(); ++i) {
        auto& card = m_cards[i];
        card.frame->setVisible(i < shown);
        if (i >= shown || card.finding == findings[i]) continue;
        card.finding = findings[i];
        static_cast<CardText*>(card.text)->say(cardText(card.finding));
        card.fix->setFinding(card.finding);
        placeButtons(card.frame->layout(), *card.fix);
        const bool counts = card.finding.waived.empty();
        setLook(*card.frame, "severity",
                !counts                                      ? 0
                : card.finding.severity == Severity::Error   ? 2
                : card.finding.severity == Severity::Warning ? 1
                                                             : 0);
    }
    m_more->setText(
        tr("%n more in the list of findings", nullptr, static_cast<int>(findings.size() - shown)));
    m_more->setVisible(findings.size() > shown);
    setVisible(shown > 0);
}

}  // namespace mw
