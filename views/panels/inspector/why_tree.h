// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "solver/quantities/explain.h"
#include "solver/quantities/links_together.h"
#include "solver/quantities/told_figure.h"
#include "views/session/document.h"

#include <QSet>
#include <QString>
#include <QVariant>
#include <QWidget>

#include <deque>
#include <memory>
#include <optional>
#include <string>
#include <vector>

class QComboBox;
class QLabel;
class QMenu;
class QTreeWidget;
class QTreeWidgetItem;

namespace mw {

/// Whose figures: those of one component, one link, several of either together, a pool or workload of the serving plan, a line, a failure or a point; else of the facility.
struct WhySubject {
    std::optional<InstanceIndex> instance{};
    std::optional<LinkIndex> link{};
    std::shared_ptr<const std::vector<InstanceIndex>> together{};
    std::string served{};   ///< "pool:decode", "workload:chat", and what told_figure.h names: "bill:compute/each/3e+06/nvidia.gb200-nvl72"
    LinksTogetherPtr links{};   ///< several together
    bool operator==(const WhySubject&) const = default;
};

/// Why a figure is what it is: its formula as a tree, down to figures with their sources. A click on a leaf goes to its
/// component, shows its part, or lets the layout's own value be entered.
class WhyTree : public QWidget {
    Q_OBJECT
public:
    explicit WhyTree(Document& document, QWidget* parent = nullptr);

    void setCosts(CostDefaultsPtr costs) { m_costs = std::move(costs); }
    /// Works out the tree only while it can be seen.
    void setSubject(ResultsPtr results, WhySubject subject);
    void showQuantity(const QString& id);
    [[nodiscard]] QString quantity() const;

Q_SIGNALS:
    void placeWanted(const QString& path);
    void partWanted(const QString& part);
    /// "pool:decode", "workload:chat": where the serving plan tells of it.
    void servedWanted(const QString& whose);
    /// Why another figure is what it is: "workload:chat#ttft-p99".
    void whyWanted(const QString& figure);
    void refused(const QString& message);

protected:
    void showEvent(QShowEvent* event) override;

private:
    void offer();
    [[nodiscard]] QString whose() const;
    [[nodiscard]] std::optional<Reason> reason() const;
    [[nodiscard]] std::vector<ToldFigure> told() const;
    void fill();
    void addReason(QTreeWidgetItem& under, const Reason& reason, const QString& place);
    void unfold(QTreeWidgetItem* item);
    void tell(const QTreeWidgetItem* item);
    void follow(QTreeWidgetItem* item);
    void fillMenu(QMenu& menu);
    void entered(QTreeWidgetItem* item, int column);

    Document& m_document;
    CostDefaultsPtr m_costs{};
    ResultsPtr m_results{};
    WhySubject m_subject{};
    QComboBox* m_choice{};
    QLabel* m_whose{};    ///< hidden where the panel's title says it
    QLabel* m_formula{};
    QLabel* m_from{};  ///< source or formula of the row under the pointer
    QTreeWidget* m_tree{};
    std::optional<Reason> m_reason{};  ///< what the tree shows; rows point into it
    std::deque<Reason> m_further{};    ///< of rows that go on with another component's figure, made when they are unfolded
    QSet<QString> m_open{};            ///< places of the rows that are unfolded
    QVariant m_chosen{};               ///< of m_choice, as it last was
    QString m_shown{};                 ///< the quantity that the tree tells of
    bool m_stale{true}, m_filling{};
};

}  // namespace mw
