// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/catalog/faceplate.h"
#include "model/facility/facility.h"
#include "solver/results.h"
#include "views/theme/theme.h"

#include <QRectF>
#include <QString>
#include <QStringList>

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

class QPainter;

namespace mw {

enum class PortUse : std::uint8_t { Unknown, Free, Linked, Wrong };

/// One port as it is drawn on a face.
struct FacePort {
    QRectF rect{};
    std::uint16_t group{};       ///< of the part
    int number{};                ///< in its group, from 0
    PortUse use{PortUse::Unknown};
    LinkIndex link{kNoLink};
    QString wrong{};             ///< why it is
};

/// A fan, a supply, a drive, or the place of a slot or of contents: "pcie-1".
struct FaceOpening {
    QRectF rect{};
    std::string holds{};
    std::string place{};         ///< empty: a fitting
};

/// Front and rear of a chassis to scale, with what is known of its ports.
struct ChassisFace {
    const Part* part{};
    InstanceIndex owner{kNoInstance};   ///< whose links are meant
    QRectF front{}, rear{};   ///< empty: of that side nothing is known, all of it is on the other
    std::vector<FacePort> ports{};
    std::vector<FaceOpening> openings{};
    Faceplate plate{};

    [[nodiscard]] bool empty() const { return front.isEmpty() && rear.isEmpty(); }
    [[nodiscard]] double bottom() const { return std::max(front.bottom(), rear.bottom()); }
    [[nodiscard]] std::optional<std::size_t> portAt(QPointF pixel) const;
    /// Where the slot or piece "pcie-1" is; empty: not on a face.
    [[nodiscard]] QRectF rectOf(const std::string& place) const;
    [[nodiscard]] int count(PortUse use) const;
};

/// Front and rear from the top left of `area`, beside each other where they are high, else one under the other; their titles stand
/// in the `kFaceTitle_px` over each. A part without size or ports has none.
/// `seen_px`: height in which both are seen without scrolling, if that leaves their ports large enough; 0: any.
inline constexpr double kFaceTitle_px = 20;
[[nodiscard]] ChassisFace layOutFace(const Part& part, const QRectF& area, double seen_px = 0);

/// Whose ports those of a piece are. A piece that a rack brings along is linked at the rack, its ports numbered on from piece to
/// piece: of 18 trays of 4 the second has 5 to 8.
struct PortOwner {
    InstanceIndex instance{kNoInstance};
    int piece{};                 ///< which of the pieces, from 0
    int pieces{1};
};
void readPortUse(ChassisFace& face, const Facility& facility, PortOwner owner, const Results* results);

/// The plates with fans and supplies; then, over what stands in its slots, the ports.
void paintPlates(QPainter& painter, const ChassisFace& face, const Theme& theme);
void paintPorts(QPainter& painter, const ChassisFace& face, const Facility& facility, const Theme& theme,
                const std::vector<std::string>& selectedLinks, std::optional<std::size_t> chosen);

/// "port-3"; of a group of one "feed-a".
[[nodiscard]] QString nameOf(const ChassisFace& face, const FacePort& port);
/// All of it in lines: name and figures, where it leads and what goes through, what is wrong, where its position is from.
[[nodiscard]] QString textOf(const ChassisFace& face, const FacePort& port, const Facility& facility, const Results* results);
/// "52 of 64 ports linked", "positions: NVIDIA ...".
[[nodiscard]] QStringList legendOf(const ChassisFace& face, const Catalog* catalog);

}  // namespace mw
