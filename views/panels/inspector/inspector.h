// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "solver/cost/cost_defaults.h"
#include "solver/results.h"
#include "solver/weather/weather_library.h"
#include "views/panels/inspector/inspector_rows.h"
#include "views/panels/inspector/why_tree.h"
#include "views/session/background_work.h"
#include "views/session/document.h"

#include <QTimer>
#include <QWidget>

#include <cstdint>
#include <memory>
#include <optional>

class QLabel;
class QTabWidget;

namespace mw {

class CommonForm;
class FactList;
class FindingCards;
class LinkForm;
struct LinksShown;
class PartTable;
class PlaceForm;
class PortTree;
class SettingsTable;

/// What is selected: its results against their limits, its part's figures with their confidence, its ports and where they
/// lead, and why each figure is what it is. Place, name and figures can be edited, for several at once. With nothing selected:
/// the whole facility and its settings.
class Inspector : public QWidget {
    Q_OBJECT
public:
    explicit Inspector(Document& document, QWidget* parent = nullptr);

    void setResults(ResultsPtr results);
    /// Economic defaults that the reasons of costs name, and the weather years that there are.
    void setDefaults(CostDefaultsPtr costs, WeatherLibraryPtr weather);
    /// Settings of the layout; nothing stays selected.
    void showSettings();
    /// While a rack alone is selected: a piece of it as it is delivered, which is opened. No rack: none is.
    void setPiece(const QString& rack, const QString& title, const QString& part);
    /// The figures of the part of what is selected.
    void showPart();
    /// The setting that a path of the layout leads to; false: there is no such.
    bool showSetting(const QString& path);
    /// Why this figure of the facility is what it is. Nothing may be selected.
    void explain(const QString& quantity) { followLink(QStringLiteral("why:") + quantity); }
    [[nodiscard]] int tab() const;
    /// To that tab once something else is selected: a finding that is explained is passed by.
    void comeBack(int tab);
    /// The same of a figure of a pool, a workload or a link: "pool:decode#pool-batch". It stays until something else is selected.
    [[nodiscard]] static bool isOfOther(const QString& quantity) { return quantity.contains(u'#'); }

Q_SIGNALS:
    /// Show this instance on the canvas.
    void placeWanted(const QString& path);
    /// Show this part in the palette.
    void partWanted(const QString& part);
    /// Show "pool:decode" or "workload:chat" where the serving plan tells of it.
    void servedWanted(const QString& whose);
    /// A link is to begin at this group of ports of a component.
    void linkWanted(const QString& path, const QString& group);
    /// An edit was not possible: why.
    void refused(const QString& message);

private:
    enum Tab { ResultTab, PartTab, PortsTab, WhyTab, SettingsTab };
    [[nodiscard]] QWidget* makeResultPage();
    void connectParts();
    void refresh();
    void followSelection();
    void showNothing();
    void showPiece();
    void showLink(const std::string& id);
    void showLinks(const std::vector<std::string>& ids);
    void takeLinks(const std::shared_ptr<const std::vector<std::string>>& ids, LinksShown shown);
    void showInstances(const std::vector<InstanceIndex>& instances);
    void showFindingsOfSelected();
    void showRest();
    [[nodiscard]] bool sumsAreDone();
    void setTitle(const QString& title, const QString& subtitle);
    void showTabs(bool part, bool ports, bool why);
    void putFindings(const std::vector<Finding>& findings);
    void followLink(const QString& link);
    void askWhy(const QString& whose);
    void setOwnWhy(WhySubject own);
    [[nodiscard]] bool showsPiece() const;
    [[nodiscard]] std::vector<InstanceIndex> selectedInstances() const;
    /// Ids of the selected components that are the layout's own (not inside a block instance), if all are.
    [[nodiscard]] std::vector<std::string> ownComponents() const;

    Document& m_document;
    int m_tabBefore{-1};          ///< of comeBack(); -1: none
    QTimer m_later{}, m_rest{};   ///< of many components or a large layout: after the plan has shown them; and what comes after their figures
    struct Piece {
        std::string rack{}, part{};
        QString title{};
        bool operator==(const Piece&) const = default;
    } m_piece{};
    ResultsPtr m_results{};
    QLabel* m_title{};
    QLabel* m_subtitle{};
    QTabWidget* m_tabs{};
    PlaceForm* m_place{};
    CommonForm* m_common{};
    LinkForm* m_link{};
    FactList* m_resultList{};
    FindingCards* m_findings{};
    PartTable* m_part{};
    PortTree* m_ports{};
    WhyTree* m_why{};
    WhySubject m_ownWhy{};                  ///< of what is selected
    std::optional<WhySubject> m_asked{};    ///< shown instead
    SettingsTable* m_settings{};
    std::vector<InstanceIndex> m_shown{};   ///< what is selected, as the results have it; of m_rest
    enum class Rest : std::uint8_t { Sums, Part, Findings };
    Rest m_next{};                          ///< what m_rest is to show
    std::optional<SumsOfMany> m_sums{};     ///< of m_shown, as far as they are
    std::uint64_t m_turn{};                 ///< counts what was shown: what m_linkWork brings may be of before
    BackgroundWork m_linkWork{};            ///< sums of many links; last, so that its end is waited for first
};

}  // namespace mw
