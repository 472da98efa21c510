// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/facility/facility.h"

#include <cmath>

namespace mw {

namespace {

constexpr int kMaxDepth = 8;  // rack, tray, board, device: deeper nesting is a loop in the catalogue

std::optional<double> typicalPrice(const Price& price)
{
    if (price.typical_usd) return price.typical_usd;
    if (price.low_usd && price.high_usd) return (*price.low_usd + *price.high_usd) / 2;
    return std::nullopt;
}

/// A sum that is known only if every term is: a rack of which one tray has no price has no price by its
/// contents.
class Sum {
public:
    void add(const std::optional<double>& term, int count)
    {
        m_any = true;
        if (term)
            m_value += *term * count;
        else
            m_complete = false;
    }
    [[nodiscard]] std::optional<double> value() const
    {
        return m_any && m_complete ? std::optional{m_value} : std::nullopt;
    }

private:
    double m_value{};
    bool m_any{}, m_complete{true};
};

int wholeFigure(const Part& part, std::string_view key, int otherwise)
{
    const auto figure = part.figure(key);
    return figure ? static_cast<int>(std::lround(*figure)) : otherwise;
}

/// Power gear and passive pieces pass power on; what they draw themselves is the container's losses, not its
/// load.
bool drawsPower(const Part* part)
{
    if (part == nullptr) return true;
    const Category category = info(part->kind).category;
    return category != Category::Power && part->kind != Kind::Cable && part->kind != Kind::CoolantPart;
}

struct ContentSums {
    Sum power{}, typical{}, weight{}, price{};
};

void addContents(const Part& part, const Catalog& catalog, int depth, RollUp& result, ContentSums& sums);

RollUp rollUpAt(const Part& part, const Catalog& catalog, int depth)
{
    RollUp result;
    ContentSums sums;
    if (depth < kMaxDepth) addContents(part, catalog, depth, result, sums);
    result.contentsPower_kw = sums.power.value();
    result.contentsWeight_kg = sums.weight.value();
    result.contentsPrice_usd = sums.price.value();

    const auto either = [](const std::optional<double>& stated, const std::optional<double>& summed) {
        return stated ? stated : summed;
    };
    result.power_max_kw = either(part.powerMax_kw(), result.contentsPower_kw);
    result.power_typ_kw = either(part.powerTyp_kw(), sums.typical.value());
    result.weight_kg = either(part.figure("weight_kg"), result.contentsWeight_kg);
    result.price_usd = either(typicalPrice(part.price), result.contentsPrice_usd);

    const bool isAccelerator = part.kind == Kind::Accelerator;
    if (isAccelerator) result.accelerator = &part;
    if (result.accelerator == nullptr) result.accelerator = catalog.find(part.fact("accelerator"));
    result.accelerators = wholeFigure(part, "accelerators", isAccelerator ? 1 : result.accelerators);
    result.cpus = wholeFigure(part, "cpus", part.kind == Kind::Cpu ? 1 : result.cpus);
    return result;
}

void addContents(const Part& part, const Catalog& catalog, int depth, RollUp& result, ContentSums& sums)
{
    for (const Content& content : part.contents) {
        const Part* const piece = catalog.find(content.part);
        const RollUp inner = piece != nullptr ? rollUpAt(*piece, catalog, depth + 1) : RollUp{};
        if (drawsPower(piece)) {
            sums.power.add(inner.power_max_kw, content.count);
            sums.typical.add(inner.power_typ_kw, content.count);
        }
        sums.weight.add(inner.weight_kg, content.count);
        sums.price.add(inner.price_usd, content.count);
        result.accelerators += inner.accelerators * content.count;
        result.cpus += inner.cpus * content.count;
        if (result.accelerator == nullptr) result.accelerator = inner.accelerator;
    }
}

}  // namespace

RollUp rollUp(const Part& part, const Catalog& catalog)
{
    return rollUpAt(part, catalog, 0);
}

}  // namespace mw
