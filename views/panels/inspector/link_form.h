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

/// Cables, stated length and part of one or several links of the layout itself. Where several differ a field says "mixed"; what
/// is entered then holds for all.
class LinkForm : public QWidget {
    Q_OBJECT
public:
    explicit LinkForm(Document& document, QWidget* parent = nullptr);
    /// Hides itself where there is nothing to enter: no links, or links of a block.
    void showLinks(const std::vector<std::string>& ids);

Q_SIGNALS:
    void refused(const QString& message);

private:
    void makeFields();
    void fill();
    void fillLength(const std::vector<const Link*>& links);
    void fillParts(const std::vector<const Link*>& links);
    void setCount(int count);
    void setLength();
    void setPart(int row);
    void commit(const Outcome<Delta>& outcome, const QString& title);
    [[nodiscard]] std::vector<const Link*> links() const;
    /// The kind that all of them have.
    [[nodiscard]] std::optional<PortKind> kind() const;

    Document& m_document;
    std::vector<std::string> m_ids{};
    QFormLayout* m_form;
    QSpinBox* m_count{};
    QLineEdit* m_length{};
    QComboBox* m_part{};
    bool m_filling{};
};

}  // namespace mw
