// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/charts/chart_data.h"

#include "solver/quantities/figure.h"

#include <algorithm>
#include <array>

namespace mw {

std::string chartName(std::string name)
{
    constexpr std::array<std::string_view, 5> kShort{"ups", "pdu", "rpp", "dc", "cdu"};
    const bool isShort = std::find(kShort.begin(), kShort.end(), name) != kShort.end();
    for (std::size_t i = 0; i < name.size() && (isShort || i == 0); ++i)
        if (name[i] >= 'a' && name[i] <= 'z') name[i] = static_cast<char>(name[i] - 'a' + 'A');
    return name;
}

std::string rangeName(double from, double to, std::string_view unit) { return figure::quantity(from, "") + "–" + figure::quantity(to, unit); }

std::size_t loadClass(double loading) { return static_cast<std::size_t>(std::clamp(loading * 10.0, 0.0, 10.0)); }

std::string loadClassName(std::size_t which)
{
    const auto percent = static_cast<double>(which) * 10;
    return which + 1 < kLoadClasses ? rangeName(percent, percent + 10, "%") : "100 % or more";
}

const std::string& shownName(const ChartData& data, std::size_t series)
{
    while (series > 0 && data.series[series].name.empty()) --series;
    return data.series[series].name;
}

Subject isOneOfThese(std::vector<InstanceIndex> members)
{
    std::sort(members.begin(), members.end());
    return [members = std::move(members)](const Results&, InstanceIndex i) { return std::binary_search(members.begin(), members.end(), i); };
}

void addBar(ChartData& data, std::string name, double value, Subject subject, int colour)
{
    const auto place = data.categories.size();
    data.categories.push_back(std::move(name));
    for (auto& series : data.series) series.y.push_back(0);
    ChartSeries bar{.name = data.categories.back(), .colour = colour};
    bar.y.assign(place, 0.0);
    bar.y.push_back(value);
    data.series.push_back(std::move(bar));
    data.subjects.push_back(std::move(subject));
}

}  // namespace mw
