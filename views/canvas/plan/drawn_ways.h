// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/canvas/plan/cable_trunks.h"
#include "views/canvas/plan/plan_routes.h"
#include "views/session/background_work.h"

#include <QObject>

#include <array>
#include <memory>
#include <optional>
#include <vector>

namespace mw {

/// The ways of a hall's links as they are drawn: of power and coolant as lines, of the network as trunks. Made when first looked at. Where there are very many
/// links that takes longer than a frame: then in a thread of their own, and those from before an edit are drawn until they are there.
class DrawnWays : public QObject {
    Q_OBJECT
public:
    explicit DrawnWays(QObject* parent = nullptr) : QObject(parent) {}

    /// The plan has other links or places.
    void outdate();
    /// It is another plan: nothing of the one before is drawn.
    void clear();
    /// This is in the hand: its links are not drawn until it is given back (nothing).
    void lift(Lifted lifted);
    /// Trunks are coloured by the loads of these results; those of the same loads are kept. Null: they are not coloured.
    void setLoads(const Results* results);

    [[nodiscard]] const PlanRoutes& routes(const PlanIndex& index);
    [[nodiscard]] const std::vector<Trunk>& trunks(const PlanIndex& index, const ResultsPtr& results, double scale);
    /// The trunk nearest to a point; null also while those of an earlier plan are drawn, whose links are others.
    [[nodiscard]] const Trunk* trunkAt(const PlanIndex& index, const ResultsPtr& results, double scale, QPointF m, double reach_m);
    /// Whether something is still to come.
    [[nodiscard]] bool working() const { return m_work.busy(); }

Q_SIGNALS:
    /// What is drawn has been made anew.
    void changed();

private:
    using Ways = std::shared_ptr<const std::vector<TrunkWay>>;
    template <class T>
    struct Made {
        T value{};
        std::size_t plan{};   ///< that it was made of
    };
    struct Wanted {
        bool routes{};
        std::optional<std::size_t> level{};   ///< of trunks
    };
    /// What is drawn of one plan.
    struct Drawn {
        Made<PlanRoutes> routes{};
        Made<Ways> ways{};
        std::array<Made<std::vector<Trunk>>, kTrunkLevels> levels{};
    };
    struct Outcome {
        std::size_t plan{};
        std::size_t hand{};
        std::optional<PlanRoutes> routes{};
        Ways ways{};
        std::optional<std::size_t> level{};
        std::vector<Trunk> trunks{};
    };
    [[nodiscard]] static Outcome make(const PlanIndex& index, const Results* results, Ways ways, Wanted wanted, const Lifted& without);
    void want(const PlanIndex& index, const ResultsPtr& results, Wanted wanted);
    void take(Outcome outcome);
    [[nodiscard]] Drawn& drawn() { return m_hand != 0 ? m_rest : m_whole; }
    [[nodiscard]] const std::vector<Trunk>* madeTrunks(const Drawn& drawn, std::size_t level) const;

    std::size_t m_plan{1};     ///< counts plans and loads
    std::size_t m_cleared{};   ///< counts plans that were left
    std::shared_ptr<const TrafficResults> m_loads{};
    Drawn m_whole{}, m_rest{};   ///< with what is in the hand; without it
    Lifted m_lifted{};
    std::size_t m_hand{}, m_hands{};   ///< which of all that were lifted is; 0: none
    BackgroundWork m_work{};
};

}  // namespace mw
