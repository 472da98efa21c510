// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/layout/layout.h"
#include "views/session/background_work.h"

#include <QTimer>

#include <string>

namespace mw {

/// The text that a layout is saved as. Folding a large one takes longer than a frame: a thread does it once the hand rests after an edit, so that it lies
/// ready when the layout is saved. Lives in the GUI thread.
class PreparedText {
public:
    PreparedText();
    /// This is what would be saved from now on.
    void follow(LayoutPtr layout);
    /// The text of a layout: what lies ready, or written now.
    [[nodiscard]] std::string of(const LayoutPtr& layout) const;
    /// Whether it lies ready.
    [[nodiscard]] bool has(const LayoutPtr& layout) const { return layout == m_of; }

private:
    void prepare();

    QTimer m_rest{};
    LayoutPtr m_layout{}, m_of{};   ///< to be saved next; what m_text is of
    std::string m_text{};
    BackgroundWork m_work{};
};

}  // namespace mw
