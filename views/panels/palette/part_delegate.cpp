// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/panels/palette/part_delegate.h"

#include "views/session/models/palette_model.h"
#include "views/theme/icons.h"

#include <QAbstractItemView>
#include <QMouseEvent>
#include <QPainter>

#include <cmath>
#include <numbers>
#include <utility>

namespace mw {

namespace {

constexpr int kPartHeight_px = 42, kSecondLine_px = 15;
constexpr int kGroupHeight_px = 30;
constexpr int kSwatch_px = 20, kSwatchIcon_px = 14;
constexpr int kStar_px = 12;

QFont nameFontOfPart() { return uiFont(12, QFont::Medium); }
QFont detailFontOfPart() { return uiFont(10.5); }

/// From the left edge of a row to its words and from them to its right edge.
constexpr int kBeforeWords_px = kSwatch_px + 18, kAfterWords_px = 10;

/// Where a name goes on in a second line; its end: it fits into one, or has no blank to be broken at.
qsizetype breakOf(const QString& name, const QFontMetrics& metrics, int width)
{
    qsizetype end = name.size();
    while (end > 0 && metrics.horizontalAdvance(name.left(end)) > width) end = name.lastIndexOf(u' ', end - 1);
    return end > 0 ? end : name.size();
}

void paintGroup(QPainter& painter, const QRect& rect, const QString& title, bool open, const Theme& theme)
{
    QPolygonF mark = open ? QPolygonF{{0, 2}, {8, 2}, {4, 7}} : QPolygonF{{2, 0}, {7, 4}, {2, 8}};
    mark.translate(rect.left() + 3, rect.center().y() - 1);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.textMuted);
    painter.drawPolygon(mark);
    painter.setFont(uiFont(12, QFont::DemiBold));
    painter.setPen(theme.textStrong);
    painter.drawText(rect.adjusted(17, 4, 0, 0), Qt::AlignVCenter | Qt::AlignLeft, title);
}

/// Five points, the first up.
QPolygonF star(const QRectF& box)
{
    QPolygonF points;
    for (int i = 0; i < 10; ++i) {
        const double angle = i * std::numbers::pi / 5, radius = box.width() / (i % 2 == 0 ? 2.0 : 4.6);
        points << box.center() + QPointF(radius * std::sin(angle), -radius * std::cos(angle));
    }
    return points;
}

/// Only a favourite, or the part under the pointer, has one.
void paintStar(QPainter& painter, const QRect& rect, bool favourite, bool hovered, const Theme& theme)
{
    if (!favourite && !hovered) return;
    painter.setPen(QPen(favourite ? theme.warning : theme.textMuted, 1.2));
    painter.setBrush(favourite ? QBrush(theme.warning) : QBrush(Qt::NoBrush));
    painter.drawPolygon(star(rect));
}

/// As many as there is room for, each whole: the last ones give way.
QString wholeFigures(QString figures, const QFontMetrics& metrics, int room)
{
    const QString between = QStringLiteral(" · ");
    while (metrics.horizontalAdvance(figures) > room && figures.contains(between)) figures.truncate(figures.lastIndexOf(between));
    return metrics.elidedText(figures, Qt::ElideRight, room);
}

/// Those of a block have lines of their own: what is in it, broken where it is long, and its size.
QStringList linesOfBlock(const QString& figures, const QFontMetrics& metrics, int room)
{
    QStringList lines;
    for (const QString& line : figures.split(u'\n')) {
        const qsizetype end = breakOf(line, metrics, room);
        lines << line.left(end);
        if (end < line.size()) lines << metrics.elidedText(line.mid(end + 1), Qt::ElideRight, room);
    }
    return lines;
}

/// Colour and sign of the part's category.
void paintSwatch(QPainter& painter, const QRect& rect, const QModelIndex& index, const Theme& theme)
{
    const auto category = static_cast<Category>(index.data(PaletteModel::CategoryRole).toInt());
    const auto& fill = theme.fillOf(category);
    painter.setPen(QPen(fill.edge, 1));
    painter.setBrush(fill.fill);
    painter.drawRoundedRect(QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5), 3, 3);
    constexpr int kEdge_px = (kSwatch_px - kSwatchIcon_px) / 2;
    const bool block = !index.data(PaletteModel::BlockIdRole).toString().isEmpty();
    paintIcon(painter, rect.adjusted(kEdge_px, kEdge_px, -kEdge_px, -kEdge_px), block ? QStringLiteral("category-block") : iconNameOf(category), fill.text);
}

}  // namespace

QPixmap PartDelegate::badge(const QModelIndex& index, double dpr) const
{
    QPixmap picture(QSize(kSwatch_px, kSwatch_px) * dpr);
    picture.setDevicePixelRatio(dpr);
    picture.fill(Qt::transparent);
    QPainter painter(&picture);
    painter.setRenderHint(QPainter::Antialiasing);
    paintSwatch(painter, {0, 0, kSwatch_px, kSwatch_px}, index, *m_theme);
    return picture;
}

QRect PartDelegate::starRect(const QRect& row)
{
    return {row.right() - 8 - kStar_px, row.bottom() - 8 - kStar_px, kStar_px, kStar_px};  // beside the figures: the name needs its width
}

void PartDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                         const QModelIndex& index) const
{
    const Theme& theme = *m_theme;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (!index.data(PaletteModel::IsPartRole).toBool()) {
        paintGroup(*painter, option.rect, index.data(Qt::DisplayRole).toString(),
                   (option.state & QStyle::State_Open) != 0, theme);
        painter->restore();
        return;
    }
    const QRect card = option.rect.adjusted(0, 1, -4, -1);
    const bool marked = (option.state & (QStyle::State_Selected | QStyle::State_MouseOver)) != 0;
    painter->setPen(Qt::NoPen);
    painter->setBrush(marked ? theme.accentSoft : theme.raised);
    painter->drawRoundedRect(card, 5, 5);

    paintSwatch(*painter, {card.left() + 8, card.center().y() - kSwatch_px / 2 + 1, kSwatch_px, kSwatch_px}, index, theme);

    paintStar(*painter, starRect(option.rect), index.data(PaletteModel::FavouriteRole).toBool(),
              (option.state & QStyle::State_MouseOver) != 0, theme);
    const QRect text = card.adjusted(kBeforeWords_px, 4, -(kAfterWords_px - 4), -4);
    const bool starred =
        index.data(PaletteModel::FavouriteRole).toBool() || (option.state & QStyle::State_MouseOver) != 0;
    const QFont nameFont = nameFontOfPart(), detailFont = detailFontOfPart();
    const QFontMetrics metrics(nameFont);
    const bool unsure =
        index.data(PaletteModel::ConfidenceRole).toInt() != static_cast<int>(Confidence::Datasheet);
    painter->setPen(theme.text);
    painter->setFont(nameFont);
    const QString name = index.data(Qt::DisplayRole).toString();
    const qsizetype end = breakIn(name, text.width());
    const auto line = [&](int down, const QString& words) {
        painter->drawText(text.adjusted(0, down, 0, 0), Qt::AlignTop | Qt::AlignLeft, metrics.elidedText(words, Qt::ElideRight, text.width()));
    };
    line(0, name.left(end));
    if (end < name.size()) line(kSecondLine_px, name.mid(end + 1));
    painter->setPen(theme.textMuted);
    painter->setFont(detailFont);
    // What is estimated says so whole; the figures before it give way.
    const QFontMetrics figures(detailFont);
    const QString mark = unsure ? tr("  est.") : QString();
    const int room = text.width() - (starred ? kStar_px + 8 : 0) - figures.horizontalAdvance(mark);
    const QString told = index.data(PaletteModel::FiguresRole).toString();
    painter->drawText(text, Qt::AlignBottom | Qt::AlignLeft, told.contains(u'\n') ? linesIn(told, text.width()).join(u'\n') : wholeFigures(told, figures, room) + mark);
    painter->restore();
}

qsizetype PartDelegate::breakIn(const QString& name, int room) const
{
    constexpr qsizetype kRemembered = 8192;   // a border that is dragged brings many rooms
    if (m_breaks.size() > kRemembered) m_breaks.clear(), m_lines.clear();
    const auto known = m_breaks.constFind({room, name});
    return known != m_breaks.constEnd() ? *known : *m_breaks.insert({room, name}, breakOf(name, QFontMetrics(nameFontOfPart()), room));
}

QStringList PartDelegate::linesIn(const QString& figures, int room) const
{
    const auto known = m_lines.constFind({room, figures});
    return known != m_lines.constEnd() ? *known : *m_lines.insert({room, figures}, linesOfBlock(figures, QFontMetrics(detailFontOfPart()), room));
}

/// A name that the list is too narrow for has two lines: what parts differ in is often their last word.
QSize PartDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    constexpr int kLeast_px = 120;
    if (!index.data(PaletteModel::IsPartRole).toBool()) return {kLeast_px, kGroupHeight_px};
    const auto* list = qobject_cast<const QAbstractItemView*>(option.widget);
    const QString name = index.data(Qt::DisplayRole).toString();
    const int room = (list ? list->viewport()->width() : kLeast_px) - 4 - kBeforeWords_px - (kAfterWords_px - 4);
    const bool two = list != nullptr && breakIn(name, room) < name.size();
    const QString told = index.data(PaletteModel::FiguresRole).toString();
    const auto lines = list != nullptr && told.contains(u'\n') ? linesIn(told, room).size() : 1;
    return {kLeast_px, kPartHeight_px + (two ? kSecondLine_px : 0) + static_cast<int>(lines - 1) * kSecondLine_px};
}

/// A click on the star is not a click on the part.
bool PartDelegate::editorEvent(QEvent* event, QAbstractItemModel* model, const QStyleOptionViewItem& option,
                               const QModelIndex& index)
{
    const bool press = event->type() == QEvent::MouseButtonPress,
               release = event->type() == QEvent::MouseButtonRelease;
    if ((press || release) && index.data(PaletteModel::IsPartRole).toBool()) {
        const auto* mouse = static_cast<QMouseEvent*>(event);
        if (mouse->button() == Qt::LeftButton &&
            starRect(option.rect).adjusted(-6, -10, 6, 10).contains(mouse->position().toPoint())) {
            if (release) Q_EMIT starClicked(index.data(PaletteModel::PartIdRole).toString());
            return true;
        }
    }
    return QStyledItemDelegate::editorEvent(event, model, option, index);
}

}  // namespace mw
