// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QThreadPool>

#include <utility>

namespace mw {

/// Takes what nobody looks at any more, such as results of ten thousand racks or the last hold on them, and frees it in a thread of its own: a good part of a
/// frame, often. Only of what is made of plain values; no widget.
template <class T>
void releaseLater(T thing)
{
    static QThreadPool pool;   // the program's end waits for it
    pool.setMaxThreadCount(1);
    pool.start([held = std::move(thing)] {});
}

}  // namespace mw
