// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sample_hall.h"

#include "views/canvas/canvas.h"
#include "views/canvas/cards/number_card.h"
#include "views/canvas/canvas_actions.h"
#include "views/session/document.h"
#include "views/session/text/part_text.h"

#include <QApplication>
#include <QByteArray>
#include <QCoreApplication>
#include <QDir>
#include <QDoubleSpinBox>
#include <QDropEvent>
#include <QMenu>
#include <QMimeData>
#include <QMouseEvent>
#include <QPoint>
#include <QString>
#include <QTest>
#include <QTimer>

/// A document under a canvas, driven as a person would.
struct PlanStudio {
    mw::Document document{sample::catalog()};
    mw::Canvas canvas{document};

    explicit PlanStudio(mw::Layout layout = sample::layout())
    {
        document.reset(std::move(layout));
        canvas.resize(1100, 570);
        canvas.show();
        (void)QTest::qWaitForWindowExposed(&canvas);
    }
    [[nodiscard]] const mw::Component& at(const char* id) const { return *document.layout().components.get(id); }
    [[nodiscard]] QPoint pixel(const std::string& path)
    {
        const auto instance = *canvas.index().facility()->find(path);
        return canvas.view()
            .toPixel(canvas.index().items()[canvas.index().itemOf(instance)].rect.center())
            .toPoint();
    }
    [[nodiscard]] QPoint pixel(double x_m, double y_m) const
    {
        return canvas.view().toPixel(QPointF(x_m, y_m)).toPoint();
    }
    void press(QPoint at, Qt::KeyboardModifiers m = {}) { QTest::mousePress(&canvas, Qt::LeftButton, m, at); }
    void moveTo(QPoint at, Qt::KeyboardModifiers m = {})
    {
        QMouseEvent event(QEvent::MouseMove, QPointF(at), canvas.mapToGlobal(QPointF(at)), Qt::NoButton,
                          Qt::LeftButton, m);
        QCoreApplication::sendEvent(&canvas, &event);
    }
    void release(QPoint at, Qt::KeyboardModifiers m = {})
    {
        QTest::mouseRelease(&canvas, Qt::LeftButton, m, at);
    }
    void drag(QPoint from, QPoint to, Qt::KeyboardModifiers m = {})
    {
        press(from, m);
        moveTo((from + to) / 2, m);
        moveTo(to, m);
        release(to, m);
    }
    void drop(QWidget& onto, const QByteArray& part, QPoint where)
    {
        QMimeData mime;
        mime.setData(QString::fromLatin1(mw::kPartMime), part);
        QDragEnterEvent enter(where, Qt::CopyAction, &mime, Qt::LeftButton, {});
        QCoreApplication::sendEvent(&onto, &enter);
        QDragMoveEvent move(where, Qt::CopyAction, &mime, Qt::LeftButton, {});
        QCoreApplication::sendEvent(&onto, &move);
        QDropEvent event(where, Qt::CopyAction, &mime, Qt::LeftButton, {});
        QCoreApplication::sendEvent(&onto, &event);
    }
    void click(QPoint at, Qt::KeyboardModifiers m = {}) { QTest::mouseClick(&canvas, Qt::LeftButton, m, at); }
    void key(int key, Qt::KeyboardModifiers m = {}) { QTest::keyClick(&canvas, static_cast<Qt::Key>(key), m); }
    void select(std::vector<std::string> paths) { document.selection().select(std::move(paths)); }
    [[nodiscard]] const std::vector<std::string>& selected() { return document.selection().components(); }
    void undo() { document.undoStack().undo(); }
    [[nodiscard]] QString lastStep() { return document.undoStack().undoText(); }
    /// The card that asks for numbers, or null.
    [[nodiscard]] mw::NumberCard* card() const
    {
        for (auto* card : canvas.findChildren<mw::NumberCard*>())
            if (card->isVisible()) return card;
        return nullptr;
    }
    /// Enters a number into a field of the card.
    void enter(const char* field, const char* number)
    {
        auto* box = card()->findChild<QDoubleSpinBox*>(QStringLiteral("number-") + QLatin1String(field));
        box->setFocus();
        box->selectAll();
        QTest::keyClicks(box, QString::fromLatin1(number));
    }
    /// Enter or Escape in the card.
    void answer(Qt::Key key)
    {
        QTest::keyClick(card()->findChild<QDoubleSpinBox*>(), key);
        QCoreApplication::processEvents();
    }
    /// Draws the canvas; kept as a picture where MW_SHOTS names a folder.
    void picture(const char* name)
    {
        const QPixmap drawn = canvas.grab();
        if (const QString folder = qEnvironmentVariable("MW_SHOTS"); !folder.isEmpty())
            QVERIFY(QDir().mkpath(folder) && drawn.save(folder + u'/' + QLatin1String(name) + QStringLiteral(".png")));
    }
    /// A menu that opens next gets its n-th entry (from 1) chosen.
    void chooseFromMenu(int n)
    {
        QTimer::singleShot(20, &canvas, [n] {
            auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
            if (!menu) return;
            for (int i = 1; i < n; ++i) QTest::keyClick(menu, Qt::Key_Down);   // the first is marked
            QTest::keyClick(menu, Qt::Key_Return);
        });
    }
};
