// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/power/element_models.h"

#include "solver/power/sizing.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace mw {
namespace {

/// How a kind of gear is modelled. `eightyPercent`: its rating is that of an overcurrent device or of a
/// conductor behind one, so a continuous load may use 80 % (NEC 210.20(A), 215.3) even where the datasheet
/// gives kilowatts.
struct KindModel {
    Kind kind;
    PowerElement element;
    PowerStage stage;
    bool eightyPercent;
    bool ratesOutput;
};
constexpr std::array kKindModels{
    KindModel{Kind::UtilityFeed, PowerElement::Source, PowerStage::None, false, true},
    KindModel{Kind::OnsiteGeneration, PowerElement::Source, PowerStage::None, false, true},
    KindModel{Kind::Generator, PowerElement::Standby, PowerStage::None, false, true},
    KindModel{Kind::Breaker, PowerElement::Converter, PowerStage::Switchgear, true, false},
    KindModel{Kind::Switchgear, PowerElement::Converter, PowerStage::Switchgear, true, false},
    KindModel{Kind::Switchboard, PowerElement::Converter, PowerStage::Switchgear, true, false},
    KindModel{Kind::Transformer, PowerElement::Converter, PowerStage::Transformer, false, true},
    KindModel{Kind::Ups, PowerElement::Converter, PowerStage::Ups, false, true},
    KindModel{Kind::TransferSwitch, PowerElement::Transfer, PowerStage::Transfer, true, false},
    KindModel{Kind::Pdu, PowerElement::Converter, PowerStage::Pdu, false, true},
    KindModel{Kind::Busway, PowerElement::Converter, PowerStage::Busway, true, false},
    KindModel{Kind::RackPdu, PowerElement::Converter, PowerStage::RackSupply, false, false},
    KindModel{Kind::PowerShelf, PowerElement::Converter, PowerStage::RackSupply, false, true},
    KindModel{Kind::DcPower, PowerElement::Converter, PowerStage::DcPower, false, true},
    KindModel{Kind::Busbar, PowerElement::Converter, PowerStage::DcPower, false, false},
};

const KindModel* kindModel(Kind kind)
{
    const auto found = std::find_if(kKindModels.begin(), kKindModels.end(),
                                    [kind](const KindModel& m) { return m.kind == kind; });
    return found == kKindModels.end() ? nullptr : &*found;
}

double lineVoltage_v(const Part& part)
{
    for (const std::string_view key : {"voltage_v", "secondary_v", "output_v"})
        if (const auto v = part.figure(key)) return *v;
    if (const auto kv = part.figure("voltage_kv")) return *kv * 1000;
    for (const PortGroup& port : part.ports)
        if (port.kind == PortKind::Power && port.voltage_v > 0) return port.voltage_v;
    return 0;
}

bool isDirectCurrent(Kind kind)
{
    return kind == Kind::PowerShelf || kind == Kind::DcPower || kind == Kind::Busbar;
}

std::optional<double> ampereRating_kw(const Part& part)
{
    const auto amps = part.figure("rating_a");
    const double volts = lineVoltage_v(part);
    if (!amps || volts <= 0) return std::nullopt;
    if (isDirectCurrent(part.kind)) return lineKva(volts, *amps, 1);
    return lineKva(volts, *amps, 3) * kDesignPowerFactor;
}

/// Rating as the datasheet has it, in kW: active power if stated, else apparent power at the design power
/// factor.
std::optional<double> statedRating_kw(const Part& part)
{
    for (const std::string_view key : {"rating_kw", "rating_max_kw"})
        if (const auto kw = part.figure(key)) return kw;
    for (const std::string_view key : {"rating_kva", "rating_mva", "rating_max_mva"})
        if (const auto va = part.figure(key))
            return *va * (key == "rating_kva" ? 1 : 1000) * kDesignPowerFactor;
    return std::nullopt;
}

/// Medium-voltage breakers (IEEE C37) carry their rating continuously; the 80 % rule is one of low-voltage
/// devices.
bool eightyPercentHolds(const Part& part, const KindModel& model)
{
    return model.eightyPercent && lineVoltage_v(part) <= 1000 &&
           part.figureOr("hundred_percent_rated", 0) == 0;
}

std::optional<double> continuousRating_kw(const Part& part, const KindModel& model)
{
    const auto stated = statedRating_kw(part);
    const auto amperes = ampereRating_kw(part);
    const double share = eightyPercentHolds(part, model) ? continuousShare(true, false) : 1.0;
    if (model.eightyPercent) {
        if (amperes && stated) return share * std::min(*amperes, *stated);
        if (amperes) return share * *amperes;
        return stated ? std::optional(share * *stated) : std::nullopt;
    }
    // Kilowatts of a rack PDU or of a PDU's transformer already are continuous; amperes are those of a main
    // breaker.
    const bool derate = !isDirectCurrent(part.kind) && part.figureOr("hundred_percent_rated", 0) == 0;
    const auto byBreaker = amperes ? std::optional(*amperes * continuousShare(true, !derate)) : std::nullopt;
    if (part.kind == Kind::Pdu && stated && byBreaker) return std::min(*stated, *byBreaker);
    return stated ? stated : byBreaker;
}

std::vector<EfficiencyPoint> efficiencyPoints(const Part& part)
{
    constexpr std::string_view kStem = "efficiency_at_";
    std::vector<EfficiencyPoint> points;
    for (const Figure& figure : part.figures) {
        const std::string_view key = figure.key;
        if (!key.starts_with(kStem)) continue;
        const std::string_view tail = key.substr(kStem.size());
        int percent = tail == "full_load" ? 100 : 0;
        if (percent == 0) std::from_chars(tail.data(), tail.data() + tail.size(), percent);
        if (percent > 0) points.push_back({percent / 100.0, figure.value});
    }
    return points;
}

/// One efficiency of a transformer splits into no-load and load loss such that it is best at half load, as
/// liquid-filled distribution transformers are built (10 CFR 431.196 rates them at 50 %): p0 = pk / 4.
LossCurve transformerFromOnePoint(const EfficiencyPoint& point)
{
    const double loss = point.load * (1 / point.efficiency - 1);
    const double pk = loss / (0.25 + point.load * point.load);
    return {pk / 4, 0, pk};
}

std::optional<LossCurve> curveOf(const Part& part, double base_kw)
{
    // Fractions of the kVA rating, load loss by (S / Sn)^2; here per kW of base = Sn x pf.
    const auto noLoad = part.figure("no_load_loss_fraction");
    const auto load = part.figure("full_load_loss_fraction");
    if (noLoad && load) return LossCurve{*noLoad / kDesignPowerFactor, 0, *load / kDesignPowerFactor};
    if (const auto perMetre = part.figure("loss_w_per_m"); perMetre && part.kind == Kind::Busway) {
        // Full-current loss; taps spread evenly along a run fed at its end leave a third: integral of (1-s)^2
        // over the run.
        const double length_m = part.figure("length_m").value_or(part.width_m());
        return LossCurve{0, 0, *perMetre * length_m / 1000 / 3 / base_kw};
    }
    if (inEcoMode(part)) return LossCurve{0, 1 / part.figureOr("efficiency_eco", 1) - 1, 0};
    const std::vector<EfficiencyPoint> points = efficiencyPoints(part);
    if (part.kind == Kind::Transformer && points.size() == 1 && points[0].efficiency > 0)
        return transformerFromOnePoint(points[0]);
    if (const auto curve = fitLossCurve(points)) return curve;
    for (const std::string_view key : {"efficiency", "efficiency_double_max"})
        if (const auto efficiency = part.figure(key); efficiency && *efficiency > 0)
            return LossCurve{0, 1 / *efficiency - 1, 0};
    if (const auto loss = part.figure("loss_fraction")) return LossCurve{0, *loss, 0};
    return std::nullopt;
}

/// Rating that a loss curve's load fraction refers to: the nameplate, before any 80 % rule.
double curveBase_kw(const Part& part)
{
    if (const auto stated = statedRating_kw(part); stated && *stated > 0) return *stated;
    const auto amperes = ampereRating_kw(part);
    return amperes && *amperes > 0 ? *amperes : 0;
}

/// Without a rating a curve cannot be placed; its efficiency at half load then holds throughout.
LossCurve withoutRating(const LossCurve& curve)
{
    return {0, curve.at(0.5) / 0.5, 0};
}

}  // namespace

bool inEcoMode(const Part& part)
{
    return part.kind == Kind::Ups && part.figureOr("eco_mode", 0) != 0 && part.figureOr("efficiency_eco", 0) > 0;
}

bool isPowerGear(Kind kind)
{
    return kindModel(kind) != nullptr;
}

PowerModel powerModel(const Part& part)
{
    PowerModel model;
    const KindModel* kind = kindModel(part.kind);
    if (!kind) return model;
    model.element = kind->element;
    model.stage = kind->stage;
    model.ratesOutput = kind->ratesOutput;
    model.rating_kw = continuousRating_kw(part, *kind);
    model.preferred = part.fact("preferred") == "b" ? 'b' : 'a';
    if (kind->stage == PowerStage::None) return model;
    const double base = curveBase_kw(part);
    model.base_kw = base > 0 ? base : 1;
    auto curve = curveOf(part, model.base_kw);
    if (base <= 0 && part.kind == Kind::Busway && part.figure("loss_w_per_m"))
        curve.reset();  // watts of an unknown current
    model.lossUnknown = !curve && part.kind != Kind::Breaker;
    if (curve) model.curve = base > 0 ? *curve : withoutRating(*curve);
    return model;
}

}  // namespace mw
