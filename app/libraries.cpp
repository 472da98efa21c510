// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/libraries.h"

#include <glpk.h>
#include <gperftools/tcmalloc.h>
#include <klu.h>
#include <qcustomplot.h>
#include <xlsxwriter.h>

namespace mw {

/// Versions come from the build, see app/CMakeLists.txt.
std::vector<Library> libraries()
{
    const auto text = [](const char* value) { return QString::fromUtf8(value); };
    return {{text("Qt"), text(qVersion()), text("LGPL-3.0"), text("qt.io")},
            {text("QCustomPlot"), text(QCUSTOMPLOT_VERSION_STR), text("GPL-3.0"), text("qcustomplot.com")},
            {text("Boost.Graph"), text(MW_BOOST_VERSION), text("BSL-1.0"), text("boost.org")},
            {text("Eigen"), text(MW_EIGEN_VERSION), text("MPL-2.0"), text("eigen.tuxfamily.org")},
            {text("KLU of SuiteSparse"), QStringLiteral("%1.%2.%3").arg(KLU_MAIN_VERSION).arg(KLU_SUB_VERSION).arg(KLU_SUBSUB_VERSION), text("LGPL-2.1"),
             text("suitesparse.com")},
            {text("GLPK"), QStringLiteral("%1.%2").arg(GLP_MAJOR_VERSION).arg(GLP_MINOR_VERSION), text("GPL-3.0"), text("gnu.org/software/glpk")},
            {text("libxlsxwriter"), text(LXW_VERSION), text("BSD-2-Clause"), text("libxlsxwriter.github.io")},
            {text("TCMalloc of gperftools"), QStringLiteral("%1.%2").arg(TC_VERSION_MAJOR).arg(TC_VERSION_MINOR), text("BSD-3-Clause"), text("github.com/gperftools/gperftools")},
            {text("yaml-cpp"), text(MW_YAML_CPP_VERSION), text("MIT"), text("github.com/jbeder/yaml-cpp")},
            {text("{fmt}"), text(MW_FMT_VERSION), text("MIT"), text("fmt.dev")},
            {text("JSON for Modern C++"), text(MW_JSON_VERSION), text("MIT"), text("json.nlohmann.me")},
            {text("Inter"), text("3.19"), text("OFL-1.1"), text("rsms.me/inter")}};
}

}  // namespace mw
