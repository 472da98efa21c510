// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/core/content_hash.h"

#include <cstdint>

namespace mw {

std::string contentHash(std::string_view bytes)
{
    // Offset and prime: RFC 9923, The FNV Non-Cryptographic Hash Algorithm.
    std::uint64_t hash = 14695981039346656037U;
    for (const char byte : bytes) hash = (hash ^ static_cast<unsigned char>(byte)) * 1099511628211U;
    constexpr char digits[] = "0123456789abcdef";
    std::string text = std::to_string(bytes.size()) + '-';
    for (int shift = 60; shift >= 0; shift -= 4) text += digits[(hash >> static_cast<unsigned>(shift)) & 15U];
    return text;
}

}  // namespace mw
