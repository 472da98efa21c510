// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// `faceplate` of a part: kept in its extras as it stands, checked when a catalogue is read, understood when a chassis is drawn.
#include "model/catalog/faceplate.h"
#include "model/catalog/part_notes.h"
#include "model/catalog/part_words.h"
#include "model/catalog/scalar_text.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace mw {

namespace {

constexpr std::array<std::string_view, 4> kFittings{"fan", "power-supply", "drive", "handle"};

bool isOfPart(const Part& part, std::string_view word)
{
    const auto is = [&](const auto& one, auto member) { return one.*member == word; };
    return part.port(word) != nullptr || std::any_of(part.bays.begin(), part.bays.end(), [&](const Slot& slot) { return is(slot, &Slot::id); }) ||
           std::any_of(part.contents.begin(), part.contents.end(), [&](const Content& content) { return is(content, &Content::slot); });
}

/// [x, y] or [width, height] in millimetres.
void readPair(const YamlNode& node, std::string_view what, double& first, double& second, PartNotes& notes)
{
    if (!node.isSequence() || node.items.size() != 2) return notes.error(node, fmt::format("{} is not a pair", what), "two numbers, in mm");
    first = notes.amount(node.items[0], what);
    second = notes.amount(node.items[1], what);
}

void readBayEntry(FaceBay& bay, const std::string& key, const YamlNode& value, PartNotes& notes)
{
    if (key == "holds") return;
    if (key == "face") {
        if (value.text != "front" && value.text != "rear") notes.error(value, fmt::format("face is '{}'", value.text), "front or rear");
        bay.rear = value.text == "rear";
    } else if (key == "rows")
        bay.rows = notes.count(value, "rows of bay " + bay.holds);
    else if (key == "columns")
        bay.columns = notes.count(value, "columns of bay " + bay.holds);
    else if (key == "each")
        bay.each = notes.count(value, "each of bay " + bay.holds);
    else if (key == "first")
        bay.first = notes.count(value, "first of bay " + bay.holds);
    else if (key == "order") {
        if (value.text != "across" && value.text != "down") notes.error(value, fmt::format("order is '{}'", value.text), "across or down");
        bay.down = value.text == "down";
    } else if (key == "at_mm")
        readPair(value, "at_mm of bay " + bay.holds, bay.x_mm, bay.y_mm, notes);
    else if (key == "size_mm")
        readPair(value, "size_mm of bay " + bay.holds, bay.width_mm, bay.height_mm, notes);
    else
        notes.unknownKey(value, key, "a bay", "face, holds, rows, columns, each, first, order, at_mm, size_mm");
}

/// As drawn figures are read: to a millimetre.
bool isInside(const FaceBay& bay, const Part& part)
{
    constexpr double slack_mm = 1;
    const FaceSize face = faceSizeOf(part);
    return bay.x_mm + bay.width_mm <= face.width_mm + slack_mm && bay.y_mm + bay.height_mm <= face.height_mm + slack_mm;
}

void readBay(const YamlNode& node, const Part& part, Faceplate& plate, PartNotes& notes)
{
    const YamlNode* holds = node.find("holds");
    if (!node.isMap() || holds == nullptr || !(isFaceFitting(holds->text) || isOfPart(part, holds->text)))
        return notes.error(holds != nullptr ? *holds : node, fmt::format("a bay holds '{}'", holds != nullptr ? holds->text : ""),
                           "a port, slot or contents of the part, or fan, power-supply, drive, handle");
    FaceBay bay{};
    bay.holds = holds->text;
    for (const auto& [key, value] : node.entries) readBayEntry(bay, key, value, notes);
    if (bay.width_mm <= 0 || bay.height_mm <= 0) return notes.error(node, fmt::format("bay {} has no size", bay.holds), "size_mm: [width, height]");
    if (!isInside(bay, part)) return notes.error(node, fmt::format("bay {} lies outside the face", bay.holds), "at_mm and size_mm within the part's width and height");
    plate.bays.push_back(std::move(bay));
}

}  // namespace

bool isFaceFitting(std::string_view word)
{
    return std::find(kFittings.begin(), kFittings.end(), word) != kFittings.end();
}

Faceplate readFaceplate(const YamlNode& node, const Part& part, PartNotes& notes)
{
    Faceplate plate{};
    plate.published = true;
    if (!node.isMap()) return notes.error(node, "faceplate is not a map", "source, confidence, bays"), plate;
    for (const auto& [key, value] : node.entries) {
        if (key == "source")
            notes.readText(value, key, plate.source);
        else if (key == "confidence") {
            const auto known = confidenceFromText(value.text);
            if (!known) notes.error(value, fmt::format("unknown confidence '{}'", value.text), "datasheet, estimate or unverified");
            plate.confidence = known.value_or(Confidence::Unverified);
        } else if (key == "bays" && value.isSequence())
            for (const YamlNode& item : value.items) readBay(item, part, plate, notes);
        else
            notes.unknownKey(value, key, "a faceplate", "source, confidence, bays");
    }
    return plate;
}

}  // namespace mw
