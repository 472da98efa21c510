// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/canvas/elevation/chassis_view.h"

#include "model/facility/slots.h"
#include "views/canvas/elevation/rack_overlay.h"
#include "views/session/text/local_text.h"
#include "views/session/text/part_text.h"
#include "views/session/text/qt_text.h"

#include <QCoreApplication>
#include <QPainter>

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <map>

namespace mw {

namespace {

constexpr double kBoxHeight = 40, kWrappedHeight = 54, kGap = 6, kLeastWidth = 112;
constexpr double kNamedWidth = 232;   ///< most names of parts fit
constexpr double kOneLine = 12, kTwoLines = 27, kThreeLines = 42;
constexpr double kBoxIndent = 8;
/// More equal pieces than this become one box with a number: 72 boxes of one GPU say less than "72 ×". Of a rack any: its elevation shows them.
constexpr int kMostSingle = 8;

QFont boxNameFont(int px = 11) { return uiFont(px, QFont::DemiBold); }

/// A chip on a face is as small as it is: its name in letters that fit, if any of these do.
QFont nameFontIn(const ChassisBox& box, double width)
{
    constexpr int kLeast_px = 8;
    int px = 11;
    while (box.onFace && px > kLeast_px && QFontMetricsF(boxNameFont(px)).horizontalAdvance(box.name) > width) --px;
    return boxNameFont(px);
}

/// On one line, or on two where there is room; what does not fit into the last is cut.
QString namedIn(const QString& name, const QFontMetricsF& metrics, double width, bool twoLines)
{
    if (!twoLines || metrics.horizontalAdvance(name) <= width) return metrics.elidedText(name, Qt::ElideRight, width);
    qsizetype end = name.size();
    while (end > 0 && metrics.horizontalAdvance(name.left(end)) > width) end = name.lastIndexOf(u' ', end - 1);
    if (end <= 0) return metrics.elidedText(name, Qt::ElideRight, width);
    return name.left(end) + u'\n' + metrics.elidedText(name.mid(end + 1), Qt::ElideRight, width);
}

QString slotName(const std::string& stem, int number)
{
    return toQt(stem) + u'-' + QString::number(number);
}

void addContents(const Facility& facility, const Part& part, std::vector<ChassisBox>& boxes)
{
    for (const auto& content : part.contents) {
        const Part* piece = facility.catalog ? facility.catalog->find(content.part) : nullptr;
        ChassisBox box;
        box.name = piece ? toQt(piece->name) : toQt(content.part);
        box.kind = piece ? piece->kind : Kind::Other;
        if (content.count > (isRack(part.kind) ? 1 : kMostSingle)) {
            box.detail = QStringLiteral("× %1").arg(content.count);
            boxes.push_back(box);
            continue;
        }
        for (int i = 1; i <= content.count; ++i) {
            box.detail = content.slot.empty() ? QString() : slotName(content.slot, i);
            box.place = content.slot.empty() ? std::string() : fromQt(box.detail);
            boxes.push_back(box);
        }
    }
}

void addSlots(const Facility& facility, const Part& part, InstanceIndex instance, const std::string& prefix,
              std::vector<ChassisBox>& boxes)
{
    std::map<std::string, InstanceIndex, std::less<>> placed;
    if (instance != kNoInstance)
        for (const auto child : facility.childrenOf(instance))
            if (!facility.instances[child].slot.empty())
                placed[canonicalSlot(facility.instances[child].slot)] = child;
    const auto addPlaced = [&](InstanceIndex child, std::string place) {
        const Instance& device = facility.instances[child];
        ChassisBox box;
        box.name = partName(*device.part);
        box.detail = toQt(device.slot);
        box.kind = device.part->kind;
        box.instance = child;
        box.place = std::move(place);
        boxes.push_back(box);
    };
    for (const auto& slot : part.bays) {
        for (int i = 1; i <= slot.count; ++i) {
            const std::string id = slot.id + (slot.count > 1 ? "-" + std::to_string(i) : std::string());
            std::string path = prefix.empty() ? id : fmt::format("{}.{}", prefix, id);
            if (const auto found = placed.find(canonicalSlot(path)); found != placed.end()) {
                addPlaced(found->second, id);
                placed.erase(found);
                continue;
            }
            ChassisBox box;
            box.free = true;
            box.place = slot.id + "-" + std::to_string(i);
            box.name = toQt(id);
            box.detail = slot.accepts.empty() ? QCoreApplication::translate("mw::ChassisView", "free") : localText(info(slot.accepts.front()).title);
            box.kind = slot.accepts.empty() ? Kind::Other : slot.accepts.front();
            box.slot = instance != kNoInstance ? std::move(path) : std::string();
            boxes.push_back(box);
        }
    }
    if (!prefix.empty()) return;  // the rest is in other pieces of the rack
    for (const auto& [slot, child] : placed) addPlaced(child, slot);
}

}  // namespace

std::vector<ChassisBox> chassisBoxes(const Facility& facility, const Part& part, InstanceIndex instance,
                                     const QRectF& area, const std::string& prefix, const ChassisFace& face)
{
    std::vector<ChassisBox> boxes;
    addContents(facility, part, boxes);
    addSlots(facility, part, instance, prefix, boxes);
    for (ChassisBox& box : boxes) {
        box.rect = face.rectOf(box.place);
        box.onFace = !box.rect.isEmpty();
    }
    const auto loose = std::count_if(boxes.begin(), boxes.end(), [](const ChassisBox& box) { return !box.onFace; });
    const auto columnsOf = [&](double least) { return std::max(1, static_cast<int>((area.width() + kGap) / (least + kGap))); };
    const QFontMetricsF metrics(boxNameFont());
    const auto widthIn = [&](int columns) { return (area.width() + kGap) / columns - kGap; };
    const auto heightIn = [&](int columns) {
        const double room = widthIn(columns) - 2 * kBoxIndent;
        const bool wraps = std::any_of(boxes.begin(), boxes.end(), [&](const ChassisBox& box) { return !box.onFace && metrics.horizontalAdvance(box.name) > room; });
        return wraps ? kWrappedHeight : kBoxHeight;
    };
    // Whole names in as few columns as need no scrolling.
    const int most = columnsOf(kLeastWidth);
    int columns = columnsOf(kNamedWidth);
    while (columns < most && std::ceil(static_cast<double>(loose) / columns) * (heightIn(columns) + kGap) > area.height()) ++columns;
    const double width = widthIn(columns), height = heightIn(columns);
    int inside = 0;
    for (ChassisBox& box : boxes) {
        if (box.onFace) continue;
        const int column = inside % columns, row = inside / columns;
        box.rect = QRectF(area.left() + column * (width + kGap), area.top() + row * (height + kGap), width, height);
        ++inside;
    }
    return boxes;
}

void paintChassis(QPainter& painter, const std::vector<ChassisBox>& boxes, const Theme& theme,
                  const std::vector<std::size_t>& selected, const RackOverlay* overlay)
{
    const QFont plain = uiFont(10);
    painter.setRenderHint(QPainter::Antialiasing, true);
    for (std::size_t i = 0; i < boxes.size(); ++i) {
        const ChassisBox& box = boxes[i];
        Theme::Fill fill = theme.fillOf(box.kind);
        if (overlay != nullptr) {
            fill.fill = overlay->fill(theme, box.instance);
            fill.text = fill.detail = overlay->ink(theme, box.instance);
        }
        const bool isSelected = std::find(selected.begin(), selected.end(), i) != selected.end();
        painter.setPen(isSelected ? QPen(theme.selection, 2.5)
                                  : QPen(box.free ? theme.lineStrong : fill.edge, 1,
                                         box.free ? Qt::DashLine : Qt::SolidLine));
        painter.setBrush(box.free ? QBrush(Qt::NoBrush) : QBrush(fill.fill));
        painter.drawRoundedRect(box.rect.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
        const double indent = box.onFace ? 4 : kBoxIndent;
        const QRectF text = box.rect.adjusted(indent, box.onFace ? 2 : 5, -indent, box.onFace ? -2 : -5);
        const bool both = !box.detail.isEmpty() && text.height() >= kTwoLines;
        const QFont bold = nameFontIn(box, text.width());
        const QString name = namedIn(box.name, QFontMetricsF(bold), text.width(), text.height() >= kThreeLines);
        if (text.height() < kOneLine || name.size() < 3) continue;   // its tooltip has it
        painter.setFont(bold);
        painter.setPen(box.free ? theme.textMuted : fill.text);
        painter.drawText(text, (box.onFace || both ? Qt::AlignTop : Qt::AlignVCenter) | Qt::AlignLeft, name);
        if (!both || box.onFace) continue;   // ports of a card stand under its name
        painter.setFont(plain);
        painter.setPen(box.free ? theme.textMuted : fill.detail);
        painter.drawText(text, Qt::AlignBottom | Qt::AlignLeft,
                         QFontMetricsF(plain).elidedText(box.detail, Qt::ElideRight, text.width()));
    }
    painter.setRenderHint(QPainter::Antialiasing, false);
}

}  // namespace mw
