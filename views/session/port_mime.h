// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/session/text/qt_text.h"

#include <QMimeData>

#include <optional>
#include <string>

namespace mw {

/// A group of ports of a component: where a link is to begin.
struct PortRef {
    std::string path{}, group{};
    bool operator==(const PortRef&) const = default;
};

/// Mime type of a port that is dragged: path and group, a line each, in UTF-8.
inline constexpr char kPortMime[] = "application/x-millwright-port";

[[nodiscard]] inline QByteArray mimeOf(const PortRef& port) { return QByteArray::fromStdString(port.path + '\n' + port.group); }
[[nodiscard]] inline std::optional<PortRef> portOf(const QMimeData& mime)
{
    const auto lines = mime.data(QString::fromLatin1(kPortMime)).split('\n');
    return lines.size() == 2 ? std::optional(PortRef{lines[0].toStdString(), lines[1].toStdString()}) : std::nullopt;
}

}  // namespace mw
