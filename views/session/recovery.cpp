// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/session/recovery.h"

#include "model/core/content_hash.h"
#include "model/io/layout_file.h"
#include "views/session/apply_delta.h"
#include "views/session/text/qt_text.h"

#include <QFile>
#include <QStandardPaths>
#include <QUuid>

namespace mw {

namespace {

constexpr std::size_t kSetAside = 5;   ///< journals that were discarded and may yet be brought back

}  // namespace

Recovery::Recovery(Document& document, const QString& root, QObject* parent) : QObject(parent), m_document(document), m_root(root)
{
    connect(&m_document, &Document::changed, this, &Recovery::append);
    connect(&m_document, &Document::saving, this, [this](const std::string& hash) {
        if (m_journal) m_journal->markSaving(hash);
    });
    connect(&m_document, &Document::cleanChanged, this, [this](bool clean) {
        if (clean) discard();
        else if (!m_journal && !m_stopped && !m_restoring) keep();
    });
}

Recovery::~Recovery() { discard(); }

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
    if (!m_journal && !m_stopped) begin(delta);
    if (m_stopped || (m_journal && m_journal->append(delta, fromQt(editUnderWay())))) return;
    m_stopped = true;
    Q_EMIT stopped();
}

/// Unsaved without an edit: what is here was kept against a file that another program changed or removed. An empty edit says so.
void Recovery::keep()
{
    begin([this] { return writeLayout(m_document.layout()); });
    if (m_journal && m_journal->append(Delta{}, fromQt(tr("Keep mine")))) return;
    m_stopped = true;
    Q_EMIT stopped();
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
    m_stopped = false;
}

}  // namespace mw
