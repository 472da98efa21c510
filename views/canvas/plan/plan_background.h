// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/canvas/plan/plan_picture.h"
#include "views/canvas/plan/plan_view.h"

#include <QFutureWatcher>
#include <QObject>
#include <QPixmap>
#include <QPolygonF>

#include <memory>
#include <optional>

class QPainter;

namespace mw {

using PlanPicturePtr = std::shared_ptr<PlanPicture>;

/// The plan under a hall, painted from pictures that other threads draw: first what there is, sharp a moment later. Lives in
/// the GUI thread.
class PlanBackground : public QObject {
    Q_OBJECT
public:
    explicit PlanBackground(QObject* parent = nullptr);

    /// Shows a plan, or none. Its file is read if it is another one than before, or was written anew.
    void show(const std::optional<Background>& placed, const QString& file);
    [[nodiscard]] const std::optional<Background>& placed() const { return m_placed; }
    /// What is wrong with the file that is shown; empty: nothing, as far as is known.
    [[nodiscard]] QString problem() const;
    /// Pixels, or units of an SVG's view box; empty: it is not read.
    [[nodiscard]] QSizeF size() const;
    /// Whether it is painted without its paper.
    [[nodiscard]] bool isOfLines() const;
    /// Its corners in hall metres.
    [[nodiscard]] QPolygonF outline_m() const;

    /// Reads a file for a closer look before it is shown; the answer is `wasRead`.
    void read(const QString& file);

    /// Has it drawn for this view unless it is; `changed` follows when it can be painted better than now.
    void want(const PlanView& view, const QRectF& viewport, double devicePixelRatio, bool dark);
    /// Whether what was wanted last can be painted.
    [[nodiscard]] bool isSharp() const { return m_isSharp; }
    void paint(QPainter& painter, const PlanView& view, const QRectF& viewport) const;

Q_SIGNALS:
    void changed();
    void wasRead(const mw::PlanPicturePtr& picture);

private:
    struct Drawn {
        PlanPicture::Wanted as{};
        QPixmap pixmap{};
    };
    void takeRead();
    void takeDrawn();
    void draw(Drawn& into, const PlanPicture::Wanted& wanted);
    [[nodiscard]] QTransform toPixels(const Drawn& drawn, const PlanView& view) const;

    std::optional<Background> m_placed{};
    QString m_file{};
    PlanPicturePtr m_picture{}, m_read{};  ///< shown; read last
    QFutureWatcher<PlanPicturePtr> m_reading{};
    QFutureWatcher<QImage> m_drawing{};
    PlanPicturePtr m_drawnOf{};     ///< until the drawing is taken: it is drawn by one at a time
    PlanPicture::Wanted m_asked{};  ///< what is being drawn
    Drawn* m_into{};                ///< where it comes
    Drawn m_all{}, m_sharp{};       ///< the whole plan in few pixels; what is seen in all of them
    bool m_isSharp{};
};

}  // namespace mw
