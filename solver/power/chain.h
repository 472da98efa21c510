// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "solver/power/loss_curve.h"

namespace mw {

/// A straight chain transformer -> UPS modules -> PDU -> racks, as on a one-line sketch.
struct ChainInput {
    double it_kw{};
    double pduFixed_kw{}, pduSquare_pu{},
        pduRating_kw{};  ///< loss = fixed + square_pu rating (load / rating)^2
    LossCurve ups{};
    double upsModule_kw{};
    int upsModules{1};  ///< share equally
    double transformerP0_kw{}, transformerPk_kw{}, transformerRating_kw{};
};
struct ChainResult {
    double intoPdu_kw{}, intoUps_kw{}, intoTransformer_kw{};
    double upsLoad{}, upsEfficiency{}, efficiency{};
};
/// Powers up the chain, each loss by the load behind it; the transformer's square law takes the power it
/// gives out.
[[nodiscard]] ChainResult powerChain(const ChainInput& input);

}  // namespace mw
