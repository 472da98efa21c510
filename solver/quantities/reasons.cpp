// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/quantities/reasons.h"

#include "solver/cost/annuity.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>

namespace mw {

/// Of the size of what is summed: how near to nothing a root that was found numerically brings the sum.
constexpr double kBalanced = 1e-6;

double recomputed(const Reason& reason)
{
    if (reason.how == Reason::How::Given || reason.how == Reason::How::Solved || reason.inputs.empty()) return reason.value;
    std::vector<double> values;
    for (const auto& input : reason.inputs) values.push_back(recomputed(input));
    if (reason.how == Reason::How::Balance) {
        double sum = 0, size = 0;
        for (const double value : values) sum += value, size += std::abs(value);
        return std::abs(sum) <= kBalanced * size ? reason.value : std::numeric_limits<double>::quiet_NaN();
    }
    double result = values.front();
    for (std::size_t i = 1; i < values.size(); ++i) switch (reason.how) {
        case Reason::How::Sum:
            result += values[i];
            break;
        case Reason::How::Product:
            result *= values[i];
            break;
        case Reason::How::Quotient:
            result /= values[i];
            break;
        case Reason::How::Greatest:
            result = std::max(result, values[i]);
            break;
        case Reason::How::Least:
            result = std::min(result, values[i]);
            break;
        case Reason::How::Annuity:
            result = capitalRecoveryFactor(result, values[i]);
            break;
        case Reason::How::Root:
            result = std::hypot(result, values[i]);
            break;
        case Reason::How::Given:
        case Reason::How::Balance:
        case Reason::How::Solved:
            break;
        }
    return result;
}

namespace reasons {

Reason given(std::string label, double value, std::string text, std::string source, std::string subject)
{
    return {std::move(label),   value, std::move(text), Reason::How::Given, {}, std::move(source),
            std::move(subject), {}};
}

Reason made(Reason::How how, std::string label, double value, Format format, std::string formula,
            std::vector<Reason> inputs)
{
    return {std::move(label), value, formatted(value, format), how, std::move(formula), {}, {},
            std::move(inputs)};
}

Reason made(Reason::How how, std::string label, Format format, std::string formula,
            std::vector<Reason> inputs)
{
    auto reason = made(how, std::move(label), 0, format, std::move(formula), std::move(inputs));
    reason.value = recomputed(reason);
    reason.text = formatted(reason.value, format);
    return reason;
}

Reason placed(std::size_t count, std::string subject)
{
    return given("placed", static_cast<double>(count), fmt::format("{}", count), "this layout",
                 std::move(subject));
}

std::string sourceOf(const Part& part, const Catalog& catalog, std::initializer_list<std::string_view> keys)
{
    const Figure* figure = nullptr;
    for (const auto key : keys)
        if (figure == nullptr) figure = part.find(key);
    std::string text;
    if (figure != nullptr && figure->confidence != Confidence::Datasheet)
        text = std::string(toText(figure->confidence)) + ": ";
    std::string titles;
    for (const auto& key : part.sources) {
        const auto* source = catalog.source(key);
        titles += (titles.empty() ? "" : "; ") + (source != nullptr ? source->title : key);
    }
    return text + (titles.empty() ? "this layout" : titles);
}

namespace {

constexpr std::size_t kOneByOne = 12;  ///< more instances of a part than this are told as a sum

struct Group {
    const Part* part{};
    std::vector<Share> shares{};
    double sum{};
    bool uniform{true};
};

std::vector<Group> grouped(const Facility& facility, const std::vector<Share>& shares)
{
    std::map<const Part*, std::size_t> index;
    std::vector<Group> groups;
    for (const auto& share : shares) {
        const Part* part = &facility.part(share.instance);
        const auto [found, isNew] = index.try_emplace(part, groups.size());
        if (isNew) groups.push_back({part, {}, 0, true});
        auto& group = groups[found->second];
        group.uniform = group.uniform && (group.shares.empty() || group.shares.front().value == share.value);
        group.shares.push_back(share);
        group.sum += share.value;
    }
    std::stable_sort(groups.begin(), groups.end(),
                     [](const Group& a, const Group& b) { return a.sum > b.sum; });
    return groups;
}

Reason ofOne(const Facility& facility, const Share& share, Format format, const std::string& source)
{
    const auto& path = facility.instances[share.instance].path;
    return given(path, share.value, formatted(share.value, format), source, "path:" + path);
}

/// The largest one by one, the rest as what is left of the sum.
Reason unequal(const Facility& facility, const Group& group, Format format, const std::string& source)
{
    auto shares = group.shares;
    std::stable_sort(shares.begin(), shares.end(),
                     [](const Share& a, const Share& b) { return a.value > b.value; });
    std::vector<Reason> inputs;
    double rest = group.sum;
    for (std::size_t i = 0; i < std::min(shares.size(), kOneByOne); ++i) {
        inputs.push_back(ofOne(facility, shares[i], format, source));
        rest -= shares[i].value;
    }
    if (shares.size() > kOneByOne)
        inputs.push_back(given(fmt::format("{} smaller ones", shares.size() - kOneByOne), rest,
                               formatted(rest, format), source));
    return made(Reason::How::Sum, fmt::format("{} × {}", shares.size(), group.part->name), group.sum, format,
                "sum of each", std::move(inputs));
}

Reason equal(const Facility& facility, const Group& group, Format format, const std::string& source)
{
    const auto& first = group.shares.front();
    if (group.shares.size() == 1) return ofOne(facility, first, format, source);
    const std::string path = "path:" + facility.instances[first.instance].path;
    return made(Reason::How::Product, fmt::format("{} × {}", group.shares.size(), group.part->name),
                group.sum, format, "count x each",
                {placed(group.shares.size(), path), given("each", first.value, formatted(first.value, format),
                                                          source, "part:" + group.part->id)});
}

}  // namespace

Reason sumByPart(const Results& results, std::string label, Format format, std::string formula,
                 const std::vector<Share>& shares, std::string (*source)(const Part&, const Catalog&))
{
    const auto& facility = *results.facility;
    std::vector<Reason> inputs;
    for (const auto& group : grouped(facility, shares)) {
        const auto from = source(*group.part, *facility.catalog);
        inputs.push_back(group.uniform ? equal(facility, group, format, from)
                                       : unequal(facility, group, format, from));
    }
    return made(Reason::How::Sum, std::move(label), format, std::move(formula), std::move(inputs));
}

}  // namespace reasons
}  // namespace mw
