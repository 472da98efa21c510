// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <string>
#include <string_view>
#include <vector>

namespace mw {

/// What is selected: instance paths and link ids. Shared by canvas, outline and inspector; lives in the GUI thread.
class Selection : public QObject {
    Q_OBJECT
public:
    enum class Mode { Replace, Add, Toggle };
    static constexpr std::size_t kMany = 200;   ///< components: more are followed by panels in events of their own

    explicit Selection(QObject* parent = nullptr) : QObject(parent) {}

    /// Sorted, no duplicates.
    [[nodiscard]] const std::vector<std::string>& components() const { return m_components; }
    [[nodiscard]] const std::vector<std::string>& links() const { return m_links; }
    /// The one that was selected last: what the inspector shows. Empty: none.
    [[nodiscard]] const std::string& current() const { return m_current; }
    [[nodiscard]] bool contains(std::string_view path) const;
    [[nodiscard]] bool containsLink(std::string_view id) const;
    [[nodiscard]] bool empty() const { return m_components.empty() && m_links.empty(); }

    void select(std::vector<std::string> paths, Mode mode = Mode::Replace);
    void selectLinks(std::vector<std::string> ids, Mode mode = Mode::Replace);
    /// Components and links in one step, told once.
    void selectBoth(std::vector<std::string> paths, std::vector<std::string> ids, Mode mode);
    void clear();
    /// Drops what `gone` names and what is within it; emits only if something was.
    void forget(const std::vector<std::string>& gone);

Q_SIGNALS:
    void changed();

private:
    std::vector<std::string> m_components{}, m_links{};
    std::string m_current{};
};

}  // namespace mw
