// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/catalog/catalog.h"
#include "model/catalog/scalar_text.h"

#include <algorithm>
#include <filesystem>
#include <fmt/format.h>
#include <set>
#include <system_error>

namespace mw {

namespace {

constexpr int kCatalogFormat = 1;

/// Reads files into one catalogue and remembers where each part stood, for what can be checked only at the end.
class CatalogReader {
public:
    CatalogReader(Catalog& catalog, std::vector<Diagnostic>& diagnostics)
        : m_catalog(catalog), m_diagnostics(diagnostics)
    {
    }

    void readFile(const std::string& path)
    {
        Loaded<YamlNode> loaded = parseYamlFile(path);
        m_diagnostics.insert(m_diagnostics.end(), loaded.diagnostics.begin(), loaded.diagnostics.end());
        if (loaded.value) readTree(*loaded.value, path);
    }

    /// Sources and contents may be named before the file that has them is read.
    void checkReferences()
    {
        for (const auto& [id, where] : m_places) {
            const Part* part = m_catalog.find(id);
            if (part == nullptr) continue;
            checkSources(*part, where);
            for (const Content& content : part->contents)
                if (m_catalog.find(content.part) == nullptr)
                    tell(Diagnostic::Level::Error, where,
                         fmt::format("part {} holds '{}', which no catalogue file has", id, content.part),
                         "the id of a part");
            if (!part->supersededBy.empty() && m_catalog.find(part->supersededBy) == nullptr)
                tell(Diagnostic::Level::Error, where,
                     fmt::format("part {} is superseded by '{}', which no catalogue file has", id,
                                 part->supersededBy),
                     "the id of a part");
        }
    }

private:
    void tell(Diagnostic::Level level, const Where& where, std::string what, std::string expected)
    {
        m_diagnostics.push_back({level, where, std::move(what), std::move(expected)});
    }

    void readTree(const YamlNode& root, const std::string& path)
    {
        if (!checkFormat(root, path)) return;
        for (const auto& [key, value] : root.entries) {
            const Where where{path, value.line, value.column};
            if (key == "catalog" || key == "title") continue;
            if (key == "sources")
                readSources(value, path);
            else if (key == "parts")
                readParts(value, path);
            else
                tell(Diagnostic::Level::Warning, where,
                     fmt::format("unknown key '{}' of a catalogue file", key),
                     "catalog, title, sources, parts");
        }
    }

    bool checkFormat(const YamlNode& root, const std::string& path)
    {
        const YamlNode* format = root.find("catalog");
        if (!root.isMap() || format == nullptr) {
            tell(Diagnostic::Level::Error, {path, std::max(root.line, 1), std::max(root.column, 1)},
                 "this is not a catalogue file", "catalog: 1 as its first key");
            return false;
        }
        const auto version = wholeNumberOf(*format);
        if (version == kCatalogFormat) return true;
        tell(Diagnostic::Level::Error, {path, format->line, format->column},
             fmt::format("catalogue format '{}' is not known", format->text),
             fmt::format("{}", kCatalogFormat));
        return false;
    }

    void readSources(const YamlNode& node, const std::string& path)
    {
        if (!node.isMap())
            return tell(Diagnostic::Level::Error, {path, node.line, node.column}, "sources is not a map",
                        "source keys with {title, url, kind}");
        for (const auto& [key, value] : node.entries) {
            const YamlNode* title = value.find("title");
            if (title == nullptr || !title->isScalar()) {
                tell(Diagnostic::Level::Error, {path, value.line, value.column},
                     fmt::format("source {} has no title", key), "title: the name of the document");
                continue;
            }
            const YamlNode* url = value.find("url");
            const YamlNode* kind = value.find("kind");
            m_catalog.addSource(
                key, {title->text, url != nullptr ? url->text : "", kind != nullptr ? kind->text : ""});
        }
    }

    void readParts(const YamlNode& node, const std::string& path)
    {
        if (!node.isSequence() && !node.isNull())
            return tell(Diagnostic::Level::Error, {path, node.line, node.column}, "parts is not a list",
                        "a list of parts");
        for (const YamlNode& item : node.items) {
            auto part = readPart(item, path, m_diagnostics);
            if (part) addPart(std::move(*part), item, path);
        }
    }

    void addPart(Part part, const YamlNode& node, const std::string& path)
    {
        const YamlNode& id = *node.find("id");
        const Where where{path, id.line, id.column};
        const auto first = m_places.find(part.id);
        if (first != m_places.end())
            return tell(Diagnostic::Level::Error, where, fmt::format("part id '{}' is used twice", part.id),
                        fmt::format("an id of its own; the first is at {}:{}", first->second.file,
                                    first->second.line));
        m_places.emplace(part.id, where);
        m_catalog.add(std::make_shared<const Part>(std::move(part)));
    }

    void checkSources(const Part& part, const Where& where)
    {
        std::set<std::string_view> keys(part.sources.begin(), part.sources.end());
        for (const Figure& figure : part.figures) {
            std::string_view rest = figure.source;
            while (!rest.empty()) {
                const auto comma = std::min(rest.find(','), rest.size());
                keys.insert(rest.substr(0, comma));
                rest.remove_prefix(comma);
                while (!rest.empty() && (rest.front() == ',' || rest.front() == ' ')) rest.remove_prefix(1);
            }
        }
        for (const std::string_view key : keys)
            if (m_catalog.source(key) == nullptr)
                tell(Diagnostic::Level::Error, where,
                     fmt::format("part {} names the unknown source '{}'", part.id, key),
                     "a key of a sources map");
    }

    Catalog& m_catalog;
    std::vector<Diagnostic>& m_diagnostics;
    std::map<std::string, Where, std::less<>> m_places{};
};

std::vector<std::string> catalogFiles(const std::string& folder, std::vector<Diagnostic>& diagnostics)
{
    namespace fs = std::filesystem;
    std::vector<std::string> files;
    std::error_code error;
    fs::recursive_directory_iterator walk(folder, error);
    for (; !error && walk != fs::recursive_directory_iterator(); walk.increment(error)) {
        std::error_code ignored;
        if (walk->path().extension() == ".yaml" && walk->is_regular_file(ignored))
            files.push_back(walk->path().string());
    }
    if (error)
        diagnostics.push_back({Diagnostic::Level::Error,
                               {folder, 0, 0},
                               "the catalogue folder cannot be read: " + error.message(),
                               "a folder with *.yaml files"});
    std::sort(files.begin(), files.end());
    return files;
}

bool hasError(const std::vector<Diagnostic>& diagnostics)
{
    return std::any_of(diagnostics.begin(), diagnostics.end(),
                       [](const Diagnostic& d) { return d.level == Diagnostic::Level::Error; });
}

}  // namespace

std::vector<Diagnostic> readCatalogFile(const std::string& path, Catalog& into)
{
    std::vector<Diagnostic> diagnostics;
    CatalogReader(into, diagnostics).readFile(path);
    return diagnostics;
}

Loaded<Catalog> readCatalogFolder(const std::string& folder)
{
    Loaded<Catalog> loaded;
    Catalog catalog;
    CatalogReader reader(catalog, loaded.diagnostics);
    for (const std::string& file : catalogFiles(folder, loaded.diagnostics)) reader.readFile(file);
    reader.checkReferences();
    if (!hasError(loaded.diagnostics)) loaded.value = std::move(catalog);
    return loaded;
}

}  // namespace mw
