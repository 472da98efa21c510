// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/catalog/faceplate.h"

#include "model/catalog/part_notes.h"

#include <algorithm>
#include <cmath>

namespace mw {

namespace {

constexpr double kFaceMargin_mm = 10, kFaceGap_mm = 2;
/// Gear that does not mount in a rack is large: its ports are drawn no smaller than this share of the face's shorter side.
constexpr double kLeastShare = 0.07;

struct FaceRow {
    double x_mm{kFaceMargin_mm}, y_mm{kFaceMargin_mm / 2}, height_mm{};
};

bool isOnFront(const Part& part, const PortGroup& port)
{
    return port.kind == PortKind::Network && info(part.kind).category == Category::Network;
}

OpeningSize openingOn(const Part& part, const PortGroup& port, const FaceSize& face)
{
    OpeningSize size = openingOf(port);
    if (part.heightU() > 0) return size;
    const double times = std::max(1.0, kLeastShare * std::min(face.width_mm, face.height_mm) / size.height_mm);
    return {size.width_mm * times, size.height_mm * times};
}

/// Ports in one cage, where the datasheet counts the cages of all.
int portsEach(const Part& part, const PortGroup& port)
{
    const int cages = static_cast<int>(part.figureOr("cages", 0));
    return port.kind == PortKind::Network && cages > 0 && port.count > cages && port.count % cages == 0 ? port.count / cages : 1;
}

/// Two rows from sixteen openings on, more where the face is not wide enough for them.
FaceBay bayOf(const PortGroup& port, int each, const OpeningSize& size, double wide_mm)
{
    const double pitch_mm = size.width_mm + kFaceGap_mm;
    const int most = std::max(1, static_cast<int>(wide_mm / pitch_mm)), openings = port.count / each;
    FaceBay bay{};
    bay.holds = port.id;
    bay.each = each;
    bay.rows = std::max(openings >= 16 ? 2 : 1, (openings + most - 1) / most);
    bay.columns = (openings + bay.rows - 1) / bay.rows;
    bay.down = bay.rows > 1;
    bay.width_mm = bay.columns * pitch_mm;
    bay.height_mm = bay.rows * (size.height_mm + kFaceGap_mm);
    return bay;
}

void standInRows(const Part& part, bool rear, Faceplate& plate)
{
    const FaceSize face = faceSizeOf(part);
    const double wide_mm = face.width_mm - 2 * kFaceMargin_mm;
    const std::size_t first = plate.bays.size();
    FaceRow row{};
    for (const PortGroup& port : part.ports) {
        if (isOnFront(part, port) == rear) continue;
        FaceBay bay = bayOf(port, portsEach(part, port), openingOn(part, port, face), wide_mm);
        if (row.x_mm + bay.width_mm > face.width_mm - kFaceMargin_mm && row.height_mm > 0) row = {kFaceMargin_mm, row.y_mm + row.height_mm + kFaceGap_mm, 0};
        bay.rear = rear;
        bay.x_mm = row.x_mm;
        bay.y_mm = row.y_mm;
        row.x_mm += bay.width_mm + kFaceMargin_mm;
        row.height_mm = std::max(row.height_mm, bay.height_mm);
        plate.bays.push_back(std::move(bay));
    }
    const double high_mm = row.y_mm + row.height_mm + kFaceMargin_mm / 2;
    const double times = std::min(1.0, face.height_mm / high_mm);   // more than stands above each other: flatter
    for (std::size_t i = first; i < plate.bays.size(); ++i) {
        plate.bays[i].y_mm *= times;
        plate.bays[i].height_mm *= times;
    }
}

}  // namespace

/// OSFP MSA 5.0: cage 22.93 mm by 13.5 mm with its frame; QSFP-DD and QSFP112 hardware specifications: 19 mm by 11 mm; IEC 60603-7: 16 mm
/// by 14 mm; IEC 60320 C20: 31 mm by 24 mm; OCP UQD-08: 30 mm over its body.
OpeningSize openingOf(const PortGroup& port)
{
    if (port.kind == PortKind::Coolant) return {30, 30};
    if (port.kind == PortKind::Power) return {31, 24};
    if (port.connector.starts_with("osfp") || (port.connector.empty() && port.speed_gbps >= 400)) return {22.9, 13.5};
    if (port.connector.starts_with("qsfp") || port.speed_gbps > 25) return {19, 11};
    return {16, 14};
}

FaceSize faceSizeOf(const Part& part)
{
    constexpr double tall = 4;   // strips that hang upright in a rack are drawn lying
    const double width_mm = part.width_m() * 1000, height_mm = part.height_m() * 1000;
    if (height_mm > tall * width_mm) return {height_mm, width_mm};
    return {width_mm, height_mm};
}

Faceplate faceplateOf(const Part& part)
{
    for (const auto& [key, node] : part.extras) {
        if (key != "faceplate") continue;
        std::vector<Diagnostic> told;   // when the catalogue was read
        PartNotes notes({}, told);
        return readFaceplate(node, part, notes);
    }
    Faceplate plate{};
    standInRows(part, false, plate);
    standInRows(part, true, plate);
    return plate;
}

}  // namespace mw
