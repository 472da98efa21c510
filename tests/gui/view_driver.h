// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>
#include <QAbstractItemModel>
#include <QAbstractItemView>
#include <QApplication>
#include <QContextMenuEvent>
#include <QCoreApplication>
#include <QLineEdit>
#include <QMenu>
#include <QObject>
#include <QPoint>
#include <QRect>
#include <QString>
#include <QTest>
#include <QTimer>
#include <QTreeView>

/// Lists, trees and buttons, driven by mouse and keyboard.
namespace drive {

/// The first row, at any depth, whose text in a column contains `text`; invalid: there is none.
inline QModelIndex row(const QAbstractItemView& view, const QString& text, int column = 0,
                       const QModelIndex& under = {})
{
    const auto& model = *view.model();
    for (int i = 0; i < model.rowCount(under); ++i) {
        const auto at = model.index(i, column, under);
        if (at.data().toString().contains(text)) return at;
        if (const auto inside = row(view, text, column, model.index(i, 0, under)); inside.isValid())
            return inside;
    }
    return {};
}

inline int rows(const QAbstractItemModel& model, const QModelIndex& under = {})
{
    int count = 0;
    for (int i = 0; i < model.rowCount(under); ++i) {
        const int inside = model.rowCount(model.index(i, 0, under));
        count += inside > 0 ? rows(model, model.index(i, 0, under)) : 1;
    }
    return count;
}

inline QPoint middle(QAbstractItemView& view, const QModelIndex& index)
{
    view.scrollTo(index);
    QCoreApplication::processEvents();
    const QRect rect = view.visualRect(index);
    return {rect.left() + qMin(40, rect.width() / 2), rect.center().y()};
}

inline void click(QAbstractItemView& view, const QModelIndex& index)
{
    QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, middle(view, index));
    QCoreApplication::processEvents();
}

/// Types into the cell as a person does: double click, text, Return.
inline void enter(QAbstractItemView& view, const QModelIndex& index, const QString& text)
{
    const QPoint at = middle(view, index);
    QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, at);
    QTest::mouseDClick(view.viewport(), Qt::LeftButton, {}, at);
    auto* editor = view.viewport()->findChild<QLineEdit*>();
    if (editor == nullptr) return QTest::qFail("no editor opened", __FILE__, __LINE__);
    editor->selectAll();
    QTest::keyClicks(editor, text);
    QTest::keyClick(editor, Qt::Key_Return);
    QCoreApplication::processEvents();
}

inline void press(QWidget& window, const char* name)
{
    for (auto* button : window.findChildren<QAbstractButton*>(QLatin1String(name)))
        if (button->isVisible() && button->isEnabled()) {
            QTest::mouseClick(button, Qt::LeftButton);
            QCoreApplication::processEvents();
            return;
        }
    QTest::qFail(name, __FILE__, __LINE__);
}

inline void type(QLineEdit& field, const QString& text)
{
    field.setFocus();
    field.selectAll();
    QTest::keyClicks(&field, text);
}

/// Opens the context menu of a row and chooses the action of that name.
inline void choose(QAbstractItemView& view, const QModelIndex& index, const char* action)
{
    const QPoint at = middle(view, index);
    bool found = false;
    QTimer chooser;
    QObject::connect(&chooser, &QTimer::timeout, &view, [&] {
        auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
        if (menu == nullptr) return;
        for (auto* one : menu->actions())
            if (one->objectName() == QLatin1String(action) && one->isEnabled()) {   // Return on one that is not would do nothing for ever
                found = true;
                menu->setActiveAction(one);
                QTest::keyClick(menu, Qt::Key_Return);
                return;
            }
        menu->close();
    });
    chooser.start(5);
    QContextMenuEvent event(QContextMenuEvent::Mouse, at, view.viewport()->mapToGlobal(at));
    QCoreApplication::sendEvent(view.viewport(), &event);
    if (!found) QTest::qFail(action, __FILE__, __LINE__);
}

}  // namespace drive
