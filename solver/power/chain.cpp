// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/power/chain.h"

#include "solver/power/sizing.h"

namespace mw {

ChainResult powerChain(const ChainInput& in)
{
    ChainResult out;
    const double ratings = in.upsModule_kw * in.upsModules;
    if (in.pduRating_kw <= 0 || ratings <= 0 || in.transformerRating_kw <= 0) return out;
    const LossCurve pdu{in.pduFixed_kw / in.pduRating_kw, 0, in.pduSquare_pu};
    out.intoPdu_kw = in.it_kw + in.pduRating_kw * pdu.at(in.it_kw / in.pduRating_kw);
    out.upsLoad = out.intoPdu_kw / ratings;
    out.intoUps_kw = out.intoPdu_kw + ratings * in.ups.at(out.upsLoad);
    out.upsEfficiency = in.ups.efficiency(out.upsLoad);
    out.intoTransformer_kw = out.intoUps_kw + transformerLoss(in.transformerRating_kw, in.transformerP0_kw,
                                                              in.transformerPk_kw, out.intoUps_kw, 0)
                                                  .loss_kw;
    out.efficiency = in.it_kw / out.intoTransformer_kw;
    return out;
}

}  // namespace mw
