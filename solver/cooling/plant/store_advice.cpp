// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/cooling/plant/store_advice.h"

#include "solver/cooling/loops/tapped_system.h"
#include "solver/cooling/plant/storage_year.h"

#include <algorithm>
#include <cmath>

namespace mw {

namespace {

bool isStore(const HeatTap& tap) { return tap.kind == HeatTap::Kind::Storage; }

/// What a year saves whose stores run at `shares` of their rates.
StoreSize sizeRunAt(const TappedYear& year, double energy_kwh, const std::vector<double>& shares)
{
    StoreSize size{.energy_kwh = energy_kwh};
    for (std::size_t h = 0; h < shares.size(); ++h) {
        const TapStates& states = *year.hours()[h];
        const TapState run = runAt(states, shares[h]);
        size.saved_kwh += states.idle.power_kw - run.power_kw, size.hoursTooWarm += run.excess_k > kTapRounding_k ? 1 : 0;
    }
    return size;
}

/// Hours by month.
std::array<std::vector<ThresholdHour>, 12> monthsOf(const TappedYear& year, const WeatherYear& weather, bool wetBulb)
{
    std::array<std::vector<ThresholdHour>, 12> months;
    for (std::size_t h = 0; h < weather.hours.size(); ++h) {
        const TapStates& s = *year.hours()[h];
        months[monthOf(h, weather.hours.size())].push_back({wetBulb ? weather.hours[h].t_wb_c : weather.hours[h].t_db_c, s.charging.power_kw - s.idle.power_kw,
                                                            s.idle.power_kw - s.giving.power_kw, s.charging.stored_kw, -s.giving.stored_kw});
    }
    return months;
}

/// By one of the two bulbs. More hours too warm than with stores at rest: not taken.
void tryThresholds(StoreAdvice& advice, const TappedYear& year, const WeatherYear& weather, bool wetBulb, int atRest)
{
    const auto months = monthsOf(year, weather, wetBulb);
    decltype(advice.byMonth) byMonth;
    std::vector<double> shares;
    for (std::size_t m = 0; m < months.size(); ++m) {
        byMonth[m] = bestThresholds(months[m], advice.now.energy_kwh);
        std::vector<double> ofMonth(months[m].size());
        if (byMonth[m]) (void)savedBy(*byMonth[m], months[m], advice.now.energy_kwh, &ofMonth);
        shares.insert(shares.end(), ofMonth.begin(), ofMonth.end());
    }
    const StoreSize run = sizeRunAt(year, advice.now.energy_kwh, shares);
    if (run.hoursTooWarm > atRest || run.saved_kwh <= advice.savedByThresholds_kwh) return;
    advice.byMonth = byMonth, advice.wetBulb = wetBulb;
    advice.savedByThresholds_kwh = run.saved_kwh, advice.hoursTooWarmByThresholds = run.hoursTooWarm;
}

void chooseSize(StoreAdvice& advice, int atRest)
{
    double most_kwh = 0;
    for (const StoreSize& size : advice.sizes)
        if (size.hoursTooWarm <= atRest) most_kwh = std::max(most_kwh, size.saved_kwh);
    advice.best = advice.now;
    const auto enough = std::find_if(advice.sizes.begin(), advice.sizes.end(), [&](const StoreSize& size) {
        return size.hoursTooWarm <= atRest && most_kwh > 0 && size.saved_kwh >= kEnoughOfMost * most_kwh;
    });
    if (enough != advice.sizes.end()) advice.best = *enough;
}

void tellAsPue(StoreAdvice& advice, const StoreAdviceInput& input)
{
    const double it_kwh = input.cooling.it_kw * static_cast<double>(input.weather->hours.size());
    if (it_kwh > 0) advice.saving_pue = advice.savedByThresholds_kwh / it_kwh, advice.bestSaving_pue = advice.best.saved_kwh / it_kwh;
}

}  // namespace

double savedBy(const StoreThresholds& thresholds, const std::vector<ThresholdHour>& hours, double energy_kwh, std::vector<double>* shares)
{
    double level_kwh = 0, saved_kwh = 0;
    for (std::size_t h = 0; h < hours.size(); ++h) {
        const ThresholdHour& hour = hours[h];
        const double most_in_kwh = hour.in_kw * kStoreKept;
        if (hour.outdoor_c <= thresholds.chargeUpTo_c && most_in_kwh > 0) {
            const double in = std::min(most_in_kwh, energy_kwh - level_kwh), share = in / most_in_kwh;
            level_kwh += in, saved_kwh -= share * hour.charging_kw;
            if (shares) (*shares)[h] = -share;
        } else if (hour.outdoor_c >= thresholds.giveFrom_c && hour.out_kw > 0) {
            const double out = std::min(hour.out_kw, level_kwh), share = out / hour.out_kw;
            level_kwh -= out, saved_kwh += share * hour.giving_kw;
            if (shares) (*shares)[h] = share;
        }
    }
    return saved_kwh;
}

std::optional<StoreThresholds> bestThresholds(const std::vector<ThresholdHour>& hours, double energy_kwh)
{
    if (hours.empty() || energy_kwh <= 0) return {};
    const auto [coldest, warmest] = std::minmax_element(hours.begin(), hours.end(), [](const ThresholdHour& a, const ThresholdHour& b) { return a.outdoor_c < b.outdoor_c; });
    std::optional<StoreThresholds> best;
    double most_kwh = 1e-9;
    for (double charge_c = std::ceil(coldest->outdoor_c); charge_c < warmest->outdoor_c; ++charge_c)
        for (double give_c = charge_c + 1; give_c <= warmest->outdoor_c; ++give_c) {
            const double saved_kwh = savedBy({charge_c, give_c}, hours, energy_kwh);
            if (saved_kwh > most_kwh) most_kwh = saved_kwh, best = {charge_c, give_c};
        }
    return best;
}

std::shared_ptr<const StoreAdvice> adviseStores(const StoreAdviceInput& input, const std::stop_token& stop)
{
    const auto& taps = input.cooling.taps;
    const auto first = std::find_if(taps.begin(), taps.end(), isStore);
    if (first == taps.end() || !input.weather || input.weather->hours.empty()) return nullptr;
    auto advice = std::make_shared<StoreAdvice>();
    advice->first = input.cooling.gear[first->gear].instance, advice->count = static_cast<std::uint32_t>(std::count_if(taps.begin(), taps.end(), isStore));
    TappedYear year;
    if (!year.solve(input.cooling, *input.weather, stop)) return nullptr;
    const int atRest = sizeRunAt(year, 0, std::vector<double>(year.hours().size())).hoursTooWarm;
    for (const double scale : kStoreSizes) {
        const double energy_kwh = year.energy_kwh() * scale;
        advice->sizes.push_back(sizeRunAt(year, energy_kwh, year.schedule(energy_kwh)));
        if (scale == 1) advice->now = advice->sizes.back();
    }
    tryThresholds(*advice, year, *input.weather, false, atRest);
    if (evaporates(input.cooling)) tryThresholds(*advice, year, *input.weather, true, atRest);
    chooseSize(*advice, atRest);
    tellAsPue(*advice, input);
    return advice;
}

StoreAdvice pricedStores(const StoreAdvice& advice, double usd_per_kwh)
{
    StoreAdvice priced = advice;
    priced.saving_usd = advice.savedByThresholds_kwh * usd_per_kwh, priced.bestSaving_usd = advice.best.saved_kwh * usd_per_kwh;
    return priced;
}

}  // namespace mw
