// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/io/journal.h"
#include "views/session/document.h"

#include <QObject>
#include <QString>
#include <QTimer>

#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace mw {

/// Keeps the journal of a document while it has unsaved changes, and brings back what an earlier run left behind. Destroyed in
/// good order, it leaves nothing: whoever closes a window has saved or discarded.
class Recovery : public QObject {
    Q_OBJECT
public:
    /// `root` is the folder of all journals; it need not exist.
    Recovery(Document& document, const QString& root, QObject* parent = nullptr);
    ~Recovery() override;

    /// Where this user's journals lie.
    [[nodiscard]] static QString folder();

    [[nodiscard]] std::vector<FoundJournal> found() const;
    /// Puts the document where the journal ends, with its unsaved changes, and goes on with it. Nothing: done; else why not.
    [[nodiscard]] std::optional<Diagnostic> recover(const FoundJournal& journal);
    /// Not wanted: is not offered again, but lies in `discarded/` while it is among the latest few there. Nothing: it stays where it is.
    [[nodiscard]] std::optional<FoundJournal> setAside(const FoundJournal& journal) const;
    /// Offered again.
    void bringBack(const FoundJournal& journal) const;

Q_SIGNALS:
    /// The disk refused a record: nothing is kept until it takes one again, which is tried at every edit and now and then, or until all is saved.
    void stopped();
    void resumed();

private:
    void append(Revision revision, const Delta& delta);
    void begin(const Delta& first);
    void begin(const std::function<std::string()>& base);
    void keep();
    [[nodiscard]] bool fileIsBase() const;
    void discard();
    void stop();
    void tryAgain();
    [[nodiscard]] bool hasRoom() const;
    [[nodiscard]] bool beginAnew();

    Document& m_document;
    QString m_root;
    std::unique_ptr<Journal> m_journal{};
    bool m_stopped{};
    QTimer m_again{};
    bool m_restoring{};
    bool m_ownBase{};   ///< the document was recovered and is not what its file holds
};

}  // namespace mw
