// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/catalog/catalog.h"
#include "model/catalog/part_notes.h"
#include "model/catalog/part_words.h"
#include "model/catalog/scalar_text.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <set>

namespace mw {

namespace {

/// Temperatures are the only figures of a part that may lie below zero.
bool mayBeNegative(std::string_view key)
{
    return key.ends_with("_c") || key.ends_with("_latitude");
}

class PartReader {
public:
    PartReader(const std::string& file, std::vector<Diagnostic>& diagnostics) : m_notes(file, diagnostics) {}

    std::optional<Part> read(const YamlNode& node)
    {
        if (!node.isMap()) {
            m_notes.error(node, "a part is not a map", "keys such as id, name, kind, figures");
            return std::nullopt;
        }
        m_part.before = node.before;
        m_part.after = node.after;
        readIdentity(node);
        readSources(node);
        for (const auto& [key, value] : node.entries) readEntry(key, value);
        finishFigures();
        for (const auto& [key, value] : m_part.extras)
            if (key == "faceplate") (void)readFaceplate(value, m_part, m_notes);
        if (m_notes.failed()) return std::nullopt;
        return std::move(m_part);
    }

private:
    /// A text that must be there; without it an error at the part.
    std::string required(const YamlNode& part, std::string_view key, const char* expected)
    {
        const YamlNode* node = part.find(key);
        if (node == nullptr)
            m_notes.error(part,
                          fmt::format("part{} has no {}", m_part.id.empty() ? "" : " " + m_part.id, key),
                          expected);
        else if (!node->isScalar() || node->text.empty())
            m_notes.error(*node, fmt::format("{} of a part is not a text", key), expected);
        else
            return node->text;
        return {};
    }

    void readIdentity(const YamlNode& node)
    {
        m_part.id = required(node, "id", "an id such as vendor.name");
        if (!m_part.id.empty() && !isPartId(m_part.id))
            m_notes.error(*node.find("id"), fmt::format("part id '{}' is not legal", m_part.id),
                          "vendor.name of lower-case letters, digits and hyphens");
        m_part.name = required(node, "name", "a name for people");
        const std::string kind = required(node, "kind", "a kind such as server, ups, cdu");
        if (kind.empty()) return;
        if (const auto known = kindFromId(kind))
            m_part.kind = *known;
        else
            m_notes.error(*node.find("kind"), fmt::format("unknown kind '{}'", kind),
                          "one of: " + kindWords());
    }

    void readSources(const YamlNode& node)
    {
        if (const YamlNode* confidence = node.find("confidence"))
            m_part.confidence = readConfidence(*confidence);
        m_part.price.confidence = Confidence::Unverified;
        if (const YamlNode* sources = node.find("sources"))
            m_part.sources = m_notes.texts(*sources, "sources");
        if (const YamlNode* unverified = node.find("unverified")) readUnverified(*unverified);
        m_sourceText = joinedSources(m_part);
    }

    void readUnverified(const YamlNode& node)
    {
        for (const std::string& key : m_notes.texts(node, "unverified")) m_unverified.insert(key);
        m_unverifiedNode = &node;
    }

    Confidence readConfidence(const YamlNode& node)
    {
        const auto known = node.isScalar() ? confidenceFromText(node.text) : std::nullopt;
        if (!known)
            m_notes.error(node, fmt::format("unknown confidence '{}'", node.text),
                          "datasheet, estimate or unverified");
        return known.value_or(Confidence::Unverified);
    }

    void readEntry(const std::string& key, const YamlNode& value)
    {
        static constexpr std::array<std::string_view, 6> kDone{"id",         "name",    "kind",
                                                               "confidence", "sources", "unverified"};
        if (std::find(kDone.begin(), kDone.end(), key) != kDone.end()) return;
        if (key == "vendor") return m_notes.readText(value, key, m_part.vendor);
        if (key == "notes") return m_notes.readText(value, key, m_part.notes);
        if (key == "superseded_by") return m_notes.readText(value, key, m_part.supersededBy);
        if (key == "figures") return readFigures(value);
        if (key == "facts") return readFacts(value);
        if (key == "price_usd") return readPrice(value);
        if (key == "ports") return readPorts(value, m_part, m_notes);
        if (key == "contents") return readContents(value, m_part, m_notes);
        if (key == "slots") return readSlots(value, m_part, m_notes);
        readUnknown(key, value);
    }

    /// A plain number is a figure, a plain text a fact; the rest is kept as it stands.
    void readUnknown(const std::string& key, const YamlNode& value)
    {
        if (numberOf(value))
            readFigure(key, value);
        else if (value.isScalar())
            m_part.facts.emplace_back(key, value.text);
        else
            m_part.extras.emplace_back(key, value);
    }

