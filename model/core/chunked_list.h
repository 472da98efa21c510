// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <atomic>
#include <cstddef>
#include <iterator>
#include <memory>
#include <utility>
#include <vector>

namespace mw {

/// A long list as a value, in chunks that copies share until an element of theirs is edited: a copy costs one pointer a
/// chunk, an edit one chunk, and what two copies do not share is all that can differ. Copies may be read on any thread.
template <class T>
class ChunkedList {
public:
    static constexpr std::size_t kChunk = 256;

    ChunkedList() = default;
    explicit ChunkedList(std::vector<T> list)
    {
        for (std::size_t at = 0; at < list.size(); at += kChunk) {
            const auto first = list.begin() + static_cast<std::ptrdiff_t>(at);
            const auto count = static_cast<std::ptrdiff_t>(std::min(kChunk, list.size() - at));
            m_chunks.push_back(std::make_shared<Chunk>(std::move_iterator(first), std::move_iterator(first + count)));
        }
        m_size = list.size();
    }

    [[nodiscard]] std::size_t size() const { return m_size; }
    [[nodiscard]] bool empty() const { return m_size == 0; }
    [[nodiscard]] const T& operator[](std::size_t at) const { return (*m_chunks[at / kChunk])[at % kChunk]; }
    [[nodiscard]] const T& front() const { return (*this)[0]; }
    [[nodiscard]] const T& back() const { return (*this)[m_size - 1]; }

    /// An element for changing it: its chunk is copied first if somebody shares it.
    [[nodiscard]] T& edit(std::size_t at) { return own(m_chunks[at / kChunk])[at % kChunk]; }
    void push_back(T element)
    {
        if (m_size % kChunk == 0) m_chunks.push_back(std::make_shared<Chunk>());
        own(m_chunks.back()).push_back(std::move(element));
        ++m_size;
    }

    /// Calls `visit(position)` for each element that may differ between two lists of one size, in order, until it
    /// returns false; true if it never did.
    template <class Visit>
    bool eachUnshared(const ChunkedList& other, Visit&& visit) const
    {
        for (std::size_t c = 0; c < m_chunks.size(); ++c) {
            if (m_chunks[c] == other.m_chunks[c]) continue;
            for (std::size_t k = 0; k < m_chunks[c]->size(); ++k)
                if (!visit(c * kChunk + k)) return false;
        }
        return true;
    }

    class Iterator {
    public:
        using iterator_category = std::random_access_iterator_tag;
        using value_type = T;
        using difference_type = std::ptrdiff_t;
        using pointer = const T*;
        using reference = const T&;

        Iterator() = default;
        Iterator(const ChunkedList* list, std::size_t at) : m_list(list), m_at(at) {}
        reference operator*() const { return (*m_list)[m_at]; }
        pointer operator->() const { return &(*m_list)[m_at]; }
        reference operator[](difference_type by) const { return *(*this + by); }
        Iterator& operator++() { return *this += 1; }
        Iterator& operator--() { return *this += -1; }
        Iterator operator++(int) { return std::exchange(*this, *this + 1); }
        Iterator operator--(int) { return std::exchange(*this, *this + -1); }
        Iterator& operator+=(difference_type by)
        {
            m_at += static_cast<std::size_t>(by);
            return *this;
        }
        Iterator& operator-=(difference_type by) { return *this += -by; }
        friend Iterator operator+(Iterator a, difference_type by) { return a += by; }
        friend Iterator operator+(difference_type by, Iterator a) { return a += by; }
        friend Iterator operator-(Iterator a, difference_type by) { return a -= by; }
        friend difference_type operator-(Iterator a, Iterator b) { return static_cast<difference_type>(a.m_at - b.m_at); }
        friend auto operator<=>(const Iterator& a, const Iterator& b) { return a.m_at <=> b.m_at; }
        friend bool operator==(const Iterator& a, const Iterator& b) { return a.m_at == b.m_at; }

    private:
        const ChunkedList* m_list{};
        std::size_t m_at{};
    };
    [[nodiscard]] Iterator begin() const { return {this, 0}; }
    [[nodiscard]] Iterator end() const { return {this, m_size}; }

private:
    using Chunk = std::vector<T>;

    static Chunk& own(std::shared_ptr<Chunk>& chunk)
    {
        if (chunk.use_count() > 1)
            chunk = std::make_shared<Chunk>(*chunk);
        else
            std::atomic_thread_fence(std::memory_order_acquire);  // after the reads of who shared it last
        return *chunk;
    }

    std::vector<std::shared_ptr<Chunk>> m_chunks{};
    std::size_t m_size{};
};

}  // namespace mw
