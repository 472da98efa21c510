// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/session/delta_text.h"

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
    for (const auto& change : changes) ++(!change.before ? counts.added : !change.after ? counts.removed : counts.changed);
    return counts;
}

}  // namespace

QString changeText(const Delta& delta)
{
    QStringList list;
    const auto add = [&](const Counts& counts, const Words& added, const Words& removed, const Words& changed) {
        if (counts.added > 0) list << words(added, counts.added);
        if (counts.removed > 0) list << words(removed, counts.removed);
        if (counts.changed > 0) list << words(changed, counts.changed);
    };
    add(countsOf(delta.components), {QT_TRANSLATE_NOOP("mw::DeltaText", "adds a component"), QT_TRANSLATE_NOOP("mw::DeltaText", "adds %1 components")},
        {QT_TRANSLATE_NOOP("mw::DeltaText", "removes a component"), QT_TRANSLATE_NOOP("mw::DeltaText", "removes %1 components")},
        {QT_TRANSLATE_NOOP("mw::DeltaText", "changes a component"), QT_TRANSLATE_NOOP("mw::DeltaText", "changes %1 components")});
    add(countsOf(delta.links), {QT_TRANSLATE_NOOP("mw::DeltaText", "adds a link"), QT_TRANSLATE_NOOP("mw::DeltaText", "adds %1 links")},
        {QT_TRANSLATE_NOOP("mw::DeltaText", "removes a link"), QT_TRANSLATE_NOOP("mw::DeltaText", "removes %1 links")},
        {QT_TRANSLATE_NOOP("mw::DeltaText", "changes a link"), QT_TRANSLATE_NOOP("mw::DeltaText", "changes %1 links")});
    add(countsOf(delta.parts), {QT_TRANSLATE_NOOP("mw::DeltaText", "adds a part"), QT_TRANSLATE_NOOP("mw::DeltaText", "adds %1 parts")},
        {QT_TRANSLATE_NOOP("mw::DeltaText", "removes a part"), QT_TRANSLATE_NOOP("mw::DeltaText", "removes %1 parts")},
        {QT_TRANSLATE_NOOP("mw::DeltaText", "changes a part"), QT_TRANSLATE_NOOP("mw::DeltaText", "changes %1 parts")});
    return list.join(QStringLiteral(", "));
}

}  // namespace mw
