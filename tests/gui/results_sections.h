// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "solver/results.h"

#include <array>

/// The parts of the results, to be taken away or made old one by one.
namespace mw {

template <auto kSection>
void forgetSection(Results& results) { (results.*kSection).value.reset(); }
template <auto kSection>
void outdateSection(Results& results) { (results.*kSection).state = SectionState::Stale; }

struct AnySection {
    const char* name;
    void (*forget)(Results&);
    void (*outdate)(Results&);
    bool quick{};   ///< of the quick lane: never older than the layout
};
template <auto kSection>
constexpr AnySection sectionOf(const char* name, bool quick = false) { return {name, &forgetSection<kSection>, &outdateSection<kSection>, quick}; }

inline constexpr std::array kSections{
    sectionOf<&Results::power>("power", true),    sectionOf<&Results::cooling>("cooling", true),    sectionOf<&Results::cost>("cost", true),
    sectionOf<&Results::circuits>("circuits"),    sectionOf<&Results::electrical>("electrical"),    sectionOf<&Results::coolant>("coolant"),
    sectionOf<&Results::network>("network"),      sectionOf<&Results::fabric>("fabric"),            sectionOf<&Results::throughput>("throughput"),
    sectionOf<&Results::traffic>("traffic"),      sectionOf<&Results::overTime>("overTime"),        sectionOf<&Results::bases>("bases"),
    sectionOf<&Results::supply>("supply"),        sectionOf<&Results::economics>("economics"),      sectionOf<&Results::redundancy>("redundancy"),
    sectionOf<&Results::trays>("trays"),          sectionOf<&Results::outages>("outages"),          sectionOf<&Results::meshFailures>("meshFailures")};

}  // namespace mw
