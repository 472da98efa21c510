// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/core/thread_rank.h"

#include <QThreadPool>

#include <memory>
#include <utility>

namespace mw {

/// Takes what nobody looks at any more, such as results of ten thousand racks or the last hold on them, and frees it in a thread of its own: a good part of a
/// frame, often. Only of what is made of plain values; no widget.
template <class T>
void releaseLater(T thing)
{
    static QThreadPool pool;   // the program's end waits for it
    pool.setMaxThreadCount(1);
    pool.start([held = std::move(thing)] { giveWay(); });
}

/// The same thing, freed by releaseLater() whoever lets go of it last.
template <class T>
std::shared_ptr<const T> freedElsewhere(std::shared_ptr<const T> thing)
{
    const T* shown = thing.get();
    if (shown == nullptr) return thing;
    return {shown, [held = std::move(thing)](const T*) mutable { releaseLater(std::move(held)); }};
}

}  // namespace mw
