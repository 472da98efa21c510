// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/canvas/marks/air_layer.h"

#include <algorithm>
#include <cmath>

namespace mw {

namespace {

constexpr int kOpacity = 150;           ///< of 255: the grid and the aisles stay to be seen
constexpr double kLeastSpan_k = 5;      ///< a hall of one temperature is of one colour

Containment drawnContainment(const Hall& hall)
{
    const auto has = [&](Area::Kind kind) { return std::ranges::any_of(hall.areas, [&](const Area& area) { return area.kind == kind; }); };
    return has(Area::Kind::HotAisle) ? Containment::HotAisles : has(Area::Kind::ColdAisle) ? Containment::ColdAisles : Containment::None;
}

void paintCells(AirPicture& picture, const Theme& theme)
{
    const AirFieldResult& field = picture.field;
    if (field.temperature_c.empty()) return;
    picture.least_c = 1e9, picture.most_c = -1e9;
    for (std::size_t i = 0; i < field.cells.size(); ++i)
        if (field.cells[i] == AirCell::Air) picture.least_c = std::min(picture.least_c, field.temperature_c[i]), picture.most_c = std::max(picture.most_c, field.temperature_c[i]);
    picture.most_c = std::max(picture.most_c, picture.least_c + kLeastSpan_k);
    picture.image = QImage(field.columns, field.rows, QImage::Format_ARGB32);
    picture.image.fill(Qt::transparent);
    for (int row = 0; row < field.rows; ++row)
        for (int column = 0; column < field.columns; ++column) {
            const auto i = static_cast<std::size_t>(row * field.columns + column);
            if (field.cells[i] != AirCell::Air) continue;
            QColor colour = theme.ramp((field.temperature_c[i] - picture.least_c) / (picture.most_c - picture.least_c));
            colour.setAlpha(kOpacity);
            picture.image.setPixelColor(column, row, colour);
        }
}

}  // namespace

AirPicture airPicture(const Facility& facility, std::int32_t hall, const CoolingResults& cooling, const Theme& theme, const std::stop_token& stop)
{
    AirPicture picture;
    if (hall < 0 || static_cast<std::size_t>(hall) >= facility.layout->halls.size()) return picture;
    const Hall& room = *facility.layout->halls.rows()[static_cast<std::size_t>(hall)];
    picture.containment = drawnContainment(room);
    const AirFieldInput input = airFieldInput(facility, hall, cooling, {.containment = picture.containment});
    picture.width_m = room.width_m, picture.depth_m = room.depth_m;
    picture.field = solveAirField(input, stop);
    paintCells(picture, theme);
    return picture;
}

void AirLayer::show(const ResultsPtr& results, std::int32_t hall, const Theme& theme)
{
    if (!results || !results->facility || !results->cooling || hall < 0) return hide();
    if (m_facility == results->facility && m_cooling == results->cooling.value && m_hall == hall && m_theme == &theme) return;
    m_stop.request_stop();
    m_stop = {};
    m_facility = results->facility, m_cooling = results->cooling.value, m_hall = hall, m_theme = &theme;
    m_pool.start([this, asked = ++m_asked, stop = m_stop.get_token(), facility = m_facility, cooling = m_cooling, hall, &theme] {
        auto made = std::make_shared<const AirPicture>(airPicture(*facility, hall, *cooling, theme, stop));
        if (stop.stop_requested()) return;
        QMetaObject::invokeMethod(this, [this, asked, made] { take(asked, made); }, Qt::QueuedConnection);
    });
}

void AirLayer::hide()
{
    if (!m_facility && !m_picture) return;
    m_stop.request_stop();
    m_stop = {};
    ++m_asked;
    m_facility.reset(), m_cooling.reset(), m_picture.reset();
    Q_EMIT changed();
}

void AirLayer::take(std::size_t asked, std::shared_ptr<const AirPicture> picture)
{
    if (asked != m_asked) return;
    m_picture = std::move(picture);
    Q_EMIT changed();
}

}  // namespace mw
