// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/diagrams/diagram_text.h"

#include "views/diagrams/diagram_card.h"
#include "views/diagrams/diagram_lines.h"
#include "views/diagrams/nth.h"
#include "views/session/text/format.h"
#include "views/session/text/local_text.h"
#include "views/session/text/qt_text.h"

#include <QCoreApplication>

#include <cmath>

namespace mw {

namespace {

struct DiagramWords {
    Q_DECLARE_TR_FUNCTIONS(mw::DiagramView)
};

QString titleOf(const DiagramBox& box)
{
    return box.count > 1 ? toQt(box.name) + QLatin1Char(' ') + countText(box) : toQt(box.name);
}

QString toneText(DiagramTone tone)
{
    switch (tone) {
    case DiagramTone::Warning: return DiagramWords::tr("Warning");
    case DiagramTone::Error: return DiagramWords::tr("Error");
    case DiagramTone::Dead: return DiagramWords::tr("Out of service");
    case DiagramTone::Standby: return DiagramWords::tr("Standby");
    case DiagramTone::Normal: break;
    }
    return {};
}

/// A few names, then how many more.
QString listOf(const QStringList& names)
{
    constexpr qsizetype kMost = 6;
    if (names.size() <= kMost) return names.join(QStringLiteral(", "));
    return DiagramWords::tr("%1 and %2 more").arg(names.first(kMost - 1).join(QStringLiteral(", "))).arg(names.size() - kMost + 1);
}

QStringList neighboursOf(const Diagram& diagram, int box, bool feeding)
{
    QStringList names;
    for (const auto& arc : diagram.arcs)
        if (hasEnds(diagram, arc) && (feeding ? arc.to : arc.from) == box) names << titleOf(nth(diagram.boxes, feeding ? arc.from : arc.to));
    names.removeDuplicates();
    return names;
}

void addState(QStringList& texts, const std::optional<double>& load, DiagramTone tone)
{
    if (load && std::isfinite(*load)) texts << DiagramWords::tr("Load %1").arg(format::share(*load));
    if (const QString text = toneText(tone); !text.isEmpty()) texts << text;
}

}  // namespace

QStringList boxTexts(const Diagram& diagram, int number)
{
    const auto& box = nth(diagram.boxes, number);
    QStringList texts{titleOf(box)};
    for (const auto& line : box.lines) texts << toQt(line);
    addState(texts, box.load, box.tone);
    for (const auto& line : box.more) texts << toQt(line);
    if (const auto names = neighboursOf(diagram, number, true); !names.isEmpty()) texts << DiagramWords::tr("From %1").arg(listOf(names));
    if (const auto names = neighboursOf(diagram, number, false); !names.isEmpty()) texts << DiagramWords::tr("To %1").arg(listOf(names));
    return texts;
}

QStringList arcTexts(const Diagram& diagram, int number)
{
    const auto& arc = nth(diagram.arcs, number);
    QStringList texts{QStringLiteral("%1 → %2").arg(titleOf(nth(diagram.boxes, arc.from)), titleOf(nth(diagram.boxes, arc.to)))};
    if (const QString text = arcText(arc); !text.isEmpty()) texts << text;
    if (arc.side == kDiagramSideA || arc.side == kDiagramSideB) texts << DiagramWords::tr("Side %1").arg(arc.side == kDiagramSideA ? QLatin1Char('A') : QLatin1Char('B'));
    addState(texts, arc.load, arc.tone);
    return texts;
}

QString tipOf(const QStringList& texts)
{
    QStringList lines;
    for (const QString& text : texts) lines << (lines.isEmpty() ? QStringLiteral("<b>%1</b>").arg(text.toHtmlEscaped()) : text.toHtmlEscaped());
    return lines.join(QStringLiteral("<br>"));
}

Diagram inWindowLanguage(Diagram diagram)
{
    const auto translate = [](std::string& text) {
        if (!text.empty()) text = fromQt(localText(text));
    };
    translate(diagram.title);
    translate(diagram.empty);
    for (auto& rank : diagram.ranks) translate(rank);
    for (auto& box : diagram.boxes) {
        translate(box.name);
        for (auto& line : box.lines) translate(line);
        for (auto& line : box.more) translate(line);
    }
    for (auto& arc : diagram.arcs) translate(arc.text);
    return diagram;
}

}  // namespace mw
