// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/generate/floor.h"

#include <algorithm>
#include <cmath>

namespace mw::generate {

Floor::Floor(const Layout& layout, FloorPlace at) : m_start(std::move(at)), m_next(m_start)
{
    constexpr double kEndless_m = 1e9;
    const Hall* const hall = layout.halls.get(m_start.hall);
    m_end_m = hall == nullptr ? kEndless_m : alongX() ? hall->width_m : hall->depth_m;
}

void Floor::stand(Fragment& fragment, const Part& part, int count, const std::function<std::string(int, int)>& idsOf, const std::vector<Fragment::Figure>& figures)
{
    const double pitch_m = part.width_m() + kGap_m;
    for (int first = 1; first <= count;) {
        const int fits = std::max(0, static_cast<int>(std::floor((m_end_m - here_m() + kGap_m) / pitch_m + 1e-9)));
        if (fits == 0 && m_deep_m > 0) {
            wrap();
            continue;
        }
        const int last = std::min(count, first + std::max(fits, 1) - 1);
        fragment.stand(idsOf(first, last), part.id, m_next, pitch_m, figures);
        m_next = along(m_next, pitch_m * (last - first + 1));
        m_deep_m = std::max(m_deep_m, part.depth_m());
        first = last + 1;
    }
}

void Floor::wrap()
{
    if (m_deep_m <= 0) return;
    m_start = across(m_start, m_deep_m + kGangway_m);
    m_next = m_start;
    m_deep_m = 0;
}

}  // namespace mw::generate
