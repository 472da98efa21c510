// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/session/subjects.h"

#include "views/session/qt_text.h"

#include <algorithm>

namespace mw {
namespace {

const FacilityLink* linkOf(const Facility& facility, const std::string& text)
{
    for (const FacilityLink& link : facility.links) {
        if (!link.link) continue;
        const auto begins = [&](InstanceIndex end) { return text.starts_with(facility.instances[end].path); };
        if ((begins(link.from) || begins(link.to)) && facility.linkText(link) == text) return &link;   // texts are made only where they may fit
    }
    return nullptr;
}

}  // namespace

std::vector<std::string> componentsOf(const Facility& facility, const QStringList& subjects)
{
    std::vector<std::string> found;
    const auto add = [&](const std::string& path) {
        if (std::find(found.begin(), found.end(), path) == found.end()) found.push_back(path);
    };
    for (const QString& subject : subjects) {
        const std::string text = fromQt(subject);
        if (facility.find(text)) {
            add(text);
        } else if (const FacilityLink* link = linkOf(facility, text)) {
            add(facility.instances[link->from].path);
            add(facility.instances[link->to].path);
        }
    }
    return found;
}

}  // namespace mw
