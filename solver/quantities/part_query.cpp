// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/quantities/part_query.h"

#include "model/core/number_text.h"
#include "model/core/word_distance.h"
#include "model/facility/facility.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <cmath>

namespace mw {

namespace {

using Value = std::optional<double>;

Value first(const Part& part, std::initializer_list<std::pair<std::string_view, double>> keys)
{
    for (const auto& [key, scale] : keys)
        if (const auto value = part.figure(key)) return *value * scale;
    return std::nullopt;
}

Value power(const Part& part, const Catalog& catalog)
{
    if (const auto own = part.powerMax_kw()) return own;
    return rollUp(part, catalog).power_max_kw;
}

Value liquidShare(const Part& part, const Catalog& catalog)
{
    if (const auto share = part.figure("liquid_heat_share")) return share;
    const auto liquid = part.figure("liquid_heat_kw"), all = power(part, catalog);
    return liquid && all && *all > 0 ? Value(*liquid / *all) : std::nullopt;
}

Value liquid(const Part& part, const Catalog& catalog)
{
    const auto share = liquidShare(part, catalog), all = power(part, catalog);
    return share && all ? Value(*share * *all) : std::nullopt;
}

Value air(const Part& part, const Catalog& catalog)
{
    const auto all = power(part, catalog);
    return all ? Value(*all - liquid(part, catalog).value_or(0)) : std::nullopt;
}

Value speed(const Part& part, const Catalog&)
{
    double most = 0;
    for (const auto& group : part.ports) most = std::max(most, group.speed_gbps);
    return most > 0 ? Value(most) : std::nullopt;
}

Value ports(const Part& part, const Catalog&)
{
    int count = 0;
    for (const auto& group : part.ports) count += group.kind == PortKind::Network ? group.count : 0;
    return count > 0 ? Value(count) : std::nullopt;
}

Value accelerators(const Part& part, const Catalog& catalog)
{
    const int count = rollUp(part, catalog).accelerators;
    return count > 0 ? Value(count) : std::nullopt;
}

Value price(const Part& part, const Catalog& catalog)
{
    return part.price.typical_usd ? part.price.typical_usd : rollUp(part, catalog).price_usd;
}

std::string lower(std::string_view text)
{
    std::string result(text);
    std::transform(result.begin(), result.end(), result.begin(),
                   [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return result;
}

struct Unit {
    std::string_view name;
    double scale;
};

struct Named {
    std::array<std::string_view, 4> names;
    std::array<Unit, 5> units;  ///< the first is what a bare number means
    Value (*read)(const Part&, const Catalog&);
};

constexpr std::array<Unit, 5> kPower{Unit{"kW", 1}, Unit{"W", 1e-3}, Unit{"MW", 1e3}, Unit{}, Unit{}};

constexpr std::array kNamed{
    Named{{"power", "draw", "tdp", ""}, kPower, &power},
    Named{{"liquid", "", "", ""}, kPower, &liquid},
    Named{{"air", "", "", ""}, kPower, &air},
    Named{{"capacity", "cooling", "", ""},
          kPower,
          [](const Part& p, const Catalog&) {
              return first(p, {{"capacity_kw", 1}});
          }},
    Named{{"rating", "rated", "", ""},
          std::array<Unit, 5>{Unit{"kW", 1}, Unit{"kVA", 1}, Unit{"W", 1e-3}, Unit{"MW", 1e3},
                              Unit{"MVA", 1e3}},
          [](const Part& p, const Catalog&) {
              return first(p, {{"rating_kw", 1}, {"rating_mva", 1e3}, {"rating_kva", 1}, {"power_kw", 1}});
          }},
    Named{{"gpus", "gpu", "accelerators", "xpus"}, {}, &accelerators},
    Named{{"memory", "mem", "hbm", ""},
          std::array<Unit, 5>{Unit{"GB", 1}, Unit{"TB", 1e3}, Unit{"GiB", 1.073741824}, Unit{}, Unit{}},
          [](const Part& p, const Catalog&) {
              return first(p, {{"mem_gb", 1}, {"mem_total_tb", 1e3}});
          }},
    Named{{"speed", "port-speed", "", ""},
          std::array<Unit, 5>{Unit{"G", 1}, Unit{"Gbit/s", 1}, Unit{"Gb/s", 1}, Unit{"Gbps", 1},
                              Unit{"T", 1e3}},
          &speed},
    Named{{"ports", "", "", ""}, {}, &ports},
    Named{{"price", "cost", "", ""},
          std::array<Unit, 5>{Unit{"$", 1}, Unit{"usd", 1}, Unit{"k", 1e3}, Unit{"M", 1e6},
                              Unit{"million", 1e6}},
          &price},
    Named{{"weight", "mass", "", ""},
          std::array<Unit, 5>{Unit{"kg", 1}, Unit{"t", 1e3}, Unit{"lb", 0.45359237}, Unit{}, Unit{}},
          [](const Part& p, const Catalog&) { return p.weight_kg(); }},
    Named{{"height", "units", "u", ""},
          std::array<Unit, 5>{Unit{"U", 1}, Unit{"OU", 1}, Unit{}, Unit{}, Unit{}},
          [](const Part& p, const Catalog&) { return p.heightU() > 0 ? Value(p.heightU()) : std::nullopt; }},
    Named{{"flow", "coolant", "", ""},
          std::array<Unit, 5>{Unit{"L/min", 1}, Unit{"lpm", 1}, Unit{"L/s", 60}, Unit{"m3/h", 1000.0 / 60},
                              Unit{}},
          [](const Part& p, const Catalog&) {
              return first(p, {{"coolant_flow_lpm", 1}, {"secondary_flow_max_lpm", 1}, {"flow_max_lpm", 1}});
          }},
    Named{{"efficiency", "", "", ""},
          std::array<Unit, 5>{Unit{"", 1}, Unit{"%", 1e-2}, Unit{}, Unit{}, Unit{}},
          [](const Part& p, const Catalog&) {
              return first(p, {{"efficiency", 1}, {"efficiency_at_50", 1}, {"efficiency_at_100", 1}});
          }},
};

const Named* named(std::string_view name)
{
    for (const auto& row : kNamed)
        for (const auto known : row.names)
            if (!known.empty() && known == name) return &row;
    return nullptr;
}

const Unit* unitOf(const Named& figure, std::string_view unit)
{
    for (const auto& known : figure.units)
        if (!known.name.empty() && lower(known.name) == unit) return &known;
    return nullptr;
}

/// A unit of any figure, as people write it; empty: it is none.
std::string_view anyUnit(std::string_view text)
{
    for (const auto& row : kNamed)
        if (const auto* unit = unitOf(row, text)) return unit->name;
    return {};
}

/// "no part has a figure ...", with the name that was likely meant, or all names.
std::string noFigure(const std::string& name)
{
    constexpr std::size_t kTypo = 2;
    std::string all;
    std::string_view nearest;
    for (const auto& row : kNamed)
        for (const auto known : row.names) {
            if (known.empty()) continue;
            if (wordDistance(name, known) <= kTypo && (nearest.empty() || wordDistance(name, known) < wordDistance(name, nearest))) nearest = known;
            if (known == row.names[0]) all += (all.empty() ? "" : ", ") + std::string(known);
        }
    const std::string unknown = "\"" + name + "\" is no figure of a part";
    return nearest.empty() ? unknown + ": there are " + all + "." : unknown + ". Did you mean \"" + std::string(nearest) + "\"?";
}

bool isOperator(char c)
{
    return c == '<' || c == '>' || c == '=' || c == ':';
}

/// Lower-case words, operators apart.
std::vector<std::string> tokensOf(std::string_view text)
{
    std::vector<std::string> tokens;
    bool open = false, sign = false;
    for (const char raw : text) {
        const char c = static_cast<char>(std::tolower(static_cast<unsigned char>(raw)));
        if (std::isspace(static_cast<unsigned char>(raw)) != 0) {
            open = false;
            continue;
        }
        if (!open || sign != isOperator(c)) tokens.emplace_back();
        tokens.back() += c;
        open = true;
        sign = isOperator(c);
    }
    return tokens;
}

std::optional<PartComparison::Test> testOf(std::string_view sign)
{
    using Test = PartComparison::Test;
    if (sign == "<") return Test::Less;
    if (sign == "<=") return Test::AtMost;
    if (sign == "=" || sign == "==" || sign == ":") return Test::Equal;
    if (sign == ">=") return Test::AtLeast;
    if (sign == ">") return Test::More;
    return std::nullopt;
}

/// "100kw": the number and what follows it.
struct Amount {
    double value{};
    std::string unit{};
};
std::optional<Amount> amountOf(std::string_view token)
{
    const bool dollar = token.starts_with('$');
    if (dollar) token.remove_prefix(1);
    std::size_t end = token.find_first_not_of("0123456789.,");
    if (end == std::string_view::npos) end = token.size();
    std::string digits(token.substr(0, end));
    std::erase(digits, ',');
    const auto value = parseNumber(digits);
    if (!value) return std::nullopt;
    std::string unit(token.substr(end));
    return Amount{*value, unit.empty() && dollar ? "$" : unit};
}

/// Reads one token after the other into a query.
class Reader {
public:
    explicit Reader(std::string_view text) : m_tokens(tokensOf(text)) {}

    PartQuery read()
    {
        while (m_at < m_tokens.size()) readTerm();
        return std::move(m_query);
    }

private:
    [[nodiscard]] const std::string* peek(std::size_t ahead = 0) const
    {
        return m_at + ahead < m_tokens.size() ? &m_tokens[m_at + ahead] : nullptr;
    }

    void readTerm()
    {
        const std::string word = m_tokens[m_at++];
        if (isOperator(word.front())) return;  // nothing before it: not finished
        const auto* next = peek();
        if ((word == "vendor" || word == "kind") && next != nullptr)
            return readField(word == "vendor" ? m_query.vendors : m_query.kinds);
        if (next != nullptr && isOperator(next->front())) return readComparison(word);
        const auto amount = amountOf(word);
        if (amount && (amount->unit == "g" || amount->unit == "gbps" || amount->unit == "gb/s" || amount->unit == "t"))
            m_query.speeds_gbps.push_back(amount->value * (amount->unit == "t" ? 1000 : 1));
        else if (amount && (amount->unit == "u" || amount->unit == "ou"))
            m_query.heights_u.push_back(amount->value);
        else
            m_query.words.push_back(word);
    }

    void readField(std::vector<std::string>& into)
    {
        if (isOperator(peek()->front())) ++m_at;
        if (peek() != nullptr) into.push_back(m_tokens[m_at++]);
    }

    void readComparison(const std::string& name)
    {
        const auto test = testOf(m_tokens[m_at++]);
        if (peek() == nullptr) return;
        const std::string written = m_tokens[m_at++];
        auto amount = amountOf(written);
        const auto* figure = named(name);
        if (!test || !amount) {
            m_query.problem = figure == nullptr ? noFigure(name) + ' ' : std::string();
            m_query.problem += !test ? "A comparison is written with <, <=, =, >= or >."
                                     : "\"" + written + "\" is no number: write it like " + (figure == nullptr ? "liquid" : name) + " > 100.";
            return;
        }
        if (amount->unit.empty() && peek() != nullptr && !anyUnit(*peek()).empty())
            amount->unit = m_tokens[m_at++];
        double scale = 1;
        if (figure != nullptr && !amount->unit.empty()) {
            const auto* unit = unitOf(*figure, amount->unit);
            if (unit == nullptr) return tellUnits(name, *figure, amount->unit);
            scale = unit->scale;
        }
        m_query.comparisons.push_back({name, *test, amount->value * scale});
    }

    void tellUnits(const std::string& name, const Named& figure, const std::string& unit)
    {
        std::string known;
        for (const auto& one : figure.units)
            if (!one.name.empty()) known += (known.empty() ? "" : ", ") + std::string(one.name);
        m_query.problem = "\"" + name + "\" is " + (known.empty() ? "a count" : "in " + known) + ", not in " +
                          std::string(anyUnit(unit).empty() ? unit : anyUnit(unit)) + ".";
    }

    std::vector<std::string> m_tokens;
    std::size_t m_at{};
    PartQuery m_query{};
};

bool holds(const PartComparison& comparison, double value)
{
    const double slack = 1e-9 * std::max(std::abs(value), std::abs(comparison.value));
    switch (comparison.test) {
    case PartComparison::Test::Less:
        return value < comparison.value - slack;
    case PartComparison::Test::AtMost:
        return value <= comparison.value + slack;
    case PartComparison::Test::Equal:
        return std::abs(value - comparison.value) <= slack;
    case PartComparison::Test::AtLeast:
        return value >= comparison.value - slack;
    case PartComparison::Test::More:
        return value > comparison.value + slack;
    }
    return false;
}

bool hasSpeed(const Part& part, double speed_gbps)
{
    return std::any_of(part.ports.begin(), part.ports.end(),
                       [&](const PortGroup& group) { return group.speed_gbps == speed_gbps; });
}

/// Where the datasheet tells none, by the name: "1u" in it, not within "21u".
bool hasHeight(const Part& part, double height_u, std::string_view texts)
{
    if (part.heightU() > 0) return part.heightU() == height_u;
    const auto at = texts.find(std::to_string(static_cast<int>(height_u)) + 'u');
    return at != std::string_view::npos && (at == 0 || std::isdigit(static_cast<unsigned char>(texts[at - 1])) == 0);
}

}  // namespace

PartQuery parsePartQuery(std::string_view text)
{
    return Reader(text).read();
}

std::optional<double> partFigure(const Part& part, const Catalog& catalog, std::string_view name)
{
    if (const auto* figure = named(name)) return figure->read(part, catalog);
    const auto found = std::find_if(part.figures.begin(), part.figures.end(),
                                    [&](const Figure& figure) { return figure.key.starts_with(name); });
    return found == part.figures.end() ? std::nullopt : Value(found->value);
}

std::string unknownFigure(const PartQuery& query, const Catalog& catalog)
{
    for (const auto& comparison : query.comparisons) {
        const auto has = [&](const auto& part) { return partFigure(*part, catalog, comparison.figure).has_value(); };
        if (named(comparison.figure) == nullptr && std::none_of(catalog.parts().begin(), catalog.parts().end(), has))
            return noFigure(comparison.figure);
    }
    return {};
}

bool matches(const PartQuery& query, const Part& part, const Catalog& catalog, std::string_view texts)
{
    const auto in = [](std::string_view text) {
        return [text](const std::string& word) { return text.find(word) != std::string_view::npos; };
    };
    const auto& kind = info(part.kind);
    return std::all_of(query.words.begin(), query.words.end(), in(texts)) &&
           std::all_of(query.vendors.begin(), query.vendors.end(), in(lower(part.vendor))) &&
           std::all_of(query.kinds.begin(), query.kinds.end(),
                       in(lower(kind.id) + ' ' + lower(kind.title))) &&
           std::all_of(query.speeds_gbps.begin(), query.speeds_gbps.end(),
                       [&](double speed) { return hasSpeed(part, speed); }) &&
           std::all_of(query.heights_u.begin(), query.heights_u.end(),
                       [&](double height) { return hasHeight(part, height, texts); }) &&
           std::all_of(query.comparisons.begin(), query.comparisons.end(),
                       [&](const PartComparison& comparison) {
                           const auto value = partFigure(part, catalog, comparison.figure);
                           return value && holds(comparison, *value);
                       });
}

}  // namespace mw
