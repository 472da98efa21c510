// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/generate/fragment.h"

#include "model/core/number_text.h"
#include "model/io/layout_file.h"
#include "model/io/range_notation.h"

#include <algorithm>
#include <fmt/format.h>
#include <unordered_set>

namespace mw::generate {

void Fragment::stand(std::string_view ids, std::string_view part, const FloorPlace& at, double pitch_m, std::vector<Figure> overrides)
{
    m_components += fmt::format("  - {{id: \"{}\", part: \"{}\", at: {{hall: \"{}\", x_m: {}, y_m: {}, ", ids, part, at.hall, numberText(edit::tidy_m(at.x_m)),
                                numberText(edit::tidy_m(at.y_m)));
    if (pitch_m != 0 && hasRange(ids)) m_components += fmt::format("pitch_m: {}, ", numberText(edit::tidy_m(pitch_m)));
    m_components += fmt::format("facing: {}}}", toText(at.facing));
    if (!overrides.empty()) {
        m_components += ", override: {";
        for (const Figure& figure : overrides) m_components += fmt::format("{}: {}, ", figure.key, numberText(edit::tidy_m(figure.value)));
        m_components.replace(m_components.size() - 2, 2, "}");
    }
    m_components += fmt::format(", generator: \"{}\"}}\n", m_generator);
}

void Fragment::mount(std::string_view ids, std::string_view part, std::string_view rack, int u, int pitch_u)
{
    const std::string pitch = hasRange(ids) ? fmt::format(", u_pitch: {}", pitch_u) : std::string();
    m_components += fmt::format("  - {{id: \"{}\", part: \"{}\", in: {{component: \"{}\", u: {}{}}}, generator: \"{}\"}}\n", ids, part, rack, u, pitch, m_generator);
}

void Fragment::join(std::string_view from, std::string_view to)
{
    m_links += fmt::format("  - {{from: \"{}\", to: \"{}\", generator: \"{}\"}}\n", from, to, m_generator);
}

Outcome<Layout> Fragment::take() const
{
    const std::string text = fmt::format("millwright: {}\ncomponents:{}\n{}links:{}\n{}", kLayoutFormat, m_components.empty() ? " []" : "", m_components,
                                         m_links.empty() ? " []" : "", m_links);
    auto loaded = readLayout(text, m_generator);
    if (loaded.value) return *std::move(loaded.value);
    const auto wrong = std::find_if(loaded.diagnostics.begin(), loaded.diagnostics.end(), [](const auto& d) { return d.level == Diagnostic::Level::Error; });
    return Refusal{"generate.unreadable", wrong == loaded.diagnostics.end() ? "Nothing could be made of these parameters."
                                                                            : fmt::format("{}: use {}.", wrong->what, wrong->expected)};
}

int digitsOf(int count) { return static_cast<int>(std::to_string(count).size()); }

std::string range(std::string_view stem, int first, int last, int digits)
{
    if (first == last) return fmt::format("{}{:0{}}", stem, first, digits);
    return fmt::format("{}[{:0{}}-{:0{}}]", stem, first, digits, last, digits);
}

std::string ports(const PortGroup& group, int first, int count)
{
    return group.count == 1 ? group.id : range(group.id + '-', first, first + count - 1, digitsOf(group.count));
}

Outcome<const Part*> partOf(const Facility& facility, std::string_view id, std::string_view what, std::initializer_list<Kind> kinds)
{
    if (id.empty()) return Refusal{"generate.no-part", fmt::format("No part is chosen for {}: choose one.", what)};
    const Part* const part = edit::findPart(*facility.layout, *facility.catalog, id);
    if (part == nullptr) return Refusal{"generate.unknown-part", fmt::format("There is no part \"{}\" for {}: choose one of the catalogue.", id, what)};
    if (kinds.size() != 0 && std::find(kinds.begin(), kinds.end(), part->kind) == kinds.end())
        return Refusal{"generate.wrong-kind", fmt::format("{} is a {}: for {} choose a {}.", part->name, info(part->kind).id, what, info(*kinds.begin()).id)};
    return part;
}

std::optional<Refusal> chooseParts(const Facility& facility, std::initializer_list<WantedPart> wanted)
{
    for (const WantedPart& w : wanted) {
        if (w.mayBeNone && w.id.empty()) continue;
        const auto part = partOf(facility, w.id, w.what, w.kinds);
        if (!part) return part.refusal();
        if ((w.gives && groupOf(**part, w.ports, PortFlow::Out) == nullptr) || (w.takes && groupOf(**part, w.ports, PortFlow::In) == nullptr))
            return Refusal{"generate.no-ports", fmt::format("{} has no ports to link it by: choose another part.", (*part)->name)};
        if (!w.rating.empty() && (*part)->figureOr(w.rating, 0) <= 0)
            return Refusal{"generate.no-rating", fmt::format("{} does not state its {}: choose a part that does.", (*part)->name, w.rating)};
        *w.target = *part;
    }
    return std::nullopt;
}

Outcome<std::vector<Served>> servedBy(const Facility& facility, const std::vector<std::string>& patterns, std::string_view what)
{
    std::vector<Served> all;
    std::unordered_set<InstanceIndex> seen;
    for (std::size_t i = 0; i < patterns.size(); ++i) {
        std::string problem;
        const auto names = unfold(patterns[i], problem);
        if (!names) return Refusal{"generate.pattern", fmt::format("\"{}\" names no {}: {}.", patterns[i], what, problem)};
        for (std::size_t k = 0; k < names->names.size(); ++k) {
            const auto instance = facility.find(names->names[k]);
            if (!instance) return Refusal{"generate.no-such-component", fmt::format("There is no {}: name {} that the layout has.", names->names[k], what)};
            if (!seen.insert(*instance).second) return Refusal{"generate.twice", fmt::format("{} is named twice: name each once.", names->names[k])};
            all.push_back({*instance, names->names[k], i, k, names->sizes.empty() ? 1 : names->sizes.back()});
        }
    }
    if (all.empty()) return Refusal{"generate.serves-nothing", fmt::format("It serves nothing yet: select {} or name them, as rack-[1-8].", what)};
    return all;
}

std::vector<Run> runsOf(const std::vector<Served>& served, const std::vector<std::string>& patterns, std::size_t begin, std::size_t end)
{
    std::vector<Run> runs;
    for (std::size_t i = begin; i < end;) {
        const Served& first = served[i];
        std::size_t last = i + 1;
        while (last < end && served[last].pattern == first.pattern && served[last].member % first.period != 0) ++last;
        if (last - i == 1) runs.push_back({first.path, i, last});
        else runs.push_back({subPattern(patterns[first.pattern], first.member, last - i).value_or(first.path), i, last});
        i = last;
    }
    return runs;
}

FloorPlace along(FloorPlace at, double metres)
{
    (at.facing == Facing::North || at.facing == Facing::South ? at.x_m : at.y_m) += metres;
    return at;
}

FloorPlace across(FloorPlace at, double metres)
{
    (at.facing == Facing::North || at.facing == Facing::South ? at.y_m : at.x_m) += metres;
    return at;
}

}  // namespace mw::generate
