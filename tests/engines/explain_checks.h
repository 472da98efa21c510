// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/edit/property.h"
#include "model/io/layout_file.h"
#include "solver/pipeline.h"
#include "solver/quantities/explain.h"
#include "solver/quantities/serving_quantity.h"
#include "solver/quantities/told_figure.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <string>

/// What holds of every tree of reasons: each figure comes again from its inputs, each leaf has a source, and each thing named can be gone to.
namespace explained {

using namespace mw;

inline constexpr double kRelative = 1e-6;  // sums in another order, and a power balance that closes to 1e-9

inline SolverDataPtr data()
{
    static const auto loaded = std::make_shared<const SolverData>(
        *loadSolverData({std::string(MW_SOURCE_DIR) + "/resources"}).value);
    return loaded;
}

inline const Results& solved(const std::string& name)
{
    static std::map<std::string, ResultsPtr> known;
    auto& results = known[name];
    if (!results) {
        auto layout = readLayoutFile(std::string(MW_SOURCE_DIR) + "/resources/examples/" + name + ".yaml");
        results = solve(std::make_shared<const Layout>(std::move(*layout.value)), data());
    }
    return *results;
}

inline bool near(double a, double b)
{
    return std::abs(a - b) <= kRelative * std::max({std::abs(a), std::abs(b), 1e-9});
}

/// What is wrong with a reason or anything below it; empty: nothing.
inline std::string fault(const Reason& reason, const Results& results)
{
    const std::string here = reason.label + " = " + reason.text;
    if (reason.label.empty() || reason.text.empty()) return here + ": without a name or a value";
    if (goesOn(reason)) {
        const auto further = explainOn(results, reason);
        if (!further || !near(further->value, reason.value)) return here + ": goes on with " + (further ? further->text : "nothing") + " at " + reason.subject;
    }
    if (reason.how == Reason::How::Given)
        return reason.source.empty()   ? here + ": without a source"
               : reason.inputs.empty() ? ""
                                       : here + ": given, yet with inputs";
    if (reason.inputs.empty() && reason.value != 0) return here + ": without inputs";
    if (reason.formula.empty()) return here + ": without a formula";
    if (!near(recomputed(reason), reason.value))
        return here + ": recomputed " + std::to_string(recomputed(reason)) + " instead of " +
               std::to_string(reason.value);
    for (const auto& input : reason.inputs)
        if (auto below = fault(input, results); !below.empty()) return reason.label + " > " + below;
    return {};
}

inline void subjects(const Reason& reason, std::set<std::string>& into)
{
    if (!reason.subject.empty()) into.insert(reason.subject);
    for (const auto& input : reason.inputs) subjects(input, into);
}

inline bool leadsSomewhere(const std::string& subject, const Results& results)
{
    auto name = subject.substr(subject.find(':') + 1);
    if (subject.starts_with("path:")) name = name.substr(0, name.find('#'));
    if (subject.starts_with("path:")) return results.facility->find(name).has_value();
    if (subject.starts_with("part:")) return results.facility->catalog->find(name) != nullptr;
    if (subject.starts_with("link:")) return std::stoul(name) < results.facility->links.size();
    if (subject.starts_with("workload:")) return workloadOf(results, name.substr(0, name.find('#'))) != nullptr;
    if (subject.starts_with("pool:")) return !poolsOf(results, name.substr(0, name.find('#'))).empty();
    // A field can be set to a number there.
    const auto takes = [&](double value) { return edit::setProperty(*results.layout, *results.facility->catalog, name, value).ok(); };
    return subject.starts_with("field:") && (takes(0.5) || takes(2));
}

/// One figure that is shown: its reasons give it again, each is right in itself, and they lead down to something to click, but for what a source alone states.
inline void told(const std::string& name, const std::optional<Reason>& reason, double value, const Results& results, bool leads = true)
{
    QVERIFY2(reason.has_value(), name.c_str());
    QVERIFY2(near(reason->value, value) && near(recomputed(*reason), value),
             (name + ": " + reason->text + ", recomputed " + std::to_string(recomputed(*reason)) + ", shown " + std::to_string(value)).c_str());
    const auto wrong = fault(*reason, results);
    QVERIFY2(wrong.empty(), (name + ": " + wrong).c_str());
    std::set<std::string> named;
    subjects(*reason, named);
    for (const auto& subject : named) QVERIFY2(leadsSomewhere(subject, results), (name + ": " + subject).c_str());
    QVERIFY2(!named.empty() || value == 0 || (!leads && reason->how == Reason::How::Given), name.c_str());
}

/// What such a line or point shows is among its figures, and each of them has sound reasons.
inline void toldAs(const Results& results, const std::string& whose, const std::map<std::string_view, std::optional<double>>& shown)
{
    const auto figures = figuresOf(results, *data()->costs, whose);
    for (const auto& [id, value] : shown) {
        const auto found = std::find_if(figures.begin(), figures.end(), [&, wanted = id](const ToldFigure& one) { return one.id == wanted; });
        const std::string name = whose + " " + std::string(id);
        QVERIFY2((found != figures.end()) == value.has_value(), name.c_str());
        if (value) QVERIFY2(near(found->value, *value), (name + ": " + std::to_string(found->value) + ", shown " + std::to_string(*value)).c_str());
    }
    for (const ToldFigure& one : figures) {
        told(whose + " " + std::string(one.id), one.why(), one.value, results, !whose.starts_with("driver:"));   // no layout states some of them
        if (QTest::currentTestFailed()) return;
    }
}

}  // namespace explained
