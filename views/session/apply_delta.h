// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/session/document.h"

#include <QUndoCommand>

namespace mw {

/// What the edit is called that Document::changed tells of; empty between two.
[[nodiscard]] QString editUnderWay();

/// The one undo command: any edit is a delta, and its inverse takes it back.
class ApplyDelta : public QUndoCommand {
public:
    /// `mergeKey` of -1 never merges; equal keys of commands that follow each other do.
    ApplyDelta(Document& document, Delta delta, const QString& title, int mergeKey);

    void redo() override;
    void undo() override;
    [[nodiscard]] int id() const override { return m_mergeKey; }
    bool mergeWith(const QUndoCommand* other) override;

private:
    Document& m_document;
    Delta m_delta;
    int m_mergeKey;
};

}  // namespace mw
