// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/throughput/step/step_parts.h"

#include <algorithm>
#include <cmath>

namespace mw {

double StepModel::allReduce(double bytes, int ranks) const
{
    if (ranks < 2) return 0;
    if (ranks > m_config.accelerator.domain)
        return m_shared.outReduceAlpha * m_config.accelerator.family.allReduce_us +
               bytes / (m_shared.outReduceShare * m_config.accelerator.groupOut_gb_s(ranks) * 1e3);
    const double link = m_config.accelerator.link_gb_s * 1e3;
    return m_shared.allReduceAlpha * m_config.accelerator.family.allReduce_us +
           bytes / (m_shared.allReduceShare * m_config.engine->reduceScale * link) + std::min(bytes / 1e6, 1.0) * m_shared.allReduceGrow_us;
}

double StepModel::allToAll(double bytes, int ranks) const
{
    if (ranks < 2) return 0;
    const AcceleratorSpec& a = m_config.accelerator;
    const double inside = std::min(ranks, a.domain);
    const double leaves = (inside - 1) / inside;
    if (ranks <= a.domain)
        return m_shared.allToAll_us + bytes * leaves / (m_shared.allToAllShare * a.link_gb_s * 1e3);
    const double outside = (1 - inside / ranks) * bytes / (m_shared.allToAllOutShare * a.groupOut_gb_s(ranks) * 1e3);
    return m_shared.allToAllOut_us +
           std::max(inside / ranks * bytes * leaves / (m_shared.allToAllShare * a.link_gb_s * 1e3), outside);
}

void StepModel::communication(double tokens, Parts& parts) const
{
    const ServedModel& model = *m_config.model;
    const Parallel& p = m_config.parallel;
    const double row = tokens * model.hidden;
    double time = 0;
    const int mixers = m_layers.attention() + m_layers.linear + m_layers.mamba;
    if (p.tensor > 1) time += (mixers + m_layers.dense) * allReduce(row * 2, p.tensor);
    if (m_layers.moe > 0 && model.moe) {
        if (p.data > 1) {
            const int ranks = std::max(p.expert, p.tensor * p.data);
            const double rows = row * m_copies / p.tensor;
            time += m_layers.moe * (allToAll(rows * std::max(m_expert.activation, kNvfp4), ranks) +
                                    allToAll(rows * 2, ranks));
        } else if (p.tensor > 1) {
            time += m_layers.moe * allReduce(row * 2, p.tensor);
        }
    }
    parts.communication_us += time * (m_config.batchOverlap ? 1 - m_shared.overlapGain : 1);
    if (p.pipeline > 1)
        parts.communication_us +=
            p.pipeline * (row * 2 / (m_config.accelerator.link_gb_s * 1e3) + m_shared.pointToPoint_us);
}

/// Keys and values of all tokens so far, each rank's shard passed on by every rank but one (ring attention, arXiv 2310.01889 and
/// 2411.01783), in 16 bit; latent attention passes its latents. Tokens are dealt out so that all ranks attend to as much.
double StepModel::ring_us(const StepLoad& load) const
{
    const Parallel& p = m_config.parallel;
    const AttentionShape& a = m_config.model->attention;
    if (p.context < 2 || load.prefillTokens <= 0) return 0;
    const double row = a.kind == AttentionKind::Mla ? a.kvLora + a.ropeDim : 2 * std::max(a.kvHeads / static_cast<double>(p.tensor), 1.0) * a.headDim;
    const double shard = load.prefillContext / p.context + load.prefillTokens / 2;   // of the mean over the prompt's chunks
    const AcceleratorSpec& part = m_config.accelerator;
    const double link = (p.tensor * p.context <= part.domain ? part.link_gb_s : part.groupOut_gb_s(p.tensor * p.context)) * m_shared.kvLinkShare * 1e3;
    return m_layers.attention() * (p.context - 1) * (shard * row * 2 / link + m_shared.pointToPoint_us);
}

}  // namespace mw
