// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/catalog/part_words.h"

#include <algorithm>
#include <array>

namespace mw {

namespace {

bool isLowerOrDigit(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
}

/// Words of letters and digits joined by single hyphens.
bool isSlug(std::string_view text)
{
    bool wasHyphen = true;
    for (const char c : text) {
        if (c == '-' ? wasHyphen : !isLowerOrDigit(c)) return false;
        wasHyphen = c == '-';
    }
    return !wasHyphen;
}

template <class T, std::size_t N>
std::optional<T> lookUp(std::string_view text, const std::array<T, N>& values)
{
    for (const T value : values)
        if (toText(value) == text) return value;
    return std::nullopt;
}

}  // namespace

std::optional<Confidence> confidenceFromText(std::string_view text)
{
    return lookUp(text, std::array{Confidence::Datasheet, Confidence::Estimate, Confidence::Unverified});
}

std::optional<PortKind> portKindFromText(std::string_view text)
{
    return lookUp(text, std::array{PortKind::Power, PortKind::Coolant, PortKind::Network, PortKind::ScaleUp});
}

std::optional<PortFlow> portFlowFromText(std::string_view text)
{
    return lookUp(text, std::array{PortFlow::In, PortFlow::Out, PortFlow::Both});
}

std::string_view toText(PortFlow flow)
{
    switch (flow) {
    case PortFlow::In:
        return "in";
    case PortFlow::Out:
        return "out";
    case PortFlow::Both:
        return "both";
    }
    return "both";
}

bool isPartId(std::string_view id)
{
    const auto dot = id.find('.');
    return dot != std::string_view::npos && isSlug(id.substr(0, dot)) && isSlug(id.substr(dot + 1));
}

bool isPortId(std::string_view id)
{
    if (!isSlug(id)) return false;
    const auto hyphen = id.rfind('-');
    if (hyphen == std::string_view::npos) return true;
    const std::string_view tail = id.substr(hyphen + 1);
    return std::any_of(tail.begin(), tail.end(), [](char c) { return c < '0' || c > '9'; });
}

std::string joinedSources(const Part& part)
{
    std::string text;
    for (const std::string& key : part.sources) text.append(text.empty() ? "" : ", ").append(key);
    return text;
}

}  // namespace mw
