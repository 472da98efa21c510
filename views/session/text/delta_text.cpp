// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/session/text/delta_text.h"

#include "views/session/text/format.h"
#include "views/session/text/qt_text.h"

#include <QCoreApplication>
#include <QStringList>

namespace mw {

namespace {

/// One and many of a thing that an edit does.
struct Words {
    const char* one;
    const char* many;
};

QString words(const Words& of, int count)
{
    return count == 1 ? QCoreApplication::translate("mw::DeltaText", of.one)
                      : QCoreApplication::translate("mw::DeltaText", of.many).arg(count);
}

struct Counts {
    int added{}, removed{}, changed{};
};

template <class T>
Counts countsOf(const std::vector<Change<T>>& changes)
{
    Counts counts;
    for (const auto& change : changes)
        ++(!change.before ? counts.added : !change.after ? counts.removed : counts.changed);
    return counts;
}

/// "moves rack-2 by -0.3, 0 m" where that is all; empty otherwise.
QString moveText(const Delta& delta)
{
    if (delta.components.size() != 1 || !delta.links.empty() || !delta.parts.empty()) return {};
    const auto& before = delta.components.front().before;
    const auto& after = delta.components.front().after;
    if (!before || !after || before->place != after->place || before->part != after->part) return {};
    const QString id = toQt(after->id);
    if (after->place == Component::Place::Floor && before->at.hall == after->at.hall)
        return QCoreApplication::translate("mw::DeltaText", "moves %1 by %2, %3")
            .arg(id, format::length(after->at.x_m - before->at.x_m),
                 format::length(after->at.y_m - before->at.y_m));
    if (after->in.u > 0)
        return QCoreApplication::translate("mw::DeltaText", "moves %1 to U%2").arg(id).arg(after->in.u);
    return QCoreApplication::translate("mw::DeltaText", "moves %1 to slot %2").arg(id, toQt(after->in.slot));
}

/// The ends of one link that comes or goes; empty where that is not all.
QString linkText(const Delta& delta)
{
    if (delta.links.size() != 1 || !delta.components.empty() || !delta.parts.empty()) return {};
    const auto& change = delta.links.front();
    if (!change.before)
        return QCoreApplication::translate("mw::DeltaText", "links %1 to %2")
            .arg(toQt(toText(change.after->from)), toQt(toText(change.after->to)));
    if (!change.after)
        return QCoreApplication::translate("mw::DeltaText", "unlinks %1 from %2")
            .arg(toQt(toText(change.before->to)), toQt(toText(change.before->from)));
    return {};
}

}  // namespace

QString changeText(const Delta& delta)
{
    if (const QString move = moveText(delta); !move.isEmpty()) return move;
    if (const QString link = linkText(delta); !link.isEmpty()) return link;
    QStringList list;
    const auto add = [&](const Counts& counts, const Words& added, const Words& removed,
                         const Words& changed) {
        if (counts.added > 0) list << words(added, counts.added);
        if (counts.removed > 0) list << words(removed, counts.removed);
        if (counts.changed > 0) list << words(changed, counts.changed);
    };
    add(countsOf(delta.components),
        {QT_TRANSLATE_NOOP("mw::DeltaText", "adds a component"),
         QT_TRANSLATE_NOOP("mw::DeltaText", "adds %1 components")},
        {QT_TRANSLATE_NOOP("mw::DeltaText", "removes a component"),
         QT_TRANSLATE_NOOP("mw::DeltaText", "removes %1 components")},
        {QT_TRANSLATE_NOOP("mw::DeltaText", "changes a component"),
         QT_TRANSLATE_NOOP("mw::DeltaText", "changes %1 components")});
    add(countsOf(delta.links),
        {QT_TRANSLATE_NOOP("mw::DeltaText", "adds a link"),
         QT_TRANSLATE_NOOP("mw::DeltaText", "adds %1 links")},
        {QT_TRANSLATE_NOOP("mw::DeltaText", "removes a link"),
         QT_TRANSLATE_NOOP("mw::DeltaText", "removes %1 links")},
        {QT_TRANSLATE_NOOP("mw::DeltaText", "changes a link"),
         QT_TRANSLATE_NOOP("mw::DeltaText", "changes %1 links")});
    add(countsOf(delta.parts),
        {QT_TRANSLATE_NOOP("mw::DeltaText", "adds a part"),
         QT_TRANSLATE_NOOP("mw::DeltaText", "adds %1 parts")},
        {QT_TRANSLATE_NOOP("mw::DeltaText", "removes a part"),
         QT_TRANSLATE_NOOP("mw::DeltaText", "removes %1 parts")},
        {QT_TRANSLATE_NOOP("mw::DeltaText", "changes a part"),
         QT_TRANSLATE_NOOP("mw::DeltaText", "changes %1 parts")});
    return list.join(QStringLiteral(", "));
}

}  // namespace mw
