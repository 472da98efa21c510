// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "solver/cooling/air/air_field_input.h"
#include "solver/results.h"
#include "views/theme/theme.h"

#include <QImage>
#include <QObject>
#include <QThreadPool>

#include <memory>
#include <stop_token>

namespace mw {

/// The air of a hall as it is painted under what stands there.
struct AirPicture {
    AirFieldResult field{};
    Containment containment{Containment::None};   ///< that was taken
    double width_m{}, depth_m{};
    double least_c{}, most_c{};                    ///< ends of the scale
    QImage image{};                                ///< a pixel a cell; clear where there is no air or no temperature
};
/// Halls whose drawn hot aisles, or else cold aisles, are taken as closed; the layout does not say whether they are.
[[nodiscard]] AirPicture airPicture(const Facility& facility, std::int32_t hall, const CoolingResults& cooling, const Theme& theme, const std::stop_token& stop = {});

/// Computes the picture of the hall that is shown in a thread of its own, while the layer is on; a newer one stops an older.
class AirLayer : public QObject {
    Q_OBJECT
public:
    explicit AirLayer(QObject* parent = nullptr) : QObject(parent) {}
    ~AirLayer() override { m_stop.request_stop(); }   // its pool waits for what runs

    /// What to show from now on. Nothing happens if it is what is shown or made already.
    void show(const ResultsPtr& results, std::int32_t hall, const Theme& theme);
    void hide();
    /// Null: none is there yet.
    [[nodiscard]] const AirPicture* picture() const { return m_picture.get(); }

Q_SIGNALS:
    void changed();

private:
    void take(std::size_t asked, std::shared_ptr<const AirPicture> picture);

    std::shared_ptr<const Facility> m_facility{};
    std::shared_ptr<const CoolingResults> m_cooling{};
    std::int32_t m_hall{-1};
    const Theme* m_theme{};
    std::shared_ptr<const AirPicture> m_picture{};
    std::stop_source m_stop{};
    std::size_t m_asked{};   ///< answers to earlier questions come too late
    QThreadPool m_pool{};
};

}  // namespace mw
