// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/core/thread_rank.h"

#include <QObject>
#include <QThreadPool>

#include <memory>
#include <utility>

namespace mw {

/// Work of some tens of milliseconds that must not hold the window: one piece at a time in a thread of its own, its outcome taken on the thread that asked.
/// A member of the object that takes the outcome: its end waits for what runs.
class BackgroundWork {
public:
    /// Until the outcome was taken.
    [[nodiscard]] bool busy() const { return m_busy; }
    /// Not while busy. `make` shares nothing with other threads but what does not change; `take` gets what it returns, in an event of `owner`.
    template <class Make, class Take>
    void start(QObject* owner, Make make, Take take)
    {
        m_busy = true;
        m_pool.start([this, owner, make = std::move(make), take = std::move(take)]() mutable {
            giveWay();
            auto made = std::make_shared<decltype(make())>(make());
            const auto deliver = [this, made, take = std::move(take)]() mutable {
                m_busy = false;
                take(std::move(*made));
            };
            QMetaObject::invokeMethod(owner, deliver, Qt::QueuedConnection);
        });
    }

private:
    QThreadPool m_pool{};
    bool m_busy{};
};

}  // namespace mw
