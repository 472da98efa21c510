// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/core/diagnostic.h"
#include "model/layout/delta.h"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <future>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace mw {

/// Where a journal begins.
struct JournalHead {
    std::string path{};       ///< file of the layout; empty: it has none yet
    std::string baseHash{};   ///< contentHash() of the text that the edits start from
    std::string name{};       ///< of the layout, when the journal began
};

/// What a layout went through since it was last saved, in a folder of its own: a copy of the text it started from, and one
/// record an edit, appended within the edit. After a kill it is at most one edit old. The folder is locked while the journal
/// lives; the destructor keeps the files, discard() removes them.
class Journal {
public:
    /// `base` gives the starting text; null: it is copied from head.path in the background.
    [[nodiscard]] static std::unique_ptr<Journal> begin(const std::string& folder, const JournalHead& head,
                                                        const std::function<std::string()>& base);
    /// Goes on with a journal that was left behind, behind its last whole record.
    [[nodiscard]] static std::unique_ptr<Journal> resume(const std::string& folder);
    ~Journal();
    Journal(const Journal&) = delete;
    Journal& operator=(const Journal&) = delete;

    /// Appends one edit and what it is called. False: the disk refused, and the journal ends before this edit for good.
    bool append(const Delta& delta, const std::string& title = {});
    /// Before the layout is written to its file: should the program end between that and discard(), a file with this content
    /// holds all of the journal.
    void markSaving(const std::string& fileHash);
    void discard();
    /// Waits for what is being written. False: the disk has refused.
    [[nodiscard]] bool isWhole();

private:
    Journal(std::string folder, int file) : m_folder(std::move(folder)), m_file(file) {}
    bool write(const std::string& body, const std::string& title);

    std::string m_folder;
    int m_file;
    bool m_whole{true};
    std::future<bool> m_pending{};   ///< a large edit being written; the next waits for it
    std::future<void> m_base{};
};

/// A journal without an owner.
struct FoundJournal {
    std::string folder{};
    JournalHead head{};
    std::size_t edits{};
    std::int64_t lastEdit_ms{};      ///< since 1970, UTC
    std::string lastEdit{};          ///< what it is called; empty: an earlier version wrote it
};

/// Journals under `root` that no running program holds, the latest first. Those without edits, or whose work is in the file, are
/// removed.
[[nodiscard]] std::vector<FoundJournal> findJournals(const std::string& root);
/// The layout after the last edit of a journal that can be followed. `edits` tells how many were.
struct Recovered {
    Layout layout{};
    std::size_t edits{};
};
[[nodiscard]] Loaded<Recovered> recover(const FoundJournal& journal);
/// The journal in another folder. Nothing: another studio works on it by now, or the disk refused.
[[nodiscard]] std::optional<FoundJournal> moveJournal(const FoundJournal& journal, const std::string& into);
void removeJournal(const FoundJournal& journal);

}  // namespace mw
