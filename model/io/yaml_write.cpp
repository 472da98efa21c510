// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/core/number_text.h"
#include "model/io/yaml_parts.h"

#include <algorithm>
#include <array>

namespace mw {

namespace {

constexpr std::array<std::string_view, 5> kNullWords{"", "~", "null", "Null", "NULL"};
// Words that YAML 1.1 readers take for true and false.
constexpr std::array<std::string_view, 9> kTruthWords{"true", "false", "yes", "no",  "on",
                                                      "off",  "y",     "n",   ".nan"};

bool equalIgnoringCase(std::string_view a, std::string_view b)
{
    const auto lower = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; };
    return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                      [&](char x, char y) { return lower(x) == lower(y); });
}

/// True for what some YAML reader takes for something else than text: numbers, dates, times, truth values.
bool looksLikeOtherThanText(std::string_view text)
{
    if (std::any_of(kTruthWords.begin(), kTruthWords.end(),
                    [&](auto word) { return equalIgnoringCase(text, word); }))
        return true;
    const auto c = text[0];
    const bool startsLikeNumber = (c >= '0' && c <= '9') || c == '.' || c == '+' || c == '-';
    return startsLikeNumber &&
           text.find_first_not_of("0123456789.+-_:eExXoabcdfABCDFTZ ") == std::string_view::npos;
}

bool lineBreakLike(std::string_view text)  // next line, line and paragraph separator: breaks to some readers
{
    return text.starts_with("\xC2\x85") || text.starts_with("\xE2\x80\xA8") ||
           text.starts_with("\xE2\x80\xA9");
}

void appendQuoted(std::string& out, std::string_view text)
{
    constexpr std::string_view hex = "0123456789abcdef";
    out += '"';
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        const auto byte = static_cast<unsigned char>(c);
        if (c == '"' || c == '\\')
            (out += '\\') += c;
        else if (c == '\n')
            out += "\\n";
        else if (c == '\t')
            out += "\\t";
        else if (byte < 0x20 || byte == 0x7f)
            ((out += "\\x") += hex[byte >> 4U]) += hex[byte & 15U];
        else if (byte > 0x7f && lineBreakLike(text.substr(i))) {
            out += byte == 0xC2 ? "\\x85" : text[i + 2] == '\xA8' ? "\\u2028" : "\\u2029";
            i += byte == 0xC2 ? 1 : 2;
        } else
            out += c;
    }
    out += '"';
}

void appendScalar(std::string& out, std::string_view text, bool quoted)
{
    if (quoted || yaml::needsQuotes(text))
        appendQuoted(out, text);
    else
        out += text;
}

}  // namespace

bool yaml::needsQuotes(std::string_view text)
{
    if (std::find(kNullWords.begin(), kNullWords.end(), text) != kNullWords.end() || text == "<<")
        return true;
    if (text.find_first_of(",[]{}?\n\r\t") != std::string_view::npos)
        return true;  // yaml-cpp ends a word in braces at '?'
    const char first = text.front();
    if (std::string_view(":?&*!|>'\"%@`#=").find(first) != std::string_view::npos || first == ' ' ||
        text.back() == ' ' || text.back() == ':')
        return true;
    if (first == '-' && (text.size() == 1 || text[1] == ' ' || text[1] == '-')) return true;
    if (text == "...") return true;
    if (text.find(": ") != std::string_view::npos || text.find(" #") != std::string_view::npos) return true;
    return std::any_of(text.begin(), text.end(), [](char c) { return (c >= 0 && c < 0x20) || c == 0x7f; }) ||
           text.find("\xC2\x85") != std::string_view::npos ||
           text.find("\xE2\x80\xA8") != std::string_view::npos ||
           text.find("\xE2\x80\xA9") != std::string_view::npos ||
           text.find("\xEF\xBB\xBF") != std::string_view::npos;
}

void appendFlowText(std::string& out, const YamlNode& node)
{
    std::string_view separator{};
    switch (node.kind) {
    case YamlNode::Kind::Null:
        out += "null";
        return;
    case YamlNode::Kind::Scalar:
        appendScalar(out, node.text, node.quoted);
        return;
    case YamlNode::Kind::Sequence:
        out += '[';
        for (const auto& item : node.items) {
            out += separator;
            appendFlowText(out, item);
            separator = ", ";
        }
        out += ']';
        return;
    case YamlNode::Kind::Map:
        out += '{';
        for (const auto& [key, value] : node.entries) {
            out += separator;
            appendScalar(out, key, false);
            out += ": ";
            appendFlowText(out, value);
            separator = ", ";
        }
        out += '}';
    }
}

void yaml::appendBlockValue(std::string& out, const YamlNode& node)
{
    constexpr std::string_view bracketsAndSuch =
        ",[]{}?";  // mean nothing outside of braces, unless they come first
    auto bare = node.text;
    std::replace_if(
        bare.begin(), bare.end(), [&](char c) { return bracketsAndSuch.find(c) != std::string_view::npos; },
        'x');
    const bool quotedForBraces = node.isScalar() && needsQuotes(node.text) && !needsQuotes(bare) &&
                                 bracketsAndSuch.find(node.text.front()) == std::string_view::npos &&
                                 !looksLikeOtherThanText(node.text);
    if (quotedForBraces)
        out += node.text;
    else
        appendFlowText(out, node);
}

std::string toFlowText(const YamlNode& node)
{
    std::string text;
    appendFlowText(text, node);
    return text;
}

YamlNode textNode(std::string text)
{
    YamlNode node{.kind = YamlNode::Kind::Scalar};
    node.quoted = yaml::needsQuotes(text) || looksLikeOtherThanText(text);
    node.text = std::move(text);
    return node;
}

YamlNode numberNode(double value)
{
    return {.kind = YamlNode::Kind::Scalar, .text = numberText(value)};
}
YamlNode boolNode(bool value)
{
    return {.kind = YamlNode::Kind::Scalar, .text = value ? "true" : "false"};
}
YamlNode mapNode()
{
    return {.kind = YamlNode::Kind::Map, .flow = true};
}
YamlNode sequenceNode()
{
    return {.kind = YamlNode::Kind::Sequence, .flow = true};
}

}  // namespace mw
