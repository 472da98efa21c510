// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/session/layout_difference.h"

#include "model/io/layout_file.h"
#include "model/layout/delta.h"
#include "views/session/text/property_text.h"
#include "views/session/text/qt_text.h"

#include <QCoreApplication>
#include <QStringList>

namespace mw {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(mw::Difference)
};

class Lines {
public:
    Lines(const Layout& layout, Differences& result, std::size_t most) : m_layout(layout), m_result(result), m_most(most) {}

    void add(Difference line)
    {
        if (m_result.lines.size() < m_most) m_result.lines.push_back(std::move(line));
        else ++m_result.left;
    }

    /// Maps are compared key by key, as deep as both are maps; all else as a whole. `path`: of the property in the layout.
    void compare(const QString& what, const std::string& path, const YamlNode* mine, const YamlNode* theirs)
    {
        if (mine != nullptr && theirs != nullptr && *mine == *theirs) return;
        if (mine == nullptr || theirs == nullptr || !mine->isMap() || !theirs->isMap()) return tell(what, path, mine, theirs);
        for (const auto& [key, value] : mine->entries) compare(what, path + '/' + key, &value, theirs->find(key));
        for (const auto& [key, value] : theirs->entries)
            if (mine->find(key) == nullptr) compare(what, path + '/' + key, nullptr, &value);
    }

private:
    void tell(const QString& what, const std::string& path, const YamlNode* mine, const YamlNode* theirs)
    {
        if (m_result.lines.size() >= m_most) return add({});   // counted only
        const PropertyText property = propertyText(m_layout, nullptr, path);
        const auto value = [&](const YamlNode* node) { return node != nullptr ? propertyValue(property, nullptr, *node) : QString(); };
        add({what, property.name, value(mine), value(theirs)});
    }

    const Layout& m_layout;
    Differences& m_result;
    std::size_t m_most;
};

template <class T>
concept Written = requires(const T& row) { toTree(row); };

template <class T>
void compareRows(Lines& lines, const QString& kind, const char* table, const std::vector<Change<T>>& changes)
{
    for (const auto& change : changes) {
        const std::string& id = (change.before ? change.before : change.after)->id;
        const QString what = kind + u' ' + toQt(id);
        if (!change.before || !change.after) {
            const auto told = [](bool present) { return present ? Words::tr("present") : Words::tr("absent"); };
            lines.add({what, {}, told(change.before != nullptr), told(change.after != nullptr)});
        } else if constexpr (Written<T>) {
            const auto mine = toTree(*change.before), theirs = toTree(*change.after);
            lines.compare(what, std::string(table) + '/' + id, &mine, &theirs);
        } else {
            lines.add({what, {}, Words::tr("mine"), Words::tr("another")});
        }
    }
}

void compareSettings(Lines& lines, const Settings& mine, const Settings& theirs)
{
    if (mine.name != theirs.name) lines.add({Words::tr("Name"), {}, toQt(mine.name), toQt(theirs.name)});
    const auto compare = [&](const QString& what, const char* under, const auto& a, const auto& b) {
        const auto first = toTree(a), second = toTree(b);
        lines.compare(what, under, &first, &second);
    };
    compare(Words::tr("Site"), "site", mine.site, theirs.site);
    compare(Words::tr("Serving"), "serving", mine.serving, theirs.serving);
    compare(Words::tr("Economics"), "economics", mine.economics, theirs.economics);
    compare(Words::tr("Supply"), "supply", mine.supply, theirs.supply);
    const auto listed = [](const std::vector<std::string>& files) {
        QStringList all;
        for (const auto& file : files) all << toQt(file);
        return all.join(QStringLiteral(", "));
    };
    if (mine.catalogs != theirs.catalogs) lines.add({Words::tr("Catalogues"), {}, listed(mine.catalogs), listed(theirs.catalogs)});
    if (!(mine.extras == theirs.extras)) lines.add({Words::tr("Keys that Millwright does not know"), {}, Words::tr("mine"), Words::tr("another")});
}

}  // namespace

Differences differencesOf(const Layout& mine, const Layout& theirs, std::size_t most)
{
    Differences result;
    Lines lines(mine, result, most);
    const auto delta = diff(mine, theirs);
    if (delta.settingsAfter) compareSettings(lines, *delta.settingsBefore, *delta.settingsAfter);
    compareRows(lines, Words::tr("Hall"), "halls", delta.halls);
    compareRows(lines, Words::tr("Part"), "parts", delta.parts);
    compareRows(lines, Words::tr("Block"), "blocks", delta.blocks);
    compareRows(lines, Words::tr("Component"), "components", delta.components);
    compareRows(lines, Words::tr("Link"), "links", delta.links);
    compareRows(lines, Words::tr("Workload"), "workloads", delta.workloads);
    compareRows(lines, Words::tr("Scenario"), "scenarios", delta.scenarios);
    compareRows(lines, Words::tr("Waiver"), "waivers", delta.waivers);
    return result;
}

}  // namespace mw
