// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/session/file_watch.h"

#include "model/core/content_hash.h"

#include <QFile>
#include <QFileInfo>

#include <utility>

namespace mw {

namespace {

// Editors write in several steps; half a file is not worth telling.
constexpr int kSettle_ms = 150;

}  // namespace

FileWatch::FileWatch(Document& document, QObject* parent) : QObject(parent), m_document(document)
{
    m_settle.setSingleShot(true);
    m_settle.setInterval(kSettle_ms);
    connect(&m_settle, &QTimer::timeout, this, &FileWatch::check);
    const auto later = [this] { m_settle.start(); };
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, this, later);
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, this, later);
    connect(&m_document, &Document::pathChanged, this, &FileWatch::watch);
}

void FileWatch::watch()
{
    if (const auto old = m_watcher.files() + m_watcher.directories(); !old.isEmpty()) m_watcher.removePaths(old);
    m_told.clear();
    m_size = -1;
    m_gone = false;
    if (m_document.path().isEmpty()) return;
    m_watcher.addPath(m_document.path());
    m_watcher.addPath(QFileInfo(m_document.path()).absolutePath());   // a replaced file is a new one
}

void FileWatch::check()
{
    if (m_document.path().isEmpty()) return;
    const QFileInfo info(m_document.path());
    if (!info.exists()) {
        if (!m_gone) Q_EMIT vanished();
        m_gone = true;
        return;
    }
    if (std::exchange(m_gone, false)) Q_EMIT returned();
    if (!m_watcher.files().contains(m_document.path())) m_watcher.addPath(m_document.path());
    if (info.lastModified() == m_seen && info.size() == m_size) return;
    QFile file(m_document.path());
    if (!file.open(QIODevice::ReadOnly)) return;
    const QByteArray bytes = file.readAll();
    m_seen = info.lastModified();
    m_size = info.size();
    const auto hash = contentHash({bytes.constData(), static_cast<std::size_t>(bytes.size())});
    if (hash == m_document.fileHash()) return m_told.clear();
    if (hash == m_told) return;
    m_told = hash;
    Q_EMIT changedOutside();
}

}  // namespace mw
