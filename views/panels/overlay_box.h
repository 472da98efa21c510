// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QComboBox>

namespace mw {

/// What the plan is coloured by: the kind of part, or a quantity under the heading of its subject. Headings cannot be chosen and have no data.
class OverlayBox : public QComboBox {
    Q_OBJECT
public:
    explicit OverlayBox(QWidget* parent = nullptr);
    /// With a field to search in: there are many.
    void showPopup() override;

Q_SIGNALS:
    /// An id of instanceQuantities(), or "none".
    void overlayChosen(const QString& id);

private:
    void addHeading(const QString& title);
    void tellUnits();
};

}  // namespace mw
