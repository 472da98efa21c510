// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/canvas/elevation/chassis_face.h"

#include "views/session/text/findings_text.h"
#include "views/session/text/qt_text.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <map>

namespace mw {

namespace {

constexpr double kFaceBetween_px = 16, kMostHeight_px = 340, kUnderFront_px = 4;
constexpr double kLeastFaceShare = 0.6;   ///< of the size that its width allows
/// From this height over width on, two faces stand beside each other.
constexpr double kHighFace = 0.42, kLeastBeside_px = 460;

QRectF wholePixels(const QRectF& rect)
{
    const QPointF a(std::round(rect.left()), std::round(rect.top())), b(std::round(rect.right()), std::round(rect.bottom()));
    return {a, b};
}

void addBay(ChassisFace& face, const FaceBay& bay, const QRectF& plate, double px_per_mm)
{
    const auto group = face.part->portIndex(bay.holds);
    const double wide = bay.width_mm / bay.columns * px_per_mm, high = bay.height_mm / bay.rows * px_per_mm;
    const int openings = bay.rows * bay.columns;
    const double gap = std::min(wide, high) >= 8 ? 1 : 0.5;
    for (int i = 0; i < openings; ++i) {
        const int column = bay.down ? i / bay.rows : i % bay.columns, row = bay.down ? i % bay.rows : i / bay.columns;
        const QRectF opening(plate.left() + bay.x_mm * px_per_mm + column * wide, plate.top() + bay.y_mm * px_per_mm + row * high, wide, high);
        if (!group) {
            const QRectF whole = wholePixels(opening).adjusted(gap, gap, -gap, -gap);
            face.openings.push_back({whole, bay.holds, isFaceFitting(bay.holds) ? std::string() : bay.holds + "-" + std::to_string(bay.first + i)});
            continue;
        }
        for (int k = 0; k < bay.each; ++k) {   // beside each other in one cage
            const int number = (bay.first - 1) + i * bay.each + k;
            if (number >= face.part->ports[*group].count) break;
            const QRectF half(opening.left() + k * wide / bay.each, opening.top(), wide / bay.each, high);
            const double left = k == 0 ? gap : 0.5, right = k + 1 == bay.each ? gap : 0.5;
            face.ports.push_back({.rect = wholePixels(half).adjusted(left, gap, -right, -gap), .group = static_cast<std::uint16_t>(*group), .number = number});
        }
    }
}

}  // namespace

std::optional<std::size_t> ChassisFace::portAt(QPointF pixel) const
{
    for (std::size_t i = 0; i < ports.size(); ++i)
        if (ports[i].rect.contains(pixel)) return i;
    return std::nullopt;
}

QRectF ChassisFace::rectOf(const std::string& place) const
{
    for (const auto& opening : openings)
        if (!place.empty() && opening.place == place) return opening.rect;
    return {};
}

int ChassisFace::count(PortUse use) const
{
    return static_cast<int>(std::count_if(ports.begin(), ports.end(), [&](const FacePort& port) { return port.use == use; }));
}

ChassisFace layOutFace(const Part& part, const QRectF& area, double seen_px)
{
    ChassisFace face{};
    const FaceSize size = faceSizeOf(part);
    if (isRack(part.kind) || part.ports.empty() || size.width_mm <= 0 || size.height_mm <= 0) return face;
    face.part = &part;
    face.plate = faceplateOf(part);
    const bool beside = size.height_mm / size.width_mm > kHighFace && area.width() >= kLeastBeside_px;
    const double room = beside ? (area.width() - kFaceBetween_px) / 2 : area.width();
    const double widest = std::min(room / size.width_mm, kMostHeight_px / size.height_mm);
    const double titles = beside ? kFaceTitle_px : 2 * kFaceTitle_px + kUnderFront_px;
    const double seen = (seen_px - titles) / (size.height_mm * (beside ? 1 : 2));
    const double px_per_mm = seen_px > 0 ? std::clamp(seen, widest * kLeastFaceShare, widest) : widest;
    const QSizeF px(std::round(size.width_mm * px_per_mm), std::floor(size.height_mm * px_per_mm + 1e-6));   // rounded up it would be scrolled for a pixel
    face.front = QRectF(QPointF(std::round(area.left()), std::round(area.top()) + kFaceTitle_px), px);
    face.rear = beside ? face.front.translated(px.width() + kFaceBetween_px, 0) : face.front.translated(0, px.height() + kFaceTitle_px + kUnderFront_px);
    const auto bare = [&](bool rear) { return !face.plate.published && std::ranges::none_of(face.plate.bays, [&](const FaceBay& bay) { return bay.rear == rear; }); };
    if (bare(true) != bare(false)) {   // nothing is known of it: its room is for the slots
        if (bare(false)) face.rear = face.front;
        (bare(false) ? face.front : face.rear) = {};
    }
    for (const FaceBay& bay : face.plate.bays) addBay(face, bay, bay.rear ? face.rear : face.front, px_per_mm);
    return face;
}

namespace {

/// First port of the group at the owner that is this piece's, where the owner's numbering can be known.
struct OwnGroup {
    std::optional<std::size_t> group{};
    int first{};
};

OwnGroup ownGroup(const Facility& facility, const PortOwner& owner, const PortGroup& port)
{
    const Part& part = facility.part(owner.instance);
    const auto group = part.portIndex(port.id);
    if (!group || (owner.pieces > 1 && part.ports[*group].count != port.count * owner.pieces)) return {};
    return {group, owner.piece * port.count};
}

std::map<std::string, QString, std::less<>> wrongLinks(const Results* results)
{
    std::map<std::string, QString, std::less<>> wrong;
    if (results == nullptr || !results->findings) return wrong;
    for (const Finding& finding : *results->findings.value)
        if (finding.rule != "ports.double-use" && (finding.severity == Severity::Error || finding.rule.starts_with("ports.")))   // of one port of a bundle
            for (const auto& subject : finding.subjects)
                if (subject.find(" > ") != std::string::npos) wrong.emplace(subject, messageOf(finding));
    return wrong;
}

}  // namespace

/// Whether power comes to a rack that holds it: then its own feeds are no free ones.
static bool isFedByItsRack(const Facility& facility, InstanceIndex instance)
{
    for (InstanceIndex at = facility.instances[instance].parent; at != kNoInstance; at = facility.instances[at].parent)
        for (const LinkIndex index : facility.linksOf(at)) {
            const FacilityLink& link = facility.links[index];
            if (facility.part(at).ports[link.from == at ? link.fromPort : link.toPort].kind == PortKind::Power) return true;
        }
    return false;
}

void readPortUse(ChassisFace& face, const Facility& facility, PortOwner owner, const Results* results)
{
    face.owner = owner.instance;
    if (owner.instance == kNoInstance || face.empty()) return;
    const auto wrong = wrongLinks(results);
    std::vector<OwnGroup> own;
    for (const PortGroup& port : face.part->ports) own.push_back(ownGroup(facility, owner, port));
    const bool fed = isFedByItsRack(facility, owner.instance);
    for (FacePort& port : face.ports) {
        const OwnGroup& group = own[port.group];
        if (!group.group) continue;
        port.use = PortUse::Free;
        const int number = group.first + port.number;
        for (const LinkIndex index : facility.linksOf(owner.instance)) {
            const FacilityLink& link = facility.links[index];
            const auto meets = [&](InstanceIndex end, std::uint16_t at, std::uint16_t first) {
                return end == owner.instance && at == *group.group && number >= first && number < first + static_cast<int>(link.count);
            };
            if (!meets(link.from, link.fromPort, link.fromFirst) && !meets(link.to, link.toPort, link.toFirst)) continue;
            if (port.use == PortUse::Free) {
                port.use = PortUse::Linked;
                port.link = index;
            } else if (port.link != index) {
                port.use = PortUse::Wrong;
                port.wrong = QCoreApplication::translate("mw::ChassisFace", "Two links use this port.");
            }
            if (const auto found = wrong.find(facility.linkText(link)); found != wrong.end()) {
                port.use = PortUse::Wrong;
                port.wrong = found->second;
            }
        }
        if (fed && port.use == PortUse::Free && face.part->ports[port.group].kind == PortKind::Power) port.use = PortUse::Unknown;
    }
}

}  // namespace mw
