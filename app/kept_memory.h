// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdlib>   // says whether this is glibc

#ifdef __GLIBC__
#include <malloc.h>
#endif

namespace mw {

/// Keeps what is freed for the next edit. Every edit makes new results and frees those before: megabytes of rows, which glibc
/// would hand to the kernel and fetch back page by page. At 10,000 racks that took a third of an edit's quick results and two
/// thirds of its slowest (docs/performance.md). Blocks of 32 MB and more (the largest threshold that every glibc takes) still go
/// back, and so does what lies free beyond half a gigabyte. Threads share two arenas, the window's and the engines'. Elsewhere than on glibc: nothing.
inline void keepFreedMemory()
{
#ifdef __GLIBC__
    mallopt(M_MMAP_THRESHOLD, 32 << 20);
    mallopt(M_TRIM_THRESHOLD, 512 << 20);
    mallopt(M_ARENA_MAX, 2);   // what one thread freed serves the others: of eight arenas each kept megabytes of its own
#endif
}

/// Gives what lies free to the system all the same: what one part of a program kept must not count as the next one's.
inline void giveBackKeptMemory()
{
#ifdef __GLIBC__
    malloc_trim(0);
#endif
}

}  // namespace mw
