// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// "Why is this 1.17?": each reason gives its figure again from its inputs, down to figures that somebody stated.
#include "model/edit/property.h"
#include "model/io/layout_file.h"
#include "solver/pipeline.h"
#include "solver/quantities/explain.h"
#include "solver/quantities/quantity.h"

#include <QTest>

#include <cmath>
#include <map>
#include <set>

using namespace mw;

namespace {

constexpr double kRelative = 1e-6;  // sums in another order, and a power balance that closes to 1e-9

SolverDataPtr data()
{
    static const auto loaded = std::make_shared<const SolverData>(
        *loadSolverData({std::string(MW_SOURCE_DIR) + "/resources"}).value);
    return loaded;
}

const Results& solved(const std::string& name)
{
    static std::map<std::string, ResultsPtr> known;
    auto& results = known[name];
    if (!results) {
        auto layout = readLayoutFile(std::string(MW_SOURCE_DIR) + "/resources/examples/" + name + ".yaml");
        results = solve(std::make_shared<const Layout>(std::move(*layout.value)), data());
    }
    return *results;
}

bool near(double a, double b)
{
    return std::abs(a - b) <= kRelative * std::max({std::abs(a), std::abs(b), 1e-9});
}

/// What is wrong with a reason or anything below it; empty: nothing.
std::string fault(const Reason& reason, const Results& results)
{
    const std::string here = reason.label + " = " + reason.text;
    if (reason.label.empty() || reason.text.empty()) return here + ": without a name or a value";
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

void subjects(const Reason& reason, std::set<std::string>& into)
{
    if (!reason.subject.empty()) into.insert(reason.subject);
    for (const auto& input : reason.inputs) subjects(input, into);
}

bool leadsSomewhere(const std::string& subject, const Results& results)
{
    const auto name = subject.substr(subject.find(':') + 1);
    if (subject.starts_with("path:")) return results.facility->find(name).has_value();
    if (subject.starts_with("part:")) return results.facility->catalog->find(name) != nullptr;
    // A field can be set to a number there.
    return subject.starts_with("field:") &&
           edit::setProperty(*results.layout, *results.facility->catalog, name, 0.5).ok();
}

}  // namespace

class TestExplain : public QObject {
    Q_OBJECT
private slots:
    void facility_data()
    {
        QTest::addColumn<QString>("example");
        for (const char* name :
             {"gb200-scalable-unit", "dgx-h100-superpod-4su", "mixed-inference-hall", "hall-100mw"})
            QTest::newRow(name) << name;
    }

    void facility()
    {
        QFETCH(QString, example);
        const auto& results = solved(example.toStdString());
        int explained = 0;
        for (const auto& quantity : facilityQuantities()) {
            const auto value = quantity.read(results);
            const auto reason = explain(results, *data()->costs, quantity.id);
            QCOMPARE(reason.has_value(), value.has_value());
            if (!value) continue;
            const std::string name(quantity.id);
            QVERIFY2(near(reason->value, *value), name.c_str());
            QVERIFY2(near(recomputed(*reason), *value),
                     (name + ": recomputed " + std::to_string(recomputed(*reason)) + ", shown " +
                      std::to_string(*value))
                         .c_str());
            const auto wrong = fault(*reason, results);
            QVERIFY2(wrong.empty(), wrong.c_str());
            std::set<std::string> named;
            subjects(*reason, named);
            for (const auto& subject : named) QVERIFY2(leadsSomewhere(subject, results), subject.c_str());
            QVERIFY2(!named.empty() || *value == 0, name.c_str());
            ++explained;
        }
        QVERIFY(explained >= 14);
    }

    void instances_data() { facility_data(); }

    void instances()
    {
        QFETCH(QString, example);
        const auto& results = solved(example.toStdString());
        std::set<const Part*> seen;  // one of each part: there are ten thousand instances
        for (InstanceIndex i = 0; i < results.facility->instances.size(); ++i) {
            if (!seen.insert(&results.facility->part(i)).second) continue;
            for (const auto& quantity : instanceQuantities()) {
                const auto value = quantity.read(results, i);
                const auto reason = explain(results, quantity.id, i);
                const std::string name = results.facility->instances[i].path + " " + std::string(quantity.id);
                QVERIFY2(reason.has_value() == value.has_value(), name.c_str());
                if (!value) continue;
                QVERIFY2(near(recomputed(*reason), *value),
                         (name + ": recomputed " + std::to_string(recomputed(*reason)) + ", shown " +
                          std::to_string(*value))
                             .c_str());
                const auto wrong = fault(*reason, results);
                QVERIFY2(wrong.empty(), (name + ": " + wrong).c_str());
            }
        }
    }

    void whatIsNotKnownHasNoReason()
    {
        const auto empty = solve(std::make_shared<const Layout>(), data());
        QVERIFY(!explain(*empty, *data()->costs, "pue_design"));
        QVERIFY(!explain(*empty, *data()->costs, "no-such-quantity"));
    }
};

QTEST_APPLESS_MAIN(TestExplain)
#include "test_explain.moc"
