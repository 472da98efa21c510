// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/session/text/prepared_text.h"

#include "model/io/layout_file.h"

#include <utility>

namespace mw {

namespace {

constexpr int kRest_ms = 400;               ///< between two edits of a quick hand, and a little more
constexpr std::size_t kLongLayout = 1000;   ///< components and links: of fewer it is written in no time

}  // namespace

PreparedText::PreparedText()
{
    m_rest.setSingleShot(true);
    m_rest.setInterval(kRest_ms);
    QObject::connect(&m_rest, &QTimer::timeout, &m_rest, [this] { prepare(); });
}

void PreparedText::follow(LayoutPtr layout)
{
    m_of.reset();
    m_text.clear();
    m_layout = std::move(layout);
    if (m_layout && m_layout->components.size() + m_layout->links.size() > kLongLayout) m_rest.start();
    else m_rest.stop();
}

void PreparedText::prepare()
{
    if (m_work.busy()) return m_rest.start();
    m_work.start(
        &m_rest, [layout = m_layout] { return writeLayout(*layout); },
        [this, layout = m_layout](std::string text) {
            if (layout != m_layout) return;   // edited meanwhile
            m_of = layout;
            m_text = std::move(text);
        });
}

std::string PreparedText::of(const LayoutPtr& layout) const { return has(layout) ? m_text : writeLayout(*layout); }

}  // namespace mw
