// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/session/apply_delta.h"

namespace mw {

namespace {

QString g_underWay;

/// Names the edit while it is done.
class UnderWay {
public:
    explicit UnderWay(const QString& title) { g_underWay = title; }
    ~UnderWay() { g_underWay.clear(); }
    UnderWay(const UnderWay&) = delete;
    UnderWay& operator=(const UnderWay&) = delete;
};

}  // namespace

QString editUnderWay() { return g_underWay; }

ApplyDelta::ApplyDelta(Document& document, Delta delta, const QString& title, int mergeKey)
    : QUndoCommand(title), m_document(document), m_delta(std::move(delta)), m_mergeKey(mergeKey)
{
}

void ApplyDelta::redo()
{
    const UnderWay named(text());
    m_document.applyDelta(m_delta);
}

void ApplyDelta::undo()
{
    const UnderWay named(Document::tr("Undo: %1").arg(text()));
    m_document.applyDelta(inverse(m_delta));
}

bool ApplyDelta::mergeWith(const QUndoCommand* other)
{
    // Equal ids are checked by the stack; it never mixes commands of another class here, as there is none.
    const auto& next = static_cast<const ApplyDelta&>(*other);
    const Layout between = apply(m_document.layout(), inverse(next.m_delta));
    m_delta = merge(apply(between, inverse(m_delta)), m_delta, next.m_delta);
    setObsolete(m_delta.empty());
    return true;
}

}  // namespace mw
