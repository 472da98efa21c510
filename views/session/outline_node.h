// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/session/outline_model.h"
#include "views/session/qt_text.h"

#include <QStringMatcher>

namespace mw {

/// What is looked for, ready for many rows. Rows of one part stand together: its name is looked at once for all of them.
struct OutlineModel::Looked {
    explicit Looked(const QString& text) : all(text.isEmpty()), matcher(text, Qt::CaseInsensitive) {}
    [[nodiscard]] bool in(const QString& text) const { return matcher.indexIn(text) >= 0; }
    [[nodiscard]] bool inPart(const QString& name) const
    {
        if (name != part) part = name, partHas = in(name);
        return partHas;
    }

    bool all;
    QStringMatcher matcher;
    mutable QString part{};
    mutable bool partHas{};
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

    /// Marks what has the text, and what is above it; true if anything here has. `turned`: what was marked otherwise.
    bool mark(const Looked& text, std::vector<Node*>* turned = nullptr)
    {
        const bool before = shown;
        shown = text.all || text.in(name) || (!hall && (text.inPart(part) || (labelled && text.in(toQt(key)))));
        for (const auto& child : children)
            if (child->mark(text, turned)) shown = true;
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
