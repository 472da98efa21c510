// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/io/journal.h"

#include "model/core/content_hash.h"
#include "model/core/number_text.h"
#include "model/io/journal_text.h"
#include "model/io/layout_file.h"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <sstream>
#include <string_view>
#include <utility>

namespace mw {

namespace {

namespace fs = std::filesystem;

// Rows that are turned into text and written in about a millisecond; more go to a thread.
constexpr std::size_t kRowsAtOnce = 200;
constexpr const char* kLog = "/edits.log";
constexpr const char* kBase = "/base.yaml";

std::size_t rowsOf(const Delta& d)
{
    return d.parts.size() + d.halls.size() + d.blocks.size() + d.components.size() + d.links.size() + d.workloads.size() +
           d.scenarios.size() + d.waivers.size();
}

std::string contentOf(const std::string& path)
{
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

bool writeAll(int file, std::string_view bytes)
{
    while (!bytes.empty()) {
        const auto written = ::write(file, bytes.data(), bytes.size());
        if (written < 0 && errno == EINTR) continue;
        if (written < 0) return false;
        bytes.remove_prefix(static_cast<std::size_t>(written));
    }
    return true;
}

/// Whether it is what the head names is seen by its hash.
bool writeBase(const std::string& folder, const std::string& text)
{
    return (std::ofstream(folder + kBase, std::ios::binary) << text).flush().good();
}

std::string headText(const JournalHead& head)
{
    auto node = mapNode();
    node.entries.emplace_back("millwright-journal", numberNode(1));
    node.entries.emplace_back("path", textNode(head.path));
    node.entries.emplace_back("base", textNode(head.baseHash));
    node.entries.emplace_back("name", textNode(head.name));
    return toFlowText(node) + '\n';
}

std::optional<JournalHead> headFrom(std::string_view line)
{
    const auto tree = parseYaml(line, "journal");
    if (!tree.value || tree.value->find("millwright-journal") == nullptr) return std::nullopt;
    const auto text = [&](const char* key) {
        const auto* node = tree.value->find(key);
        return node != nullptr ? node->text : std::string();
    };
    return JournalHead{text("path"), text("base"), text("name")};
}

/// A log cut into its records, as far as they are whole.
struct Log {
    std::string text{};
    JournalHead head{};
    std::vector<std::string_view> bodies{};
    std::int64_t last_ms{};
    std::string last{};
    std::string savedHash{};   ///< after the last record the layout was being saved as this
    std::size_t wholeBytes{};
};

/// "edit <bytes> <hash> <ms> <title>\n<body>", or "saving 0 <hash> <ms>\n"; false at the end or where a record is torn.
bool nextRecord(Log& log)
{
    const std::string_view rest = std::string_view(log.text).substr(log.wholeBytes);
    const auto end = rest.find('\n');
    if (end == std::string_view::npos) return false;
    std::istringstream words{std::string(rest.substr(0, end))};
    std::string word, hash;
    std::size_t bytes = 0;
    std::int64_t when_ms = 0;
    if (!(words >> word >> bytes >> hash >> when_ms) || rest.size() - end - 1 < bytes) return false;
    const auto body = rest.substr(end + 1, bytes);
    if (word == "saving") {
        log.savedHash = hash;
    } else {
        if (word != "edit" || contentHash(body) != hash) return false;
        log.savedHash.clear();
        log.bodies.push_back(body);
        log.last_ms = when_ms;
        log.last.clear();   // an earlier version wrote none
        std::getline(words >> std::ws, log.last);
    }
    log.wholeBytes += end + 1 + bytes;
    return true;
}

std::string recordHead(const char* word, std::size_t bytes, const std::string& hash, std::string title = {})
{
    using namespace std::chrono;
    const auto now_ms = duration_cast<milliseconds>(system_clock::now().time_since_epoch()).count();
    std::replace(title.begin(), title.end(), '\n', ' ');   // the head is one line
    return std::string(word) + ' ' + std::to_string(bytes) + ' ' + hash + ' ' + std::to_string(now_ms) + ' ' + title + '\n';
}

std::unique_ptr<Log> readLog(const std::string& folder)
{
    auto log = std::make_unique<Log>();   // stays where it is: the bodies look into its text
    log->text = contentOf(folder + kLog);
    const auto end = log->text.find('\n');
    if (end == std::string::npos) return nullptr;
    auto head = headFrom(std::string_view(log->text).substr(0, end));
    if (!head) return nullptr;
    log->head = *std::move(head);
    log->wholeBytes = end + 1;
    while (nextRecord(*log)) {}
    return log;
}

/// Ended between writing the file and dropping the journal.
bool isSaved(const Log& log) { return !log.savedHash.empty() && contentHash(contentOf(log.head.path)) == log.savedHash; }

/// The log opened and locked, or -1: somebody else has it.
int openLocked(const std::string& folder, int flags)
{
    const int file = ::open((folder + kLog).c_str(), flags | O_CLOEXEC, 0600);
    if (file >= 0 && ::flock(file, LOCK_EX | LOCK_NB) == 0) return file;
    if (file >= 0) ::close(file);
    return -1;
}

/// The text that the edits start from: the copy, or the file itself while it is unchanged.
std::optional<std::string> baseOf(const std::string& folder, const JournalHead& head)
{
    for (const auto& path : {folder + kBase, head.path}) {
        if (path.empty()) continue;
        auto text = contentOf(path);
        if (contentHash(text) == head.baseHash) return text;
    }
    return std::nullopt;
}

}  // namespace

std::unique_ptr<Journal> Journal::begin(const std::string& folder, const JournalHead& head, const std::function<std::string()>& base)
{
    std::error_code error;
    fs::create_directories(folder, error);
    fs::permissions(folder, fs::perms::owner_all, error);   // a layout may be confidential
    const int file = openLocked(folder, O_WRONLY | O_CREAT | O_TRUNC | O_APPEND);
    if (file < 0) return nullptr;
    std::unique_ptr<Journal> journal(new Journal(folder, file));
    auto known = head;
    if (base) {
        const auto text = base();
        known.baseHash = contentHash(text);
        journal->m_whole = writeBase(folder, text);
    } else {
        journal->m_base = std::async(std::launch::async, [folder, head] {
            const auto text = contentOf(head.path);
            if (contentHash(text) == head.baseHash) (void)writeBase(folder, text);   // the file serves as long as it holds the same
        });
    }
    journal->m_whole = journal->m_whole && writeAll(file, headText(known));
    return journal;
}

std::unique_ptr<Journal> Journal::resume(const std::string& folder)
{
    const auto log = readLog(folder);
    const int file = log ? openLocked(folder, O_WRONLY | O_APPEND) : -1;
    if (file < 0) return nullptr;
    std::unique_ptr<Journal> journal(new Journal(folder, file));
    journal->m_whole = ::ftruncate(file, static_cast<off_t>(log->wholeBytes)) == 0;
    return journal;
}

Journal::~Journal()
{
    if (m_pending.valid()) m_pending.wait();
    if (m_base.valid()) m_base.wait();
    if (m_file >= 0) ::close(m_file);
}

bool Journal::isWhole()
{
    if (m_pending.valid()) m_whole = m_pending.get() && m_whole;
    return m_whole;
}

bool Journal::append(const Delta& delta, const std::string& title)
{
    if (!isWhole()) return false;
    if (rowsOf(delta) > kRowsAtOnce)
        m_pending = std::async(std::launch::async, [this, delta, title] { return write(journalText(delta), title); });
    else
        m_whole = write(journalText(delta), title);
    return m_whole;
}

bool Journal::write(const std::string& body, const std::string& title)
{
    return writeAll(m_file, recordHead("edit", body.size(), contentHash(body), title) + body);
}

void Journal::markSaving(const std::string& fileHash)
{
    if (isWhole()) m_whole = writeAll(m_file, recordHead("saving", 0, fileHash));
}

void Journal::discard()
{
    if (m_pending.valid()) m_pending.wait();
    if (m_base.valid()) m_base.wait();
    std::error_code error;
    fs::remove_all(m_folder, error);
    m_whole = false;
}

std::vector<FoundJournal> findJournals(const std::string& root)
{
    std::vector<FoundJournal> found;
    std::error_code error;
    for (const auto& entry : fs::directory_iterator(root, error)) {
        const auto folder = entry.path().string();
        const int file = openLocked(folder, O_RDONLY);
        if (file < 0) continue;
        const auto log = readLog(folder);
        const bool useful = log && !log->bodies.empty() && !isSaved(*log);
        if (useful) found.push_back({folder, log->head, log->bodies.size(), log->last_ms, log->last});
        else fs::remove_all(folder, error);
        ::close(file);
    }
    std::sort(found.begin(), found.end(), [](const auto& a, const auto& b) { return a.lastEdit_ms > b.lastEdit_ms; });
    return found;
}

Loaded<Recovered> recover(const FoundJournal& journal)
{
    const auto refuse = [&](std::string what) {
        return Loaded<Recovered>{std::nullopt, {Diagnostic{Diagnostic::Level::Error, {journal.folder, 0, 0}, std::move(what), {}}}};
    };
    const auto log = readLog(journal.folder);
    if (!log) return refuse("the journal cannot be read");
    const auto text = baseOf(journal.folder, log->head);
    if (!text) return refuse("the file that the edits start from has changed, and the journal has no copy of it");
    auto base = readLayout(*text, log->head.path);
    if (!base.value) return {std::nullopt, std::move(base.diagnostics)};
    Recovered recovered{*std::move(base.value), 0};
    for (const auto& body : log->bodies) {
        const auto delta = deltaFromJournal(recovered.layout, body);
        if (!delta) break;
        recovered.layout = apply(recovered.layout, *delta);
        ++recovered.edits;
    }
    return {std::move(recovered), {}};
}

std::optional<FoundJournal> moveJournal(const FoundJournal& journal, const std::string& into)
{
    const int file = openLocked(journal.folder, O_RDONLY);
    if (file < 0) return std::nullopt;   // another studio works on it by now
    std::error_code error;
    fs::create_directories(into, error);
    auto moved = journal;
    moved.folder = into + '/' + fs::path(journal.folder).filename().string();
    fs::rename(journal.folder, moved.folder, error);
    ::close(file);
    if (error) return std::nullopt;
    return moved;
}

void removeJournal(const FoundJournal& journal)
{
    const int file = openLocked(journal.folder, O_RDONLY);
    if (file < 0) return;
    std::error_code error;
    fs::remove_all(journal.folder, error);
    ::close(file);
}

}  // namespace mw
