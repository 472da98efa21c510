// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/core/diagnostic.h"
#include "model/facility/facility.h"
#include "model/layout/delta.h"

#include <QWidget>

#include <optional>
#include <string>
#include <vector>

class QComboBox;
class QFormLayout;
class QLineEdit;
class QSpinBox;

namespace mw {

class Document;

/// What several links state; nothing where they differ.
struct LinkFacts {
    std::size_t own{};   ///< of them, those that are the layout's own
    std::optional<int> count{};
    std::optional<std::optional<double>> length_m{};
    std::optional<std::string> part{};
    std::optional<PortKind> kind{};
};
/// Of more than Selection::kMany for a thread of its own: touches nothing but what it is given.
[[nodiscard]] LinkFacts linkFacts(const Layout& layout, const Facility& facility, const std::vector<std::string>& ids);

using LinkIds = std::shared_ptr<const std::vector<std::string>>;

/// Cables, stated length and part of one or several links of the layout itself. Where several differ a field says "mixed"; what
/// is entered then holds for all.
class LinkForm : public QWidget {
    Q_OBJECT
public:
    explicit LinkForm(Document& document, QWidget* parent = nullptr);
    /// Hides itself where there is nothing to enter: no links, or links of a block.
    void showLinks(const std::vector<std::string>& ids);
    void showLinks(LinkIds ids, LinkFacts facts);

Q_SIGNALS:
    void refused(const QString& message);

private:
    void makeFields();
    void fill();
    void fillLength();
    void fillParts();
    void setCount(int count);
    void setLength();
    void setPart(int row);
    void commit(const Outcome<Delta>& outcome, const QString& title);

    Document& m_document;
    LinkIds m_ids{std::make_shared<const std::vector<std::string>>()};
    LinkFacts m_facts{};
    QFormLayout* m_form;
    QSpinBox* m_count{};
    QLineEdit* m_length{};
    QComboBox* m_part{};
    bool m_filling{};
};

}  // namespace mw