    void readFigures(const YamlNode& node)
    {
        if (!node.isMap()) return m_notes.error(node, "figures is not a map", "keys with numbers");
        for (const auto& [key, value] : node.entries) readFigure(key, value);
    }

    void readFigure(const std::string& key, const YamlNode& node)
    {
        Figure figure{key, 0, m_part.confidence, m_sourceText};
        if (m_unverified.count(key) != 0) figure.confidence = Confidence::Unverified;
        const YamlNode* valueNode = &node;
        if (node.isMap()) {
            valueNode = node.find("value");
            if (const YamlNode* confidence = node.find("confidence"))
                figure.confidence = readConfidence(*confidence);
            if (const YamlNode* source = node.find("source"))
                m_notes.readText(*source, "source", figure.source);
        }
        const auto value = valueNode != nullptr ? numberOf(*valueNode) : std::nullopt;
        if (!value)
            return m_notes.error(valueNode != nullptr ? *valueNode : node,
                                 fmt::format("figure {} is not a number", key),
                                 "a number, or {value, confidence, source}");
        if (*value < 0 && !mayBeNegative(key))
            return m_notes.error(*valueNode, fmt::format("figure {} is negative", key), "zero or more");
        figure.value = *value;
        if (!m_figureKeys.insert(key).second)
            return m_notes.error(node, fmt::format("figure {} is given twice", key), "each figure once");
        m_part.figures.push_back(std::move(figure));
    }

    void finishFigures()
    {
        std::sort(m_part.figures.begin(), m_part.figures.end(),
                  [](const Figure& a, const Figure& b) { return a.key < b.key; });
        for (const std::string& key : m_unverified) {
            if (key == "price_usd" || m_figureKeys.count(key) != 0) continue;
            m_notes.tell(Diagnostic::Level::Warning, *m_unverifiedNode,
                         fmt::format("unverified names '{}'", key),
                         "keys of this part's figures, or price_usd");
        }
    }

    void readFacts(const YamlNode& node)
    {
        if (!node.isMap()) return m_notes.error(node, "facts is not a map", "keys with texts");
        for (const auto& [key, value] : node.entries) {
            if (value.isScalar())
                m_part.facts.emplace_back(key, value.text);
            else
                m_notes.error(value, fmt::format("fact {} is not a text", key), "a text");
        }
    }

    std::optional<double> money(const YamlNode& node, std::string_view what)
    {
        const auto value = numberOf(node);
        if (!value) m_notes.error(node, fmt::format("{} is not a number", what), "US dollars");
        if (value && *value < 0)
            m_notes.error(node, fmt::format("{} is negative", what), "zero or more US dollars");
        return value;
    }

    void readPrice(const YamlNode& node)
    {
        Price& price = m_part.price;
        price.confidence = m_unverified.count("price_usd") != 0 ? Confidence::Unverified : m_part.confidence;
        if (!node.isMap()) {
            price.typical_usd = money(node, "price_usd");
            return;
        }
        for (const auto& [key, value] : node.entries) {
            if (key == "low")
                price.low_usd = money(value, "low price");
            else if (key == "typical")
                price.typical_usd = money(value, "typical price");
            else if (key == "high")
                price.high_usd = money(value, "high price");
            else if (key == "basis")
                m_notes.readText(value, key, price.basis);
            else if (key == "confidence")
                price.confidence = readConfidence(value);
            else
                m_notes.unknownKey(value, key, "price_usd", "low, typical, high, basis, confidence");
        }
        checkPriceOrder(node);
    }

    void checkPriceOrder(const YamlNode& node)
    {
        const Price& price = m_part.price;
        if (price.low_usd && price.typical_usd && *price.low_usd > *price.typical_usd)
            m_notes.error(node, "the low price is above the typical price", "low <= typical <= high");
        if (price.typical_usd && price.high_usd && *price.typical_usd > *price.high_usd)
            m_notes.error(node, "the typical price is above the high price", "low <= typical <= high");
        if (price.low_usd && price.high_usd && !price.typical_usd && *price.low_usd > *price.high_usd)
            m_notes.error(node, "the low price is above the high price", "low <= typical <= high");
    }

    PartNotes m_notes;
    Part m_part{};
    std::set<std::string, std::less<>> m_unverified{};
    const YamlNode* m_unverifiedNode{};
    std::set<std::string, std::less<>> m_figureKeys{};
    std::string m_sourceText{};
};

}  // namespace

std::optional<Part> readPart(const YamlNode& node, const std::string& file,
                             std::vector<Diagnostic>& diagnostics)
{
    return PartReader(file, diagnostics).read(node);
}

}  // namespace mw
