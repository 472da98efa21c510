// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/session/recovery.h"

#include "model/core/content_hash.h"
#include "model/io/layout_file.h"
#include "views/session/apply_delta.h"
#include "views/session/text/qt_text.h"

#include <QDir>
#include <QFile>
#include <QSignalBlocker>
#include <QStandardPaths>
#include <QTemporaryFile>
#include <QUuid>

#include <utility>

namespace mw {

namespace {

constexpr int kTryAgain_ms = 5000;
constexpr std::size_t kSetAside = 5;   ///< journals that were discarded and may yet be brought back

}  // namespace

Recovery::Recovery(Document& document, const QString& root, QObject* parent) : QObject(parent), m_document(document), m_root(root)
{
    m_again.setInterval(kTryAgain_ms);
    m_again.setObjectName(QStringLiteral("recovery-again"));
    m_again.setParent(this);
    connect(&m_again, &QTimer::timeout, this, &Recovery::tryAgain);
    connect(&m_document, &Document::changed, this, &Recovery::append);
    connect(&m_document, &Document::saving, this, [this](const std::string& hash) {
        if (m_journal) m_journal->markSaving(hash);
    });
    connect(&m_document, &Document::cleanChanged, this, [this](bool clean) {
        if (clean) discard();
        else if (!m_journal && !m_stopped && !m_restoring) keep();
    });
}

Recovery::~Recovery()
{
    const QSignalBlocker quiet(this);
    discard();
}

QString Recovery::folder()
{
    return QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation) + QStringLiteral("/recovery");
}

std::vector<FoundJournal> Recovery::found() const { return findJournals(fromQt(m_root)); }

std::optional<Diagnostic> Recovery::recover(const FoundJournal& journal)
{
    auto recovered = mw::recover(journal);
    if (!recovered.value) return recovered.diagnostics.front();
    discard();
    m_restoring = true;
    m_document.restore(std::move(recovered.value->layout), toQt(journal.head.path), journal.head.baseHash);
    m_restoring = false;
    // A journal that could not be followed to its end cannot be continued either: the next edit begins a new one.
    if (recovered.value->edits == journal.edits) m_journal = Journal::resume(journal.folder);
    m_ownBase = !m_journal;
    return std::nullopt;
}

std::optional<FoundJournal> Recovery::setAside(const FoundJournal& journal) const
{
    const auto aside = fromQt(m_root + QStringLiteral("/discarded"));
    auto moved = moveJournal(journal, aside);
    const auto there = findJournals(aside);
    for (std::size_t i = kSetAside; i < there.size(); ++i) removeJournal(there[i]);
    return moved;
}

void Recovery::bringBack(const FoundJournal& journal) const { (void)moveJournal(journal, fromQt(m_root)); }

void Recovery::append(Revision, const Delta& delta)
{
    if (m_stopped) return tryAgain();
    if (!m_journal) begin(delta);
    if (!m_journal || !m_journal->append(delta, fromQt(editUnderWay()))) stop();
}

/// What there is so far stays: better than nothing, should the program end now.
void Recovery::stop()
{
    m_stopped = true;
    m_again.start();
    Q_EMIT stopped();
}

void Recovery::tryAgain()
{
    if (!hasRoom() || !beginAnew()) return;
    m_stopped = false;
    m_again.stop();
    Q_EMIT resumed();
}

/// Found out by little: the whole layout is not written at every edit to a disk that is full.
bool Recovery::hasRoom() const
{
    constexpr qint64 kProbe_bytes = 1 << 20;
    QDir().mkpath(m_root);
    QTemporaryFile probe(m_root + QStringLiteral("/probe-XXXXXX"));
    return probe.open() && probe.write(QByteArray(kProbe_bytes, ' ')) == kProbe_bytes && probe.flush();
}

/// All that is unsaved as one edit, called as the last one is.
bool Recovery::beginAnew()
{
    auto before = std::move(m_journal);
    const auto file = fileIsBase() ? readLayoutFile(fromQt(m_document.path())).value : std::nullopt;
    file ? begin(std::function<std::string()>{}) : begin([this] { return writeLayout(m_document.layout()); });
    const QString last = editUnderWay().isEmpty() ? m_document.undoStack().undoText() : editUnderWay();
    if (m_journal && m_journal->append(file ? diff(*file, m_document.layout()) : Delta{}, fromQt(last)) && m_journal->isWhole()) {
        if (before) before->discard();
        return true;
    }
    if (m_journal) m_journal->discard();
    m_journal = std::move(before);
    return false;
}

/// Unsaved without an edit: what is here was kept against a file that another program changed or removed. An empty edit says so.
void Recovery::keep()
{
    begin([this] { return writeLayout(m_document.layout()); });
    if (!m_journal || !m_journal->append(Delta{}, fromQt(tr("Keep mine")))) stop();
}

void Recovery::begin(const Delta& first)
{
    if (fileIsBase()) begin(std::function<std::string()>{});
    else begin([&] { return writeLayout(apply(m_document.layout(), inverse(first))); });
}

void Recovery::begin(const std::function<std::string()>& base)
{
    const auto folder = fromQt(m_root + QLatin1Char('/') + QUuid::createUuid().toString(QUuid::WithoutBraces));
    m_journal = Journal::begin(folder, {fromQt(m_document.path()), m_document.fileHash(), m_document.layout().settings->name}, base);
}

/// A journal may stand on the file alone while the document came from it and it still holds the same.
bool Recovery::fileIsBase() const
{
    QFile file(m_document.path());
    if (m_ownBase || m_document.fileHash().empty() || !file.open(QIODevice::ReadOnly)) return false;
    const QByteArray now = file.readAll();
    return contentHash({now.constData(), static_cast<std::size_t>(now.size())}) == m_document.fileHash();
}

void Recovery::discard()
{
    m_ownBase = false;
    if (m_journal) m_journal->discard();
    m_journal.reset();
    m_again.stop();
    if (std::exchange(m_stopped, false)) Q_EMIT resumed();
}

}  // namespace mw
