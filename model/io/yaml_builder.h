// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/io/yaml_pieces.h"

#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/mark.h>

#include <unordered_map>

// Private to model/io.
namespace mw::yaml {

/// Thrown through the parser to stop it; never leaves parseYaml().
struct Refused {
    Diagnostic diagnostic{};
};

/// Builds a tree from the parser's events. Only for .cpp files: yaml-cpp stays out of public headers.
class TreeBuilder final : public YAML::EventHandler {
public:
    static constexpr std::size_t kMaxDepth = 64;

    /// `text`: the whole, whatever part of it is parsed; `gaps`: what the parser does not see of it, by position.
    TreeBuilder(std::string_view text, const std::string& file, bool hidden, bool ascii, std::vector<Gap> gaps = {});

    void OnDocumentStart(const YAML::Mark& mark) override;
    void OnDocumentEnd() override {}
    void OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) override;
    void OnAlias(const YAML::Mark& mark, YAML::anchor_t anchor) override;
    void OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                  const std::string& value) override;
    void OnSequenceStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                         YAML::EmitterStyle::value style) override;
    void OnSequenceEnd() override { close(); }
    void OnMapStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                    YAML::EmitterStyle::value style) override;
    void OnMapEnd() override { close(); }

    [[nodiscard]] const YamlNode& root() const { return m_root; }
    [[nodiscard]] YamlNode takeRoot() { return std::move(m_root); }
    [[nodiscard]] const std::vector<Extent>& opaque() const { return m_opaque; }
    /// The first range that was written without quotes inside braces.
    [[nodiscard]] const Where& unquotedRange() const { return m_unquotedRange; }
    [[nodiscard]] Where where(const YAML::Mark& mark) const;

private:
    struct Frame {
        YamlNode node{};
        std::string key{};
        Where keyWhere{};
        bool hasKey{};
        std::unordered_map<std::string, std::size_t> index{};  ///< used for maps with many keys
    };

    void open(const YAML::Mark& mark, YamlNode::Kind kind, YAML::EmitterStyle::value style);
    void close();
    void add(YamlNode node);
    bool takeKey(const YAML::Mark& mark, const std::string& text, bool quoted);
    void refuseDuplicate(Frame& frame, const Where& place);
    void refuseAnchorAndTag(const YAML::Mark& mark, YAML::anchor_t anchor, const std::string& tag) const;
    [[noreturn]] void refuse(const YAML::Mark& mark, std::string what, std::string expected) const;
    [[noreturn]] void refuseKey(const YAML::Mark& mark) const;
    [[nodiscard]] std::string shown(const std::string& text) const;
    [[nodiscard]] bool wantsKey() const;
    [[nodiscard]] int column(const YAML::Mark& mark) const;
    [[nodiscard]] int lineOf(const YAML::Mark& mark) const;
    [[nodiscard]] std::size_t position(const YAML::Mark& mark) const;
    [[nodiscard]] const Gap* gapBefore(int position) const;

    std::string_view m_text;
    const std::string& m_file;
    bool m_hidden{};
    bool m_ascii{};
    std::vector<Gap> m_gaps{};
    bool m_started{};
    std::vector<Frame> m_stack{};
    std::vector<Extent> m_opaque{};
    YamlNode m_root{};
    Where m_unquotedRange{};
};

}  // namespace mw::yaml
