// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/facility/facility.h"

#include <QString>

#include <optional>
#include <string>
#include <vector>

namespace mw {

/// One thing in a rack: a placed component, or a piece that the rack part holds out of the box.
struct RackPiece {
    int u{}, height{1};  ///< lowest unit, from 1 at the bottom
    bool rear{};
    InstanceIndex instance{kNoInstance};  ///< kNoInstance: of the catalogue
    const Part* part{};
    QString name{};
    std::string slot{};  ///< of a piece of the catalogue: its own place in the rack part, "tray-01"
    bool overlaps{};     ///< shares units with another piece
};

/// The units of a rack and what sits in them, for the elevation and for finding a free place.
class RackSpaceView {
public:
    RackSpaceView(const Facility& facility, InstanceIndex rack);

    [[nodiscard]] int units() const { return m_units; }
    [[nodiscard]] const std::vector<RackPiece>& pieces() const { return m_pieces; }
    /// Contents that the catalogue gives no units for: they are listed beside the frame.
    struct Loose {
        QString name{};
        int count{};
    };
    [[nodiscard]] const std::vector<Loose>& loose() const { return m_loose; }
    /// Lowest unit with `height` free units above it, or nothing. Full-depth pieces block both sides.
    [[nodiscard]] std::optional<int> firstFree(int height) const;
    [[nodiscard]] bool isFree(int u, int height) const;
    [[nodiscard]] int usedUnits() const;

private:
    void addContents(const Facility& facility, const Part& part);
    void addPlaced(const Facility& facility, InstanceIndex rack);
    void occupy();

    int m_units{};
    std::vector<RackPiece> m_pieces{};
    std::vector<Loose> m_loose{};
    std::vector<int> m_taken{};  ///< pieces in each unit, index 1..units
};

}  // namespace mw
