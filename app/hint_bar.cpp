// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/hint_bar.h"

#include <QEvent>
#include <QLabel>
#include <QPainter>
#include <QStyle>
#include <QStyleOption>

#include <algorithm>
#include <utility>

namespace mw {

namespace {

constexpr int kMargin_px = 8, kSpacing_px = 12;   // no style parts them by more

/// As many whole words as there is room for, with dots where some are left out.
QString wholeWords(const QString& text, const QFontMetrics& font, int room_px)
{
    if (font.horizontalAdvance(text) <= room_px) return text;
    for (qsizetype end = text.lastIndexOf(u' '); end > 0; end = text.lastIndexOf(u' ', end - 1))
        if (const QString words = text.left(end).trimmed() + QStringLiteral(" …"); font.horizontalAdvance(words) <= room_px) return words;
    return {};
}

}  // namespace

HintBar::HintBar(QWidget* parent) : QStatusBar(parent)
{
    connect(this, &QStatusBar::messageChanged, this, &HintBar::makeRoom);
}

void HintBar::yields(Part part)
{
    m_parts.push_back(std::move(part));
    m_narrow.push_back(false);
}

void HintBar::yields(QLabel& label)
{
    yields({[&label](bool narrow) { return narrow ? 0 : label.sizeHint().width(); }, [&label](bool narrow) { label.setHidden(narrow); }});
}

QString HintBar::text() const { return currentMessage().isEmpty() ? m_hint : currentMessage(); }
QString HintBar::shownText() const { return wholeWords(text(), fontMetrics(), m_room_px); }

void HintBar::setHint(const QString& hint)
{
    if (hint == m_hint) return;
    m_hint = hint;
    clearMessage();   // of what was done before
    makeRoom();
}

/// Told by widths alone, not by trying: what is hidden and shown again asks for room anew.
void HintBar::makeRoom()
{
    const int wanted_px = fontMetrics().horizontalAdvance(text());
    m_room_px = width() - 2 * kMargin_px;
    for (const Part& part : m_parts)
        if (const int wide_px = part.width_px(false); wide_px > 0) m_room_px -= wide_px + kSpacing_px;
    for (std::size_t i = 0; i < m_parts.size(); ++i) {
        const bool narrow = m_room_px < wanted_px;
        if (narrow) m_room_px += m_parts[i].width_px(false) - m_parts[i].width_px(true);
        if (m_narrow[i] == narrow) continue;
        m_narrow[i] = narrow;
        m_parts[i].setNarrow(narrow);
    }
    setToolTip(m_room_px < wanted_px ? text() : QString());
    update();
}

void HintBar::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    QStyleOption option;
    option.initFrom(this);
    style()->drawPrimitive(QStyle::PE_PanelStatusBar, &option, &painter, this);
    painter.setPen(palette().windowText().color());
    painter.drawText(rect().adjusted(kMargin_px, 0, 0, 0), Qt::AlignLeading | Qt::AlignVCenter | Qt::TextSingleLine, shownText());
}

void HintBar::resizeEvent(QResizeEvent* event)
{
    QStatusBar::resizeEvent(event);
    makeRoom();
}

bool HintBar::event(QEvent* event)
{
    const bool done = QStatusBar::event(event);
    if (event->type() == QEvent::LayoutRequest) makeRoom();   // something on the right has more to say, or less
    return done;
}

}  // namespace mw
