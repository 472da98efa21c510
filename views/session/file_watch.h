// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/session/document.h"

#include <QDateTime>
#include <QFileSystemWatcher>
#include <QObject>
#include <QTimer>

namespace mw {

/// Notices that another program changed, replaced or removed the open file. What it holds counts, not its time: a touched file
/// is no change.
class FileWatch : public QObject {
    Q_OBJECT
public:
    explicit FileWatch(Document& document, QObject* parent = nullptr);

    /// Looks now, e.g. when the window is used again: not every file system tells by itself.
    void check();

Q_SIGNALS:
    void changedOutside();
    void vanished();
    /// A file that had vanished is there again, be it the same or another.
    void returned();

private:
    void watch();

    Document& m_document;
    QFileSystemWatcher m_watcher{};
    QTimer m_settle{};
    std::string m_told{};       ///< content that was told of
    QDateTime m_seen{};         ///< time and size when last read
    qint64 m_size{-1};
    bool m_gone{};
};

}  // namespace mw
