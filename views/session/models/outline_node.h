// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "solver/quantities/part_query.h"
#include "views/session/models/outline_model.h"
#include "views/session/text/qt_text.h"

#include <QStringMatcher>

#include <algorithm>
#include <unordered_map>

namespace mw {

/// What is looked for, ready for many rows: a text, or what a search over parts says of figures ("liquid > 100 kW", "vendor nvidia rack").
/// Rows of one part stand together: its name is looked at once for all of them.
struct OutlineModel::Looked {
    Looked(const QString& text, const Facility* in) : facility(in), matcher(text, Qt::CaseInsensitive), letters(fromQt(text.toLower())), query(parsePartQuery(fromQt(text)))
    {
        query.words.swap(words);   // each stands in the name or the part; a text without figures is looked for as it is
        figures = facility != nullptr && query.problem.empty() && !query.empty();
        ascii = std::ranges::all_of(text, [](QChar c) { return c.unicode() < 128; });
        all = text.isEmpty() || (words.empty() && query.empty() && query.problem.empty());   // "power >": not finished yet
    }
    /// What has no `before` in it has none of this either, as a text that is typed goes on.
    [[nodiscard]] bool narrows(const QString& before) const
    {
        return !all && !figures && !before.isEmpty() && matcher.pattern().startsWith(before, Qt::CaseInsensitive) && !Looked(before, facility).figures;
    }
    [[nodiscard]] bool in(const QString& text) const { return matcher.indexIn(text) >= 0; }
    /// The same of a path, letter by letter where it can be: ten times as fast, and there are tens of thousands.
    [[nodiscard]] bool inPath(const std::string& path) const
    {
        const auto small = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; };
        if (!ascii) return in(toQt(path));
        return std::ranges::search(path, letters, {}, small).begin() != path.end();
    }
    [[nodiscard]] bool inPart(const QString& name) const
    {
        if (name != part) part = name, partHas = in(name);
        return partHas;
    }
    [[nodiscard]] bool hasFigures(InstanceIndex instance, const QString& name, const std::string& path) const
    {
        const Part& of = facility->part(instance);
        const auto [at, added] = fitting.try_emplace(&of);
        if (added) at->second = matches(query, of, *facility->catalog, fromQt(toQt(of.name).toLower()));
        return at->second && std::ranges::all_of(words, [&](const std::string& word) {
            const QString text = toQt(word);
            return name.contains(text, Qt::CaseInsensitive) || toQt(path).contains(text, Qt::CaseInsensitive) || toQt(of.name).contains(text, Qt::CaseInsensitive);
        });
    }

    bool all{}, figures{}, ascii{};
    const Facility* facility;
    QStringMatcher matcher;
    std::string letters;
    PartQuery query;
    std::vector<std::string> words{};
    mutable QString part{};
    mutable bool partHas{};
    mutable std::unordered_map<const Part*, bool> fitting{};
};

/// Where an instance is; its words are made when they are seen.
struct OutlineModel::Place {
    double x_m{}, y_m{};
    int u{};
    bool rear{}, inHall{};
    std::string slot{};
    bool operator==(const Place&) const = default;

    [[nodiscard]] QString text() const;
};

/// One row of the outline, with those below it. Owns its text, so that a row can be shown while others are being exchanged.
struct OutlineModel::Node {
    std::string key{};  ///< instance path; halls: 'hall:' + id
    QString name{}, part{};
    Place place{};
    bool hall{};
    bool labelled{};        ///< its name is not its path
    int category{-1};
    bool shown{true};
    InstanceIndex instance{kNoInstance};
    Node* parent{};
    std::size_t row{};
    std::vector<NodePtr> children{};

    /// Marks what has the text, and what is above it; true if anything here has. `turned`: what was marked otherwise. `narrower`: what is not shown now has it nowhere.
    bool mark(const Looked& text, std::vector<Node*>* turned = nullptr, bool narrower = false)
    {
        const bool before = shown;
        if (narrower && !before) return false;
        shown = text.all || (text.figures ? instance != kNoInstance && text.hasFigures(instance, name, key)
                                          : ((hall || labelled) && text.in(name)) || (!hall && (text.inPart(part) || text.inPath(key))));
        for (const auto& child : children)
            if (child->mark(text, turned, narrower)) shown = true;
        if (turned != nullptr && shown != before) turned->push_back(this);
        return shown;
    }

    [[nodiscard]] std::size_t shownCount() const
    {
        std::size_t count = 0;
        for (const auto& child : children)
            if (child->shown) count += 1 + child->shownCount();
        return count;
    }

    void renumber(std::size_t from)
    {
        for (std::size_t i = from; i < children.size(); ++i) {
            children[i]->row = i;
            children[i]->parent = this;
        }
    }
};

}  // namespace mw
