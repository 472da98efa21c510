// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/panels/inspector/inspector.h"

#include "solver/export/results_table.h"
#include "views/panels/findings/finding_cards.h"
#include "views/panels/inspector/common_form.h"
#include "views/panels/inspector/fact_list.h"
#include "views/panels/inspector/link_form.h"
#include "views/panels/inspector/links_shown.h"
#include "views/panels/inspector/part_table.h"
#include "views/panels/inspector/place_form.h"
#include "views/panels/inspector/port_tree.h"
#include "views/panels/layout_pause.h"
#include "views/panels/settings_table.h"
#include "views/session/subjects.h"
#include "views/session/text/findings_text.h"
#include "views/session/text/format.h"
#include "views/session/text/part_text.h"
#include "views/session/text/qt_text.h"
#include "views/theme/form_rows.h"

#include <QElapsedTimer>
#include <QLabel>
#include <QScrollArea>
#include <QTabBar>
#include <QTabWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <unordered_map>

namespace mw {

namespace {

constexpr std::size_t kLargeFacility = 2000;   ///< instances of a facility whose results keep the window busy enough

QScrollArea* scrolled(QWidget* inside)
{
    auto* area = new QScrollArea;
    area->setAccessibleName(Inspector::tr("Results"));
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    inside->setContentsMargins(14, 12, 12, 12);   // in line with the title
    area->setWidget(inside);
    return area;
}

/// "4 × GB200 NVL72, 2 × XDU1350": what is selected, the most frequent first.
QString kindsOf(const Facility& facility, const std::vector<InstanceIndex>& instances)
{
    std::vector<std::pair<std::string, int>> counts;
    std::unordered_map<std::string_view, std::size_t> index;
    for (const auto instance : instances) {
        const auto& name = facility.part(instance).name;
        const auto [found, isNew] = index.try_emplace(name, counts.size());
        if (isNew) counts.emplace_back(name, 0);
        ++counts[found->second].second;
    }
    std::stable_sort(counts.begin(), counts.end(),
                     [](const auto& a, const auto& b) { return a.second > b.second; });
    QStringList list;
    for (std::size_t i = 0; i < std::min<std::size_t>(counts.size(), 3); ++i)
        list << QStringLiteral("%1 × %2").arg(counts[i].second).arg(toQt(counts[i].first));
    if (counts.size() > 3) list << Inspector::tr("others");
    return list.join(QStringLiteral(", "));
}

/// "2 errors, 1 warning": the cards may lie below the edge of the panel.
QString countsText(const std::vector<Finding>& findings)
{
    QStringList list;
    for (const Severity severity : {Severity::Error, Severity::Warning})
        if (const auto count = countOf(findings, severity); count > 0) list << countText(count, severity);
    return list.join(QStringLiteral(", "));
}

}  // namespace

Inspector::Inspector(Document& document, QWidget* parent)
    : QWidget(parent), m_document(document), m_title(new QLabel(this)), m_subtitle(new QLabel(this)),
      m_tabs(new QTabWidget(this)), m_place(new PlaceForm(document)), m_common(new CommonForm(document)), m_link(new LinkForm(document)), m_resultList(new FactList),
      m_findings(new FindingCards(document)), m_part(new PartTable(document)),
      m_ports(new PortTree(document)), m_why(new WhyTree(document)),
      m_settings(new SettingsTable(document))
{
    setObjectName(QStringLiteral("inspector"));
    m_title->setProperty("heading", true);
    m_title->setObjectName(QStringLiteral("inspector-title"));
    m_subtitle->setObjectName(QStringLiteral("inspector-subtitle"));
    m_subtitle->setProperty("muted", true);
    m_subtitle->setWordWrap(true);
    m_tabs->setObjectName(QStringLiteral("inspector-tabs"));
    m_tabs->tabBar()->setAccessibleName(tr("Inspector"));
    m_tabs->setDocumentMode(true);
    m_tabs->addTab(scrolled(makeResultPage()), tr("Result"));
    m_tabs->addTab(m_part, tr("Part"));
    m_tabs->addTab(m_ports, tr("Ports"));
    m_tabs->addTab(m_why, tr("Why"));
    m_tabs->addTab(m_settings, tr("Settings"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 10, 0, 0);
    layout->setSpacing(2);
    for (auto* label : {m_title, m_subtitle}) {
        label->setContentsMargins(14, 0, 12, 0);
        layout->addWidget(label);
    }
    layout->addSpacing(4);
    layout->addWidget(m_tabs, 1);
    connectParts();
    refresh();
}

QWidget* Inspector::makeResultPage()
{
    auto* page = new QWidget;
    auto* column = new QVBoxLayout(page);
    column->setSpacing(12);
    column->setContentsMargins(0, 0, 0, 0);   // the page has its own
    column->addWidget(m_place);
    column->addWidget(m_common);
    column->addWidget(m_link);
    column->addWidget(m_resultList);
    column->addWidget(m_findings);
    column->addStretch();
    return page;
}

void Inspector::connectParts()
{
    connect(m_resultList, &FactList::linkActivated, this, &Inspector::followLink);
    connect(m_ports, &PortTree::placeWanted, this, &Inspector::placeWanted);
    connect(m_ports, &PortTree::linkWanted, this, &Inspector::linkWanted);
    connect(m_findings, &FindingCards::placeWanted, this, &Inspector::placeWanted);
    connect(m_why, &WhyTree::placeWanted, this, &Inspector::placeWanted);
    connect(m_why, &WhyTree::partWanted, this, &Inspector::partWanted);
    connect(m_why, &WhyTree::servedWanted, this, &Inspector::servedWanted);
    connect(m_why, &WhyTree::whyWanted, this, &Inspector::explain);
    connect(m_tabs, &QTabWidget::tabBarClicked, this, [this] { m_tabBefore = -1; });   // a hand has chosen it
    connect(m_place, &PlaceForm::refused, this, &Inspector::refused);
    connect(m_common, &CommonForm::refused, this, &Inspector::refused);
    connect(m_link, &LinkForm::refused, this, &Inspector::refused);
    connect(m_part, &PartTable::refused, this, &Inspector::refused);
    connect(m_ports, &PortTree::refused, this, &Inspector::refused);
    connect(m_findings, &FindingCards::refused, this, &Inspector::refused);
    connect(m_why, &WhyTree::refused, this, &Inspector::refused);
    connect(m_settings, &SettingsTable::refused, this, &Inspector::refused);
    connect(&m_document.selection(), &Selection::changed, this, [this] {
        m_asked.reset();
        if (const int before = std::exchange(m_tabBefore, -1); before >= 0 && m_tabs->currentIndex() == WhyTab) m_tabs->setCurrentIndex(before);
        followSelection();
    });
    for (QTimer* timer : {&m_later, &m_rest}) timer->setSingleShot(true), timer->setInterval(0);
    connect(&m_later, &QTimer::timeout, this, &Inspector::refresh);
    connect(&m_rest, &QTimer::timeout, this, &Inspector::showRest);
}

void Inspector::setResults(ResultsPtr results)
{
    m_results = std::move(results);
    if (m_asked && m_asked->served.empty()) m_asked.reset();   // links stand elsewhere in other results
    followSelection();
}

void Inspector::setDefaults(CostDefaultsPtr costs, WeatherLibraryPtr weather)
{
    m_settings->setData(costs, std::move(weather));
    m_why->setCosts(std::move(costs));
}

void Inspector::showSettings()
{
    m_document.selection().clear();
    m_tabs->setCurrentIndex(SettingsTab);
    m_settings->focusSearch();
}

void Inspector::showPart()
{
    refresh();   // a tab without a part cannot be shown
    if (m_tabs->isTabEnabled(PartTab)) m_tabs->setCurrentIndex(PartTab);
}

bool Inspector::showSetting(const QString& path)
{
    m_document.selection().clear();
    m_tabs->setCurrentIndex(SettingsTab);
    return m_settings->showSetting(fromQt(path));
}

int Inspector::tab() const { return m_tabs->currentIndex(); }

void Inspector::comeBack(int tab)
{
    if (tab != WhyTab) m_tabBefore = tab;   // from one finding to the next it stays
}

void Inspector::followLink(const QString& link)
{
    if (!link.startsWith(QLatin1String("why:"))) {
        Q_EMIT placeWanted(link);
        return;
    }
    const QString figure = link.mid(4);
    askWhy(isOfOther(figure) ? figure.section(u'#', 0, 0) : QString());
    m_tabs->setTabEnabled(WhyTab, true);
    m_tabs->setCurrentIndex(WhyTab);
    m_why->showQuantity(figure.section(u'#', -1));
}

/// Of "pool:decode", "workload:chat", "link:12"; empty: of what is selected.
void Inspector::askWhy(const QString& whose)
{
    m_asked.reset();
    if (whose.startsWith(QLatin1String("link:"))) m_asked = WhySubject{.link = whose.mid(5).toUInt()};
    else if (!whose.isEmpty()) m_asked = WhySubject{.served = fromQt(whose)};
    setOwnWhy(m_ownWhy);
}

void Inspector::setOwnWhy(WhySubject own)
{
    m_ownWhy = std::move(own);
    m_why->setSubject(m_results, m_asked.value_or(m_ownWhy));
}

std::vector<InstanceIndex> Inspector::selectedInstances() const
{
    return m_results ? mw::selectedInstances(*m_results->facility, m_document.selection().components()) : std::vector<InstanceIndex>{};
}

std::vector<std::string> Inspector::ownComponents() const
{
    std::vector<std::string> ids;
    for (const auto& path : m_document.selection().components())
        if (m_document.layout().components.contains(path)) ids.push_back(path);
    return ids.size() == m_document.selection().components().size() ? ids : std::vector<std::string>{};
}

void Inspector::refresh()
{
    if (!m_results) return;
    m_later.stop();
    m_rest.stop();
    const LayoutPause pause(*m_resultList->parentWidget());
    m_shown = selectedInstances();
    const auto& links = m_document.selection().links();
    const auto own = showsPiece() ? std::vector<std::string>{} : ownComponents();
    m_place->showComponents(own);
    m_common->showComponents(own);
    alignFields({qobject_cast<QFormLayout*>(m_place->layout()), qobject_cast<QFormLayout*>(m_common->layout())});
    ++m_turn;
    if (!m_shown.empty() || links.size() < 2) m_link->showLinks(m_shown.empty() ? links : std::vector<std::string>{});
    if (showsPiece()) showPiece();
    else if (!m_shown.empty())
        showInstances(m_shown);
    else if (!links.empty())
        links.size() == 1 ? showLink(links.front()) : showLinks(links);
    else
        showNothing();
}

void Inspector::followSelection()
{
    const bool large = m_results && m_results->facility && m_results->facility->instances.size() > kLargeFacility;
    m_rest.stop();   // it was for other results or another selection
    large || m_document.selection().components().size() > Selection::kMany ? m_later.start() : refresh();
}

void Inspector::setTitle(const QString& title, const QString& subtitle)
{
    m_title->setText(title);
    m_subtitle->setText(subtitle);
}

/// A tab stays where it is from one selection to the next, unless it has nothing to show.
void Inspector::showTabs(bool part, bool ports, bool why)
{
    m_tabs->setTabEnabled(PartTab, part);
    m_tabs->setTabEnabled(PortsTab, ports);
    m_tabs->setTabEnabled(WhyTab, why);
    const bool nothing = m_document.selection().components().empty() && m_document.selection().links().empty();
    if (!m_tabs->isTabEnabled(m_tabs->currentIndex()) || (m_tabs->currentIndex() == SettingsTab && !nothing)) m_tabs->setCurrentIndex(ResultTab);
    m_tabs->setTabVisible(PartTab, !nothing);   // the names of all five would not fit
    m_tabs->setTabVisible(PortsTab, !nothing);
    m_tabs->setTabVisible(SettingsTab, nothing);
}

void Inspector::showNothing()
{
    setTitle(toQt(m_results->summary.name.empty() ? "Layout" : m_results->summary.name),
             tr("Nothing is selected: the whole facility. Click a rack to see its own figures, a figure to see why."));
    m_resultList->setRows(layoutRows(*m_results));
    setOwnWhy({});
    m_findings->setFindings({});
    showTabs(false, false, true);
}

void Inspector::showLink(const std::string& id)
{
    setTitle(tr("Link"), toQt(id));
    m_resultList->setRows(linkRows(*m_results, id));
    const auto& links = m_results->facility->links;
    const auto found = std::find_if(links.begin(), links.end(),
                                    [&](const FacilityLink& link) { return link.link->id == id; });
    const std::string text = found != links.end() ? m_results->facility->linkText(*found) : id;   // rules name a link by its text
    putFindings(findingsOf(*m_results, [&](const std::string& subject) { return subject == id || subject == text; }));
    setOwnWhy({.link = found != links.end() ? std::optional(found->index) : std::nullopt});
    showTabs(false, false, found != links.end());
}

/// Many are summed up in the background: their names alone take longer than a frame.
void Inspector::showLinks(const std::vector<std::string>& selected)
{
    setTitle(tr("%1 links").arg(format::count(static_cast<double>(selected.size()))), tr("What is entered here holds for all of them."));
    showTabs(false, false, true);
    const auto ids = std::make_shared<const std::vector<std::string>>(selected);
    const auto work = [results = m_results, layout = m_document.snapshot(), facility = m_document.facility(), ids] { return linksShown(*results, *layout, *facility, *ids); };
    if (selected.size() <= Selection::kMany && m_results->facility->links.size() <= kLargeFacility) return takeLinks(ids, work());
    takeLinks(ids, {.together = std::make_shared<const LinksTogether>()});
    if (!m_linkWork.busy()) m_linkWork.start(this, work, [this, ids, results = m_results, turn = m_turn](LinksShown shown) {
        turn == m_turn && results == m_results ? takeLinks(ids, std::move(shown)) : refresh();
    });
}

void Inspector::takeLinks(const LinkIds& ids, LinksShown shown)
{
    const LayoutPause pause(*m_resultList->parentWidget());
    m_resultList->setRows(linkSumRows(*shown.together));
    m_link->showLinks(ids, std::move(shown.facts));
    setOwnWhy({.links = std::move(shown.together)});
    putFindings(shown.findings);
}

void Inspector::showInstances(const std::vector<InstanceIndex>& instances)
{
    const auto& facility = *m_results->facility;
    const bool one = instances.size() == 1;
    const auto& first = facility.instances[instances.front()];
    if (one)
        setTitle(toQt(first.component->label.empty() ? first.path : first.component->label), partName(*first.part));
    else if (const auto& chosen = m_document.selection().components(); chosen.size() == 1)   // a block
        setTitle(tr("Block %1").arg(toQt(chosen.front())), kindsOf(facility, instances));
    else
        setTitle(tr("%1 components").arg(format::count(static_cast<double>(instances.size()))), kindsOf(facility, instances));
    const bool many = instances.size() > Selection::kMany;
    if (!many) m_resultList->setRows(one ? resultRows(*m_results, instances.front()) : sumRows(*m_results, instances));
    one ? m_ports->showInstance(facility, instances.front()) : m_ports->showNone();
    setOwnWhy(one ? WhySubject{.instance = instances.front()} : WhySubject{.together = std::make_shared<const std::vector<InstanceIndex>>(instances)});
    showTabs(true, one, true);
    m_next = many ? Rest::Sums : Rest::Part;
    m_sums.reset();
    if (many || facility.instances.size() > kLargeFacility) return m_rest.start();
    m_part->showInstances(facility, instances);
    showFindingsOfSelected();
}

/// The sums of many in some events, the part in the next, then the findings: each takes a good part of a frame.
void Inspector::showRest()
{
    if (m_shown.empty()) return;
    const Rest now = m_next;
    if (now == Rest::Sums && !sumsAreDone()) return m_rest.start();
    if (now == Rest::Part) {
        m_part->showInstances(*m_results->facility, m_shown);
    } else {
        const LayoutPause pause(*m_resultList->parentWidget());
        now == Rest::Sums ? m_resultList->setRows(m_sums->take()) : showFindingsOfSelected();
    }
    if (now == Rest::Findings) return;
    m_next = now == Rest::Sums ? Rest::Part : Rest::Findings;
    m_rest.start();
}

/// Goes on with them for a part of a frame.
bool Inspector::sumsAreDone()
{
    constexpr qint64 kSlice_ms = 4;
    if (!m_sums) m_sums.emplace(m_shown);
    QElapsedTimer clock;
    clock.start();
    while (clock.elapsed() < kSlice_ms)
        if (!m_sums->addNext(*m_results)) return true;
    return false;
}

void Inspector::showFindingsOfSelected()
{
    putFindings(findingsOf(*m_results, [this](const std::string& subject) { return m_document.selection().contains(subject); }));
}

void Inspector::putFindings(const std::vector<Finding>& findings)
{
    m_findings->setFindings(findings);
    if (const QString counts = countsText(findings); !counts.isEmpty()) m_subtitle->setText(m_subtitle->text() + QStringLiteral(" · ") + counts);
}

}  // namespace mw
