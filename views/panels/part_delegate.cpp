// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/panels/part_delegate.h"

#include "views/session/palette_model.h"
#include "views/theme/icons.h"

#include <QAbstractItemView>
#include <QMouseEvent>
#include <QPainter>

#include <cmath>
#include <numbers>

namespace mw {

namespace {

constexpr int kPartHeight_px = 42;
constexpr int kGroupHeight_px = 30;
constexpr int kSwatch_px = 20, kSwatchIcon_px = 14;
constexpr int kStar_px = 12;

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

/// Colour and sign of the part's category.
void paintSwatch(QPainter& painter, const QRect& rect, const QModelIndex& index, const Theme& theme)
{
    const auto category = static_cast<Category>(index.data(PaletteModel::CategoryRole).toInt());
    const auto& fill = theme.fillOf(category);
    painter.setPen(QPen(fill.edge, 1));
    painter.setBrush(fill.fill);
    painter.drawRoundedRect(QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5), 3, 3);
    constexpr int kEdge_px = (kSwatch_px - kSwatchIcon_px) / 2;
    paintIcon(painter, rect.adjusted(kEdge_px, kEdge_px, -kEdge_px, -kEdge_px), iconNameOf(category), fill.text);
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
    return {row.right() - 8 - kStar_px, row.top() + 6, kStar_px, kStar_px};  // beside the name
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
    const QRect text = card.adjusted(kSwatch_px + 18, 4, -6, -4);
    const bool starred =
        index.data(PaletteModel::FavouriteRole).toBool() || (option.state & QStyle::State_MouseOver) != 0;
    const QRect name = text.adjusted(0, 0, starred ? -kStar_px - 8 : 0, 0);
    const QFont nameFont = uiFont(12, QFont::Medium), detailFont = uiFont(10.5);
    const bool unsure =
        index.data(PaletteModel::ConfidenceRole).toInt() != static_cast<int>(Confidence::Datasheet);
    painter->setPen(theme.text);
    painter->setFont(nameFont);
    painter->drawText(name, Qt::AlignTop | Qt::AlignLeft,
                      QFontMetrics(nameFont).elidedText(index.data(Qt::DisplayRole).toString(),
                                                        Qt::ElideRight, name.width()));
    painter->setPen(theme.textMuted);
    painter->setFont(detailFont);
    const QFontMetrics metrics(detailFont);
    const QString doubt = unsure ? tr("  est.") : QString(), figures = index.data(PaletteModel::FiguresRole).toString();
    // What gives way are figures: a word of doubt cut off would leave them sure.
    painter->drawText(text, Qt::AlignBottom | Qt::AlignLeft, metrics.elidedText(figures, Qt::ElideRight, text.width() - metrics.horizontalAdvance(doubt)) + doubt);
    painter->restore();
}

QSize PartDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex& index) const
{
    return {120, index.data(PaletteModel::IsPartRole).toBool() ? kPartHeight_px : kGroupHeight_px};
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
