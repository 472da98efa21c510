// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/offscreen.h"

#include "views/theme/fonts.h"

#include <QApplication>

#include <cstdio>

namespace mw::cli {

namespace {

/// Qt's remark on a session folder that a program without a display does not need is not for the user.
void tellUseful(QtMsgType, const QMessageLogContext&, const QString& text)
{
    if (!text.startsWith(QStringLiteral("QStandardPaths: XDG_RUNTIME_DIR"))) std::fprintf(stderr, "%s\n", qPrintable(text));
}

}  // namespace

void Offscreen::prepare()
{
    qInstallMessageHandler(tellUseful);
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM")) qputenv("QT_QPA_PLATFORM", "offscreen");
}

Offscreen::Offscreen()
{
    prepare();
    m_application = std::make_unique<QApplication>(m_count, m_names);
    loadFonts();
}

Offscreen::~Offscreen() = default;

}  // namespace mw::cli
