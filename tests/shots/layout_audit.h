// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What a designer looks for first, found by walking the widgets that are seen: siblings over each other, text that is cut, widgets
// that stick out of what holds them.
#pragma once

#include <QAbstractButton>
#include <QAbstractScrollArea>
#include <QComboBox>
#include <QFormLayout>
#include <QGroupBox>
#include <QHeaderView>
#include <QLabel>
#include <QLayout>
#include <QLineEdit>
#include <QMainWindow>
#include <QRubberBand>
#include <QScrollArea>
#include <QScrollBar>
#include <QSizeGrip>
#include <QStringList>
#include <QStyle>
#include <QTabBar>
#include <QTableView>
#include <QTextDocumentFragment>
#include <QToolButton>
#include <QTreeView>
#include <QWidget>

#include <cstdlib>

namespace layout_audit {

inline QString nameOf(const QWidget& widget)
{
    QString name = QString::fromLatin1(widget.metaObject()->className());
    if (!widget.objectName().isEmpty()) name += u'#' + widget.objectName();
    if (const auto* label = qobject_cast<const QLabel*>(&widget)) name += QStringLiteral(" '") + label->text().left(40) + u'\'';
    if (const auto* button = qobject_cast<const QAbstractButton*>(&widget)) name += QStringLiteral(" '") + button->text().left(40) + u'\'';
    const QRect at = widget.geometry();
    return name + QStringLiteral(" (%1,%2 %3x%4)").arg(at.x()).arg(at.y()).arg(at.width()).arg(at.height());
}

/// Lies over others on purpose: cards, notes, the transition, what is without a place of its own.
inline bool floats(const QWidget& widget)
{
    return widget.isWindow() || qobject_cast<const QRubberBand*>(&widget) || qobject_cast<const QSizeGrip*>(&widget) || widget.inherits("QFocusFrame") ||
           widget.testAttribute(Qt::WA_TransparentForMouseEvents) || widget.property("floats").toBool();
}

/// Layouts hold what they place apart; splitters, tab bars and main windows place their own.
inline bool isPlaced(const QWidget& widget)
{
    const QWidget* parent = widget.parentWidget();
    return parent != nullptr && parent->layout() != nullptr && parent->layout()->indexOf(const_cast<QWidget*>(&widget)) >= 0;
}

inline QString plainText(const QLabel& label)
{
    return Qt::mightBeRichText(label.text()) ? QTextDocumentFragment::fromHtml(label.text()).toPlainText() : label.text();
}

/// Empty: all of its text is seen, or it is shortened on purpose.
inline QString cutText(const QWidget& widget)
{
    constexpr int slack_px = 1;
    if (const auto* label = qobject_cast<const QLabel*>(&widget)) {
        const QString text = plainText(*label);
        if (text.isEmpty() || text.contains(u'…') || label->toolTip().startsWith(text)) return {};   // the tooltip has it whole
        const QRect room = label->contentsRect();
        if (label->wordWrap()) return label->heightForWidth(label->width()) > label->height() + slack_px ? QStringLiteral("its lines need %1 px of height").arg(label->heightForWidth(label->width())) : QString();
        int wide = 0;
        for (const QString& line : text.split(u'\n')) wide = std::max(wide, label->fontMetrics().horizontalAdvance(line));
        if (wide > room.width() + slack_px) return QStringLiteral("its text needs %1 px of %2").arg(wide).arg(room.width());
        if (label->fontMetrics().ascent() > room.height() + slack_px) return QStringLiteral("its text is higher than it");
        return {};
    }
    if (const auto* button = qobject_cast<const QAbstractButton*>(&widget)) {
        if (button->text().isEmpty() || button->text().contains(u'…')) return {};
        if (const auto* tool = qobject_cast<const QToolButton*>(button); tool && tool->toolButtonStyle() == Qt::ToolButtonIconOnly && !tool->icon().isNull()) return {};
        const int icon = button->icon().isNull() ? 0 : button->iconSize().width() + 4;
        const int wide = button->fontMetrics().size(Qt::TextShowMnemonic, button->text()).width() + icon;
        return wide > button->width() + slack_px ? QStringLiteral("its text needs %1 px of %2").arg(wide).arg(button->width()) : QString();
    }
    if (const auto* box = qobject_cast<const QComboBox*>(&widget); box && !box->isEditable() && box->sizeAdjustPolicy() == QComboBox::AdjustToContents) {
        const int wide = box->fontMetrics().horizontalAdvance(box->currentText()) + 24;
        return wide > box->width() ? QStringLiteral("its choice needs %1 px of %2").arg(wide).arg(box->width()) : QString();
    }
    if (const auto* group = qobject_cast<const QGroupBox*>(&widget)) return group->fontMetrics().horizontalAdvance(group->title()) > group->width() ? QStringLiteral("its title is cut") : QString();
    return {};
}

/// Empty: no column of a table cuts its cells while others have room that nothing needs.
inline QString cutBesideRoom(const QWidget& widget)
{
    const auto* tree = qobject_cast<const QTreeView*>(&widget);
    const auto* table = qobject_cast<const QTableView*>(&widget);
    const auto* header = tree != nullptr ? tree->header() : table != nullptr ? table->horizontalHeader() : nullptr;
    if (header == nullptr || header->isHidden() || header->count() < 2) return {};
    constexpr int slack_px = 4, room_px = 24, rows = 40;   // a column does not breathe with what is scrolled to
    const auto& list = static_cast<const QAbstractItemView&>(widget);
    int free = list.viewport()->width() - header->length();
    QStringList cut;
    for (int column = 0; column < header->count(); ++column) {
        if (header->isSectionHidden(column)) continue;
        int needed = 0, seen = 0;
        const auto visit = [&](const QModelIndex& cell) {
            if (!cell.isValid() || list.indexWidget(cell) != nullptr) return;
            int before = 0;
            if (tree != nullptr && column == 0)
                for (QModelIndex at = tree->rootIsDecorated() ? cell : cell.parent(); at.isValid(); at = at.parent()) before += tree->indentation();
            needed = std::max(needed, list.sizeHintForIndex(cell).width() + before);
            if (list.visualRect(cell).top() < list.viewport()->height()) seen = needed;
        };
        QModelIndex at = list.indexAt({1, 1});
        for (int row = 0; row < rows && at.isValid(); ++row, at = tree != nullptr ? tree->indexBelow(at) : at.siblingAtRow(at.row() + 1))
            if (tree == nullptr || !tree->isFirstColumnSpanned(at.row(), at.parent())) visit(at.siblingAtColumn(column));
        const int wide = header->sectionSize(column);
        if (seen > wide + slack_px) cut << QStringLiteral("%1 (%2 of %3 px)").arg(list.model()->headerData(column, Qt::Horizontal).toString()).arg(wide).arg(seen);
        else free += std::max(0, wide - std::max(needed, header->sectionSizeHint(column)));
    }
    return cut.isEmpty() || free < room_px ? QString() : QStringLiteral("%1 px are free while it cuts %2").arg(free).arg(cut.join(QStringLiteral(", ")));
}

/// Empty: all of what a scroll area holds can be brought into view.
inline QString unreachable(const QWidget& widget)
{
    const auto* area = qobject_cast<const QScrollArea*>(&widget);
    if (area == nullptr || area->widget() == nullptr || area->horizontalScrollBarPolicy() != Qt::ScrollBarAlwaysOff) return {};
    const int wide = area->widget()->width(), room = area->viewport()->width();
    return wide > room ? QStringLiteral("what it holds is %1 px wide, of which %2 px are seen").arg(wide).arg(room) : QString();
}

/// Empty: labels of a form stand in the middle of their fields, where these have one line.
inline QString askew(const QWidget& widget)
{
    constexpr int oneLine_px = 34, slack_px = 1;
    const auto* form = qobject_cast<const QFormLayout*>(widget.layout());
    for (int row = 0; form != nullptr && row < form->rowCount(); ++row) {
        const auto* label = form->itemAt(row, QFormLayout::LabelRole);
        const auto* field = form->itemAt(row, QFormLayout::FieldRole);
        if (label == nullptr || label->widget() == nullptr || field == nullptr || !label->widget()->isVisible() || field->geometry().height() > oneLine_px) continue;
        const int apart = label->geometry().center().y() - field->geometry().center().y();
        if (std::abs(apart) > slack_px) return nameOf(*label->widget()) + QStringLiteral(" stands %1 px off the middle of its field").arg(apart);
    }
    return {};
}

inline void visit(const QWidget& widget, QStringList& flaws, const QString& path)
{
    const QString here = path + QStringLiteral(" > ") + QString::fromLatin1(widget.metaObject()->className()) + (widget.objectName().isEmpty() ? QString() : u'#' + widget.objectName());
    if (const QString cut = cutText(widget); !cut.isEmpty()) flaws << path + QStringLiteral(" > ") + nameOf(widget) + QStringLiteral(": ") + cut;
    if (const QString cut = cutBesideRoom(widget); !cut.isEmpty()) flaws << here + QStringLiteral(": ") + cut;
    if (const QString hidden = unreachable(widget); !hidden.isEmpty()) flaws << here + QStringLiteral(": ") + hidden;
    if (const QString off = askew(widget); !off.isEmpty()) flaws << here + QStringLiteral(": ") + off;
    const QWidget* area = widget.parentWidget();
    const bool scrolled = area != nullptr && qobject_cast<const QAbstractScrollArea*>(area) != nullptr;   // a viewport's contents may be larger
    const bool main = qobject_cast<const QMainWindow*>(&widget) != nullptr;   // docks behind a tab wait outside of it
    QList<const QWidget*> shown;
    for (const QObject* object : widget.children())
        if (const auto* child = qobject_cast<const QWidget*>(object); child && child->isVisible() && !child->size().isEmpty() && !child->isWindow() &&
            (!main || widget.rect().intersects(child->geometry())))
            shown << child;
    for (qsizetype i = 0; i < shown.size(); ++i) {
        const QWidget& one = *shown[i];
        if (!scrolled && !floats(one) && !widget.rect().adjusted(-1, -1, 1, 1).contains(one.geometry()) && isPlaced(one))
            flaws << here + QStringLiteral(": ") + nameOf(one) + QStringLiteral(" sticks out of %1x%2").arg(widget.width()).arg(widget.height());
        for (qsizetype k = 0; k < i; ++k)
            if (isPlaced(one) && isPlaced(*shown[k]) && !floats(one) && !floats(*shown[k]) && one.geometry().adjusted(1, 1, -1, -1).intersects(shown[k]->geometry().adjusted(1, 1, -1, -1)))
                flaws << here + QStringLiteral(": ") + nameOf(*shown[k]) + QStringLiteral(" and ") + nameOf(one) + QStringLiteral(" lie over each other");
        visit(one, flaws, here);
    }
}

/// One line each; empty: nothing is cut, covered or out of place.
inline QStringList flawsOf(const QWidget& window)
{
    QStringList flaws;
    visit(window, flaws, {});
    return flaws;
}

}  // namespace layout_audit
