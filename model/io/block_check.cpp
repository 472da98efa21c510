// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/io/layout_parts.h"

#include <algorithm>
#include <unordered_map>

namespace mw::reading {

namespace {

constexpr std::size_t kMaxBlockDepth = 32;  // blocks in blocks in blocks: paths and recursion stay short

/// Walks the blocks depth first, each once, and adds up what they stand for.
class BlockWalk {
public:
    BlockWalk(const Layout& layout, const std::vector<BlockUse>& uses, Context& context)
        : m_layout(layout), m_context(context)
    {
        for (const auto& use : uses) m_uses[use.holder].push_back(&use);
    }

    /// Components and links that a holder stands for; kMaxUnfolded + 1 is "too many".
    std::size_t sizeOf(const std::string& holder, std::size_t own)
    {
        std::size_t size = own;
        for (const auto* use : m_uses[holder]) size = std::min(size + blockSize(*use), kMaxUnfolded + 1);
        return size;
    }

    /// Looks at a block that may not be placed anywhere.
    void visit(const std::string& block)
    {
        m_path = {block};
        (void)sizeOf(block, 0);
        m_path.clear();
    }

    [[nodiscard]] bool failed() const { return m_failed; }

private:
    std::size_t blockSize(const BlockUse& use)
    {
        const auto* block = m_layout.blocks.get(use.block);
        if (!block) return fail(use, "there is no block '" + use.block + "'", blockNames());
        if (const auto found = std::find(m_path.begin(), m_path.end(), use.block); found != m_path.end())
            return fail(use, cycleText(found), "blocks that do not contain themselves");
        if (m_path.size() == kMaxBlockDepth)
            return fail(use, "blocks are nested deeper than " + std::to_string(kMaxBlockDepth) + " levels",
                        "fewer levels");
        if (const auto known = m_sizes.find(use.block); known != m_sizes.end()) return known->second;
        m_path.push_back(use.block);
        const auto size = sizeOf(use.block, block->components.size() + block->links.size());
        m_path.pop_back();
        m_sizes[use.block] = size;
        return size;
    }

    std::size_t fail(const BlockUse& use, std::string what, std::string expected)
    {
        m_failed = true;
        m_context.error(use.at, std::move(what), std::move(expected));
        return 0;
    }

    [[nodiscard]] std::string cycleText(std::vector<std::string>::const_iterator first) const
    {
        if (first + 1 == m_path.end()) return "the block '" + *first + "' contains itself";
        std::string text = "a cycle of blocks: ";
        for (auto block = first; block != m_path.end(); ++block) text += *block + " > ";
        return text + *first;
    }

    [[nodiscard]] std::string blockNames() const
    {
        constexpr std::size_t shown = 8;
        if (m_layout.blocks.empty()) return "a block defined under 'blocks:'";
        std::string names = "one of ";
        for (std::size_t i = 0; i < std::min(shown, m_layout.blocks.size()); ++i)
            names += (i == 0 ? "" : ", ") + m_layout.blocks[i].id;
        return m_layout.blocks.size() > shown ? names + ", ..." : names;
    }

    const Layout& m_layout;
    Context& m_context;
    std::unordered_map<std::string, std::vector<const BlockUse*>> m_uses{};
    std::unordered_map<std::string, std::size_t> m_sizes{};
    std::vector<std::string> m_path{};
    bool m_failed{};
};

}  // namespace

void checkBlocks(const Layout& layout, const std::vector<BlockUse>& uses, Context& context)
{
    BlockWalk walk(layout, uses, context);
    const auto size = walk.sizeOf({}, layout.components.size() + layout.links.size());
    // Blocks that are not placed are looked at too: an edit may place them.
    for (const auto& block : layout.blocks.rows())
        if (!walk.failed()) walk.visit(block->id);
    if (size > kMaxUnfolded && !walk.failed())
        context.error(
            {}, "the layout unfolds to more than " + std::to_string(kMaxUnfolded) + " components and links",
            "fewer");
}

}  // namespace mw::reading
