// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "solver/power/input.h"

#include <cstdint>
#include <span>
#include <vector>

namespace mw {

/// How well a node is fed: by nothing, only by generators, or by what runs in normal operation.
enum FeedLevel : std::uint8_t { kDead = 0, kStandbyFed = 1, kFed = 2 };

/// The power network as flat arrays: links by node both ways, nodes with givers before takers, cycles cut
/// open. Refers to the input it was made of.
class OneLine {
public:
    explicit OneLine(const PowerInput& input);

    const PowerInput* input{};
    std::vector<std::uint32_t> order{};                                       ///< nodes, givers first
    std::vector<std::uint32_t> place{};                                       ///< of a node in `order`
    std::vector<std::uint32_t> inStart{}, inLinks{}, outStart{}, outLinks{};  ///< uncut links by node
    std::vector<std::uint32_t> cut{};         ///< links that closed a cycle and are left out
    std::vector<std::uint8_t> sourceLevel{};  ///< of a node by itself: kFed a source, kStandbyFed a generator
    bool hasSource{};                         ///< a utility feed, generation or at least a generator is drawn
    bool onGenerators{};                      ///< only generators are: they are taken as the sources

    [[nodiscard]] std::span<const std::uint32_t> into(std::uint32_t node) const
    {
        return {inLinks.data() + inStart[node], inLinks.data() + inStart[node + 1]};
    }
    [[nodiscard]] std::span<const std::uint32_t> outOf(std::uint32_t node) const
    {
        return {outLinks.data() + outStart[node], outLinks.data() + outStart[node + 1]};
    }

private:
    void index();
    bool sortNodes();
    void cutCycles();
    void findSources();
};

/// Powers of one state of the network, by node and by link of the input.
struct Flow {
    std::vector<std::uint8_t> level{};
    std::vector<double> out_kw{}, loss_kw{}, in_kw{};
    std::vector<double> link_kw{};
};

/// Loss of an element that gives `out_kw`. Never below zero: a fitted curve may dip under at no load.
[[nodiscard]] double lossOf(const PowerModel& model, double out_kw);

/// Which of its feeds a node uses: the best fed ones, a transfer switch those of its preferred side; shared
/// by cables. `level(node)` tells how a giver is fed, `isOpen(link)` whether a link is opened.
template <class LevelOf, class IsOpen, class Take>
void splitOverFeeds(const OneLine& net, std::uint32_t node, double in_kw, LevelOf level, IsOpen isOpen,
                    Take take)
{
    const PowerInput& input = *net.input;
    const bool transfer = input.nodes[node].model.element == PowerElement::Transfer;
    const std::uint8_t preferred = input.nodes[node].model.preferred == 'b' ? kSideB : kSideA;
    // Rank of a feed: level first, then whether it is on the side that a transfer switch prefers.
    const auto rank = [&](std::uint32_t link) -> int {
        const PowerInputLink& feed = input.links[link];
        const int fed = isOpen(link) ? 0 : level(feed.from);
        return fed == 0 ? 0 : 2 * fed + (transfer && feed.side == preferred ? 1 : 0);
    };
    int best = 0;
    double cables = 0;
    for (const std::uint32_t link : net.into(node)) {
        const int r = rank(link);
        if (r > best) {
            best = r;
            cables = 0;
        }
        if (r == best) cables += input.links[link].cables;
    }
    for (const std::uint32_t link : net.into(node))
        take(link, best > 0 && rank(link) == best ? in_kw * input.links[link].cables / cables : 0.0);
}

/// Solves the network leaves to roots: each node's input is what it draws, passes on and loses, shared over
/// its feeds. `openSide`: feeds of that side are opened at consumers, and at transfer switches between two
/// normal feeds. Linear in nodes and links.
[[nodiscard]] Flow solveFlow(const OneLine& net, std::uint8_t openSide = 0);
/// The same into a flow whose memory is used again: fresh pages cost as much as the arithmetic.
void solveFlow(const OneLine& net, std::uint8_t openSide, Flow& flow);

}  // namespace mw
