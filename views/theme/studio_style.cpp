// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/theme/studio_style.h"

#include "views/theme/icons.h"

#include <QGuiApplication>
#include <QPainter>
#include <QStyleOption>
#include <QTabBar>
#include <QToolButton>

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>

namespace mw {

namespace {

constexpr int kMark_px = 16;

struct Standard {
    QStyle::StandardPixmap which;
    const char* icon;
    IconInk ink{&Theme::text};
};

constexpr std::array kStandard{
    Standard{QStyle::SP_MessageBoxInformation, "about", &Theme::advice},
    Standard{QStyle::SP_MessageBoxQuestion, "help", &Theme::advice},
    Standard{QStyle::SP_MessageBoxWarning, "show-findings", &Theme::warning},
    Standard{QStyle::SP_MessageBoxCritical, "critical", &Theme::error},
    Standard{QStyle::SP_DirIcon, "folder"},
    Standard{QStyle::SP_DirClosedIcon, "folder"},
    Standard{QStyle::SP_DirOpenIcon, "open"},
    Standard{QStyle::SP_DirLinkIcon, "folder"},
    Standard{QStyle::SP_DirHomeIcon, "welcome"},
    Standard{QStyle::SP_FileIcon, "file"},
    Standard{QStyle::SP_FileLinkIcon, "file"},
    Standard{QStyle::SP_DriveHDIcon, "drive"},
    Standard{QStyle::SP_ComputerIcon, "present"},
    Standard{QStyle::SP_DesktopIcon, "present"},
    Standard{QStyle::SP_FileDialogNewFolder, "new-folder"},
    Standard{QStyle::SP_FileDialogToParent, "up"},
    Standard{QStyle::SP_FileDialogBack, "previous-view"},
    Standard{QStyle::SP_FileDialogListView, "list"},
    Standard{QStyle::SP_FileDialogDetailedView, "details"},
    Standard{QStyle::SP_ArrowBack, "previous-view"},
    Standard{QStyle::SP_ArrowForward, "next-view"},
    Standard{QStyle::SP_ArrowUp, "up"},
    Standard{QStyle::SP_LineEditClearButton, "close", &Theme::textMuted},
    Standard{QStyle::SP_TitleBarCloseButton, "close"},
    Standard{QStyle::SP_TitleBarNormalButton, "float"},
    Standard{QStyle::SP_ToolBarHorizontalExtensionButton, "more"},
};

/// The box around a mark: filled with the accent while it is on.
void paintGround(QPainter& painter, const QRectF& box, double radius, QStyle::State state, const Theme& theme)
{
    const bool on = (state & (QStyle::State_On | QStyle::State_NoChange)) != 0, enabled = (state & QStyle::State_Enabled) != 0;
    const bool pointed = (state & (QStyle::State_MouseOver | QStyle::State_HasFocus)) != 0;
    const QColor& edge = enabled && (on || pointed) ? theme.accent : theme.control;
    painter.setPen(QPen(edge, 1));
    painter.setBrush(on ? edge : theme.field);
    painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
}

void paintCheckMark(QPainter& painter, const QRectF& box, bool partly, const QColor& colour)
{
    const double u = box.width() / kMark_px;
    QPolygonF line = partly ? QPolygonF{{4.5, 8}, {11.5, 8}} : QPolygonF{{4.25, 8.25}, {7, 11}, {11.75, 5.25}};
    for (auto& point : line) point = box.topLeft() + point * u;
    painter.setPen(QPen(colour, 1.75 * u, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    painter.drawPolyline(line);
}

/// A chevron that points where `angle` says, clockwise from down.
void paintArrow(QPainter& painter, const QRectF& room, int angle, const QColor& colour)
{
    painter.translate(room.center());
    painter.rotate(angle);
    painter.setPen(QPen(colour, 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    painter.drawPolyline(QPolygonF{{-3.25, -1.5}, {0, 1.75}, {3.25, -1.5}});
}

/// Around the name of a tab, in the room that the style sheet keeps about it; Qt would tint the letters alone.
void paintTabFocus(QPainter& painter, const QRectF& name)
{
    constexpr double kBeside_px = 9, kOver_px = 5;
    painter.setPen(QPen(themeOf(QGuiApplication::palette()).accent, 1.5));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(name.adjusted(-kBeside_px, -kOver_px, kBeside_px, kOver_px), 4, 4);
}

QRectF squareIn(const QRectF& room)
{
    const double side = std::min({room.width(), room.height(), double{kMark_px}});
    return {std::round(room.center().x() - side / 2), std::round(room.center().y() - side / 2), side, side};
}

std::optional<int> angleOf(QStyle::PrimitiveElement element)
{
    switch (element) {
    case QStyle::PE_IndicatorSpinDown:
    case QStyle::PE_IndicatorArrowDown: return 0;
    case QStyle::PE_IndicatorArrowLeft: return 90;
    case QStyle::PE_IndicatorSpinUp:
    case QStyle::PE_IndicatorArrowUp: return 180;
    case QStyle::PE_IndicatorArrowRight: return 270;
    default: return std::nullopt;
    }
}

bool isMark(QStyle::PrimitiveElement element)
{
    return element == QStyle::PE_IndicatorCheckBox || element == QStyle::PE_IndicatorItemViewItemCheck || element == QStyle::PE_IndicatorRadioButton;
}

void paintMark(QPainter& painter, bool round, const QStyleOption& option)
{
    const Theme& theme = themeOf(QGuiApplication::palette());   // that of the option may have a ground of its own
    const QRectF box = squareIn(option.rect);
    const bool partly = (option.state & QStyle::State_NoChange) != 0;
    paintGround(painter, box, round ? box.width() / 2 : 3, option.state, theme);
    if (!partly && (option.state & QStyle::State_On) == 0) return;
    if (!round) return paintCheckMark(painter, box, partly, theme.onAccent);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.onAccent);
    painter.drawEllipse(box.center(), box.width() * 0.2, box.width() * 0.2);
}

}  // namespace

StudioStyle::StudioStyle() : QProxyStyle(QStringLiteral("Fusion")) {}

QIcon StudioStyle::standardIcon(StandardPixmap which, const QStyleOption* option, const QWidget* widget) const
{
    for (const auto& standard : kStandard)
        if (standard.which == which) return themeIcon(QLatin1String(standard.icon), standard.ink, standard.ink);
    return QProxyStyle::standardIcon(which, option, widget);
}

/// A line that has no room ends in an ellipsis: boxes of choices and titles would be cut amid a letter.
void StudioStyle::drawItemText(QPainter* painter, const QRect& room, int flags, const QPalette& palette, bool enabled, const QString& text, QPalette::ColorRole role) const
{
    constexpr int slack_px = 2;
    const bool oneLine = (flags & (Qt::TextWordWrap | Qt::AlignHCenter)) == 0 && !text.contains(u'\n');
    const bool cut = oneLine && painter->fontMetrics().size(flags & Qt::TextShowMnemonic, text).width() > room.width() + slack_px;
    QProxyStyle::drawItemText(painter, room, flags, palette, enabled, cut ? painter->fontMetrics().elidedText(text, Qt::ElideRight, room.width(), flags & Qt::TextShowMnemonic) : text, role);
}

int StudioStyle::pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const
{
    switch (metric) {
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight:
    case PM_SmallIconSize: return kMark_px;
    default: return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int StudioStyle::styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget, QStyleHintReturn* data) const
{
    if (hint == SH_DialogButtonBox_ButtonsHaveIcons) return 0;   // they would be the desktop's, beside ours
    return QProxyStyle::styleHint(hint, option, widget, data);
}

void StudioStyle::drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                                const QWidget* widget) const
{
    const auto* header = element == PE_IndicatorHeaderArrow ? qstyleoption_cast<const QStyleOptionHeader*>(option) : nullptr;
    // Upwards where figures rise from row to row; Qt points down then.
    const auto angle = header != nullptr ? angleOf(header->sortIndicator == QStyleOptionHeader::SortUp ? PE_IndicatorArrowDown : PE_IndicatorArrowUp) : angleOf(element);
    const bool tab = element == PE_FrameFocusRect && qobject_cast<const QTabBar*>(widget) != nullptr;
    if (!angle && !tab && !isMark(element)) return QProxyStyle::drawPrimitive(element, option, painter, widget);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const auto group = (option->state & State_Enabled) != 0 ? QPalette::Active : QPalette::Disabled;
    if (tab)
        paintTabFocus(*painter, option->rect);
    else if (angle)
        paintArrow(*painter, option->rect, *angle, option->palette.color(group, QPalette::ButtonText));
    else
        paintMark(*painter, element == PE_IndicatorRadioButton, *option);
    painter->restore();
}

/// A title gives way to the mark of the sorted column, since style sheets draw the one over the other, and goes on in a second line where the header has one.
void StudioStyle::drawControl(ControlElement element, const QStyleOption* option, QPainter* painter, const QWidget* widget) const
{
    constexpr int mark_px = 14;
    const auto* header = element == CE_HeaderLabel ? qstyleoption_cast<const QStyleOptionHeader*>(option) : nullptr;
    if (header == nullptr) return QProxyStyle::drawControl(element, option, painter, widget);
    QStyleOptionHeader beside(*header);
    if (header->sortIndicator != QStyleOptionHeader::None) beside.rect.adjust(0, 0, -mark_px, 0);
    if (header->rect.height() >= 2 * header->fontMetrics.lineSpacing()) beside.textAlignment = Qt::Alignment::fromInt(beside.textAlignment.toInt() | Qt::TextWordWrap);
    QProxyStyle::drawControl(element, &beside, painter, widget);
}

void StudioStyle::polish(QWidget* widget)
{
    QProxyStyle::polish(widget);
    if (auto* button = qobject_cast<QToolButton*>(widget)) button->setAutoRaise(false);
}

}  // namespace mw
