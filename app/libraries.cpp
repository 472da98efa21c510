// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/libraries.h"

#include <qcustomplot.h>

namespace mw {

/// Versions come from the build, see app/CMakeLists.txt.
std::vector<Library> libraries()
{
    const auto text = [](const char* value) { return QString::fromUtf8(value); };
    return {{text("Qt"), text(qVersion()), text("LGPL-3.0"), text("qt.io")},
            {text("QCustomPlot"), text(QCUSTOMPLOT_VERSION_STR), text("GPL-3.0"), text("qcustomplot.com")},
            {text("Boost.Graph"), text(MW_BOOST_VERSION), text("BSL-1.0"), text("boost.org")},
            {text("yaml-cpp"), text(MW_YAML_CPP_VERSION), text("MIT"), text("github.com/jbeder/yaml-cpp")},
            {text("{fmt}"), text(MW_FMT_VERSION), text("MIT"), text("fmt.dev")},
            {text("JSON for Modern C++"), text(MW_JSON_VERSION), text("MIT"), text("json.nlohmann.me")},
            {text("Inter"), text("3.19"), text("OFL-1.1"), text("rsms.me/inter")}};
}

}  // namespace mw
