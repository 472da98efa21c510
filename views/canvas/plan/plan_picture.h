// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/layout/layout.h"

#include <QDateTime>
#include <QImage>
#include <QRectF>
#include <QString>
#include <QTransform>

#include <memory>
#include <vector>

class QSvgRenderer;

namespace mw {

/// From pixels of a background (units of an SVG's view box) to hall metres.
[[nodiscard]] QTransform placementOf(const Background& background);

/// A picture file as it was read: its pixels at several sizes, or a drawing. Reading and drawing take their time and are done
/// off the GUI thread; one thread at a time may draw.
class PlanPicture {
public:
    /// Always gives a picture; one that could not be read says why.
    [[nodiscard]] static std::shared_ptr<PlanPicture> read(const QString& file);
    ~PlanPicture();

    [[nodiscard]] const QString& file() const { return m_file; }
    /// Whether the file on disk is still the one that was read.
    [[nodiscard]] bool isCurrent() const;
    /// Empty: it was read.
    [[nodiscard]] const QString& problem() const { return m_problem; }
    [[nodiscard]] QSizeF size() const { return m_size; }
    /// Dark lines on a light ground, as most plans are.
    [[nodiscard]] bool isOnPaper() const { return m_onPaper; }

    /// How paper is shown: as it is, or clear, with the lines dark as they are or light for a dark window.
    enum class Paper { Kept, ClearLinesDark, ClearLinesLight };
    struct Wanted {
        Background placed{};
        QRectF area_m{};     ///< of the hall
        double scale{1};     ///< device pixels per metre
        Paper paper{Paper::Kept};
    };
    [[nodiscard]] QImage draw(const Wanted& wanted);

private:
    explicit PlanPicture(const QString& file);
    void readDrawing();
    void readPixels();
    void lookAtGround();
    [[nodiscard]] const QImage& levelFor(double pixelsPerPixel) const;

    QString m_file{}, m_problem{};
    QDateTime m_written{};
    QSizeF m_size{};
    bool m_onPaper{};
    std::unique_ptr<QSvgRenderer> m_drawing;
    std::vector<QImage> m_levels{};  ///< each half as large as the one before: made small from afar no line is lost
};

}  // namespace mw
