// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/report/report_boxes.h"

namespace mw::report {

namespace {

class Dealer {
public:
    Dealer(const std::vector<Box>& boxes, double height) : m_boxes(boxes), m_height(height) {}

    std::vector<Page> deal()
    {
        for (std::size_t first = 0; first < m_boxes.size();) {
            std::size_t end = first + 1;
            while (end < m_boxes.size() && m_boxes[end - 1].withNext && !m_boxes[end].newPage) ++end;
            placeChain(first, end);
            first = end;
        }
        return std::move(m_pages);
    }

private:
    [[nodiscard]] double chainHeight(std::size_t first, std::size_t end) const
    {
        double height = 0;
        for (std::size_t i = first; i < end; ++i) height += m_boxes[i].height + m_boxes[i].before;
        return height;
    }

    void beginPage()
    {
        m_pages.emplace_back();
        m_top = 0;
    }

    void placeChain(std::size_t first, std::size_t end)
    {
        const bool full = m_top + chainHeight(first, end) > m_height;
        if (m_pages.empty() || (!m_pages.back().empty() && (full || m_boxes[first].newPage))) beginPage();
        for (std::size_t i = first; i < end; ++i) {
            if (m_top > 0 && m_top + m_boxes[i].before + m_boxes[i].height > m_height) beginPage();
            place(i);
        }
    }

    void place(std::size_t box)
    {
        const int header = m_boxes[box].header;
        if (m_top == 0 && header >= 0) {
            m_pages.back().push_back({static_cast<std::size_t>(header), 0});
            m_top = m_boxes[static_cast<std::size_t>(header)].height;
        }
        if (m_top > 0) m_top += m_boxes[box].before;
        m_pages.back().push_back({box, m_top});
        m_top += m_boxes[box].height;
    }

    const std::vector<Box>& m_boxes;
    double m_height;
    double m_top{};
    std::vector<Page> m_pages{};
};

}  // namespace

std::vector<Page> paginate(const std::vector<Box>& boxes, double height) { return Dealer(boxes, height).deal(); }

}  // namespace mw::report
