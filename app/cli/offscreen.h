// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

class QApplication;

namespace mw::cli {

/// Qt for commands that draw: without a display, with the bundled font. One at a time.
class Offscreen {
public:
    Offscreen();
    /// What must be done before a QApplication without a display is made.
    static void prepare();
    ~Offscreen();
    Offscreen(const Offscreen&) = delete;
    Offscreen& operator=(const Offscreen&) = delete;

private:
    int m_count{1};
    char m_name[15]{"millwright-cli"};
    char* m_names[2]{m_name, nullptr};
    std::unique_ptr<QApplication> m_application;
};

}  // namespace mw::cli
