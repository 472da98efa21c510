// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/io/layout_file.h"
#include "solver/pipeline.h"

#include <QtGlobal>

#include <fstream>
#include <iterator>
#include <memory>
#include <string>
#include <utility>

/// Layouts that tests write as text, solved with the shipped data.
namespace solved_layouts {

inline mw::SolverDataPtr data()
{
    static const mw::SolverDataPtr loaded = [] {
        auto read = mw::loadSolverData({std::string(MW_SOURCE_DIR) + "/resources"});
        return read.value ? std::make_shared<const mw::SolverData>(std::move(*read.value)) : nullptr;
    }();
    return loaded;
}

inline mw::LayoutPtr layoutOf(const std::string& text)
{
    auto read = mw::readLayout(text, "test.yaml");
    if (!read.value) qFatal("no layout");
    return std::make_shared<const mw::Layout>(std::move(*read.value));
}

/// A shipped example as text, for spoiling.
inline std::string exampleText(const std::string& name)
{
    std::ifstream file(std::string(MW_SOURCE_DIR) + "/resources/examples/" + name + ".yaml");
    if (!file) qFatal("no example");
    return {std::istreambuf_iterator<char>(file), {}};
}

/// Every `what` in a text by `by`; there must be one.
inline std::string replaced(std::string text, const std::string& what, const std::string& by)
{
    if (text.find(what) == std::string::npos) qFatal("nothing to replace");
    for (std::size_t at = text.find(what); at != std::string::npos; at = text.find(what, at + by.size())) text.replace(at, what.size(), by);
    return text;
}

inline mw::ResultsPtr solved(const std::string& text) { return mw::solve(layoutOf(text), data()); }

}  // namespace solved_layouts
