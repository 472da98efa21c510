// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/panels/inspector/inspector_rows.h"

#include "views/session/text/format.h"
#include "views/session/text/local_text.h"
#include "views/session/text/qt_text.h"

#include <QCoreApplication>

#include <array>
#include <unordered_set>

namespace mw {

namespace {

/// Why so many cables: as links_together.cpp names them.
QString whyCables(PortKind kind)
{
    const char* id = kind == PortKind::Power ? "power" : kind == PortKind::Coolant ? "coolant" : kind == PortKind::Network ? "network" : "scale-up";
    return QStringLiteral("why:links-") + QLatin1String(id);
}

}  // namespace

std::vector<FactList::Row> linkSumRows(const Results& results, const std::vector<std::string>& ids)
{
    const auto told = [](const char* text) { return QCoreApplication::translate("Inspector", text); };
    const std::unordered_set<std::string_view> wanted(ids.begin(), ids.end());
    constexpr std::array kKinds{PortKind::Power, PortKind::Coolant, PortKind::Network, PortKind::ScaleUp};
    std::array<std::int64_t, kKinds.size()> cables{};
    double length_m = 0, price_usd = 0;
    bool scheduled = false;
    for (const FacilityLink& link : results.facility->links) {
        if (!wanted.contains(link.link->id)) continue;
        cables[static_cast<std::size_t>(link.kind)] += link.count;
        const auto* cable = results.network ? results.network->link(link.index) : nullptr;
        if (cable == nullptr) continue;
        scheduled = true;
        length_m += cable->length_m * link.count;
        price_usd += cable->price_usd;
    }
    std::vector<FactList::Row> rows;
    for (const PortKind kind : kKinds)
        if (const auto count = cables[static_cast<std::size_t>(kind)]; count > 0)
            rows.push_back({localText(toText(kind)), format::count(static_cast<double>(count)), told(QT_TRANSLATE_NOOP("Inspector", "cables")),
                            told(QT_TRANSLATE_NOOP("Inspector", "Cables, pipes or taps of the selected links of this kind")), whyCables(kind)});
    if (scheduled) {
        rows.push_back({told("Length"), format::length(length_m), told("sum"), told(QT_TRANSLATE_NOOP("Inspector", "Of all their network cables together")), QStringLiteral("why:links-length")});
        rows.push_back({told("Price"), format::text(price_usd, Format::Usd), told("sum"), {}, price_usd > 0 ? QStringLiteral("why:links-price") : QString()});
    }
    return rows;
}

}  // namespace mw
