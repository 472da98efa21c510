// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>
#include <cstddef>
#include <memory>
#include <utility>
#include <vector>

namespace mw {

/// A list as a value whose copies share their elements until one of them is edited: a copy costs one pointer, and two
/// that share are known to be equal without a look at their elements. Copies may be read on any thread.
template <class T>
class SharedList {
public:
    SharedList() = default;
    SharedList(std::vector<T> list) : m_list(std::make_shared<std::vector<T>>(std::move(list))) {}  // NOLINT(google-explicit-constructor): a list is one

    [[nodiscard]] const std::vector<T>& list() const { return m_list ? *m_list : none(); }
    [[nodiscard]] std::size_t size() const { return list().size(); }
    [[nodiscard]] bool empty() const { return list().empty(); }
    [[nodiscard]] const T& operator[](std::size_t at) const { return (*m_list)[at]; }
    [[nodiscard]] const T& at(std::size_t at) const { return list().at(at); }
    [[nodiscard]] const T& front() const { return m_list->front(); }
    [[nodiscard]] const T& back() const { return m_list->back(); }
    [[nodiscard]] const T* data() const { return list().data(); }
    [[nodiscard]] auto begin() const { return list().begin(); }
    [[nodiscard]] auto end() const { return list().end(); }

    /// The elements for changing them: copied first if somebody shares them.
    [[nodiscard]] std::vector<T>& edit()
    {
        if (!m_list)
            m_list = std::make_shared<std::vector<T>>();
        else if (m_list.use_count() > 1)
            m_list = std::make_shared<std::vector<T>>(*m_list);
        else
            std::atomic_thread_fence(std::memory_order_acquire);  // after the reads of who shared it last
        return *m_list;
    }
    /// True if both are the same list, not only equal ones.
    [[nodiscard]] bool sharesWith(const SharedList& other) const { return m_list == other.m_list; }

    friend bool operator==(const SharedList& a, const SharedList& b) { return a.sharesWith(b) || a.list() == b.list(); }

private:
    static const std::vector<T>& none()
    {
        static const std::vector<T> empty;
        return empty;
    }
    std::shared_ptr<std::vector<T>> m_list{};
};

}  // namespace mw
