// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/edit/edit.h"
#include "model/layout/generator.h"

// Private to model/generate: what the kinds of generators have in common.
namespace mw::generate {

/// Collects what a generator makes as entries of a layout file; the reader unfolds them, so that the writer folds them again.
class Fragment {
public:
    explicit Fragment(std::string generator) : m_generator(std::move(generator)) {}

    struct Figure {
        std::string_view key;
        double value;
    };
    /// `ids` may have a range: its members stand `pitch_m` apart along the row.
    void stand(std::string_view ids, std::string_view part, const FloorPlace& at, double pitch_m = 0, std::vector<Figure> overrides = {});
    /// In a rack from unit `u` up, `pitch_u` apart.
    void mount(std::string_view ids, std::string_view part, std::string_view rack, int u, int pitch_u);
    /// Ports, with ranges, joined by position.
    void join(std::string_view from, std::string_view to);
    [[nodiscard]] Outcome<Layout> take() const;

private:
    std::string m_generator;
    std::string m_components{}, m_links{};
};

/// "rack-[01-16]" of first 1 and last 16 of 16; "rack-7" where there is but one.
[[nodiscard]] std::string range(std::string_view stem, int first, int last, int digits);
[[nodiscard]] int digitsOf(int count);
/// The ports [first, first + count) of a group, counted from 1: "tap-[01-08]"; the group's name alone where it has one port.
[[nodiscard]] std::string ports(const PortGroup& group, int first, int count = 1);

/// The part of a field of a generator, or a refusal that names the field. `what` says what it has to be: "a switch".
[[nodiscard]] Outcome<const Part*> partOf(const Facility& facility, std::string_view id, std::string_view what, std::initializer_list<Kind> kinds);

/// A part that a plan names, and what it must have.
struct WantedPart {
    const Part** target;              ///< where it goes; stays null where the plan names none and need not
    std::string_view id;
    std::string_view what;            ///< as for partOf(): "the CDUs"
    std::initializer_list<Kind> kinds;
    PortKind ports{};                 ///< it is linked by
    bool gives{}, takes{};            ///< at such ports
    std::string_view rating{};        ///< figure that it must state
    bool mayBeNone{};
};
/// Finds and checks all of them; the first that does not do is the refusal.
[[nodiscard]] std::optional<Refusal> chooseParts(const Facility& facility, std::initializer_list<WantedPart> wanted);

/// Something a generator serves, and the name that the layout has for it.
struct Served {
    InstanceIndex instance{};
    std::string path{};
    std::size_t pattern{};     ///< which of the patterns named it
    std::size_t member{};      ///< which member of that pattern it is
    std::size_t period{1};     ///< members of the pattern's last range: a name with a range cannot reach over its end
};
/// All that patterns name, in their order; refused if one names nothing or a thing twice.
/// `what` in the plural: "hosts".
[[nodiscard]] Outcome<std::vector<Served>> servedBy(const Facility& facility, const std::vector<std::string>& patterns, std::string_view what);

/// Neighbours that one name with a range stands for.
struct Run {
    std::string name{};        ///< "rack-[3-8]"
    std::size_t first{}, last{};   ///< of the served, the last not included
};
[[nodiscard]] std::vector<Run> runsOf(const std::vector<Served>& served, const std::vector<std::string>& patterns, std::size_t begin, std::size_t end);

constexpr double kGap_m = 0.3;       // between two pieces of gear
constexpr double kGangway_m = 1.2;   // in front of gear (NEC 110.26: 1.07 m at 480 V)

/// The first group of a kind and direction; null: none.
[[nodiscard]] const PortGroup* groupOf(const Part& part, PortKind kind, PortFlow flow);
/// Greatest draw of a load with all that is mounted in it, kW.
[[nodiscard]] double drawOf(const Facility& facility, InstanceIndex load);

struct Load {
    double kw{};
    Rect rect{};
    std::int32_t hall{};
    Facing facing{};
    [[nodiscard]] bool alongX() const { return facing == Facing::North || facing == Facing::South; }
};
[[nodiscard]] bool besideEachOther(const Load& a, const Load& b);
/// Where neighbours [first, last) of a row begin and end along it, and its north or west edge.
struct Stretch {
    double low_m{}, high_m{}, edge_m{};
};
[[nodiscard]] Stretch stretchOf(const std::vector<Load>& loads, std::size_t first, std::size_t last);
/// The port by which a load takes a side: one declared for it, else the side's turn among all that take power.
[[nodiscard]] std::optional<std::string> feedOf(const Part& part, int side);

[[nodiscard]] FloorPlace along(FloorPlace at, double metres);    ///< moved along the row that it faces out of
[[nodiscard]] FloorPlace across(FloorPlace at, double metres);   ///< moved away from the front of a row that looks north or west

Outcome<Layout> makeRow(const Facility& facility, const Generator& generator, const RowPlan& plan);
Outcome<Layout> makeFabric(const Facility& facility, const Generator& generator, const FabricPlan& plan);
Outcome<Layout> makePowerTrain(const Facility& facility, const Generator& generator, const PowerTrainPlan& plan);
Outcome<Layout> makeCooling(const Facility& facility, const Generator& generator, const CoolingPlan& plan);

}  // namespace mw::generate
