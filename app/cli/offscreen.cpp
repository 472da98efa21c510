// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/offscreen.h"

#include "views/theme/fonts.h"

#include <QApplication>

namespace mw::cli {

Offscreen::Offscreen()
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM")) qputenv("QT_QPA_PLATFORM", "offscreen");
    m_application = std::make_unique<QApplication>(m_count, m_names);
    loadFonts();
}

Offscreen::~Offscreen() = default;

}  // namespace mw::cli
