// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/panels/inspector/common_form.h"

#include "model/edit/property.h"
#include "model/edit/rename.h"
#include "model/edit/swap_part.h"
#include "model/edit/tree_path.h"
#include "views/session/text/local_text.h"
#include "views/session/text/part_text.h"
#include "views/session/text/qt_text.h"
#include "views/theme/form_rows.h"

#include <QAbstractItemView>
#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QSignalBlocker>

#include <algorithm>

namespace mw {

namespace {

/// Whether all say the same.
template <class Read>
bool agree(const std::vector<const Component*>& components, Read read)
{
    return std::all_of(components.begin(), components.end(),
                       [&](const Component* one) { return read(*one) == read(*components.front()); });
}

/// A click on a box that is partly checked checks it for all.
void showFlag(QCheckBox& box, const std::vector<const Component*>& components, bool (*read)(const Component&))
{
    const bool same = agree(components, read);
    box.setTristate(!same);
    box.setCheckState(!same ? Qt::PartiallyChecked : read(*components.front()) ? Qt::Checked : Qt::Unchecked);
}

QCheckBox* flagBox(const QString& name, const QString& text, const QString& toolTip, QWidget* parent)
{
    auto* box = new QCheckBox(text, parent);
    box->setObjectName(name);
    box->setToolTip(toolTip);
    return box;
}

}  // namespace

CommonForm::CommonForm(Document& document, QWidget* parent)
    : QWidget(parent), m_document(document), m_form(new QFormLayout(this))
{
    setObjectName(QStringLiteral("common-form"));
    m_form->setContentsMargins(0, 0, 0, 0);
    m_part = new QComboBox(this);
    m_part->setObjectName(QStringLiteral("edit-part"));
    m_part->setAccessibleName(tr("Part"));
    m_part->setToolTip(tr("Put another part of the same kind in its place; links, place and name stay"));
    m_part->setPlaceholderText(tr("mixed"));
    m_part->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_part->setMinimumContentsLength(12);
    m_form->addRow(tr("Part"), m_part);
    m_group = new QLineEdit(this);
    m_group->setObjectName(QStringLiteral("edit-group"));
    m_group->setToolTip(tr("A click on one of a group selects all of it; empty: in no group"));
    m_form->addRow(tr("Group"), m_group);
    auto* flags = new QWidget(this);
    auto* line = new QHBoxLayout(flags);
    line->setContentsMargins(0, 0, 0, 0);
    m_locked = flagBox(QStringLiteral("edit-locked"), tr("Locked"), tr("What is locked cannot be moved or deleted"), flags);
    m_hidden = flagBox(QStringLiteral("edit-hidden"), tr("Hidden"),
                       tr("Left out of the plan; it is computed all the same"), flags);
    line->addWidget(m_locked);
    line->addWidget(m_hidden);
    line->addStretch();
    m_form->addRow(flags);
    centreLabels(*m_form);
    connectFields();
}

void CommonForm::connectFields()
{
    connect(m_part, &QComboBox::activated, this, &CommonForm::swapPart);
    connect(m_group, &QLineEdit::editingFinished, this, &CommonForm::setGroup);
    connect(m_locked, &QCheckBox::clicked, this, [this] {
        const bool on = m_locked->checkState() != Qt::Unchecked;
        commit(edit::setLocked(m_document.layout(), m_ids, on),
               m_ids.size() == 1 ? (on ? tr("Lock %1") : tr("Unlock %1")).arg(toQt(m_ids.front())) : (on ? tr("Lock %1 components") : tr("Unlock %1 components")).arg(m_ids.size()));
    });
    connect(m_hidden, &QCheckBox::clicked, this, [this] {
        const bool on = m_hidden->checkState() != Qt::Unchecked;
        commit(edit::setHidden(m_document.layout(), m_ids, on),
               m_ids.size() == 1 ? (on ? tr("Hide %1") : tr("Show %1")).arg(toQt(m_ids.front())) : (on ? tr("Hide %1 components") : tr("Show %1 components")).arg(m_ids.size()));
    });
}

std::vector<const Component*> CommonForm::components() const
{
    std::vector<const Component*> found;
    for (const auto& id : m_ids)
        if (const auto* component = m_document.layout().components.get(id)) found.push_back(component);
    return found;
}

void CommonForm::showComponents(const std::vector<std::string>& ids)
{
    if (ids != m_ids) m_group->setModified(false);  // what was typed was for others
    m_ids = ids;
    fill();
}

void CommonForm::fill()
{
    const auto shown = components();
    setVisible(!shown.empty());
    if (shown.empty()) return;
    fillParts(shown);
    const bool grouped = agree(shown, [](const Component& c) -> const std::string& { return c.group; });
    m_group->setPlaceholderText(grouped ? tr("none") : tr("mixed"));
    if (!m_group->hasFocus() || !m_group->isModified()) m_group->setText(grouped ? toQt(shown.front()->group) : QString());
    showFlag(*m_locked, shown, [](const Component& c) { return c.locked; });
    showFlag(*m_hidden, shown, [](const Component& c) { return c.hidden; });
}

void CommonForm::fillParts(const std::vector<const Component*>& shown)
{
    if (m_part->view()->isVisible()) return;  // someone is choosing
    const QSignalBlocker quiet(m_part);
    const auto parts = edit::partsToSwap(m_document.layout(), *m_document.catalog(), m_ids);
    m_form->setRowVisible(m_part, !parts.empty());
    m_part->clear();
    for (const Part* part : parts) {
        m_part->addItem(partName(*part), toQt(part->id));
        m_part->setItemData(m_part->count() - 1, toQt(part->vendor + " · " + part->id), Qt::ToolTipRole);
    }
    const bool same = agree(shown, [](const Component& c) -> const std::string& { return c.part; });
    m_part->setCurrentIndex(same ? m_part->findData(toQt(shown.front()->part)) : -1);
}

void CommonForm::commit(const Outcome<Delta>& outcome, const QString& title)
{
    if (outcome)
        m_document.commit(*outcome, title);
    else
        Q_EMIT refused(localText(outcome.refusal().message));
    fill();  // what was refused goes back to what is
}

void CommonForm::swapPart(int row)
{
    const auto part = fromQt(m_part->itemData(row).toString());
    const QString name = m_part->itemText(row);
    commit(edit::swapPart(m_document.layout(), *m_document.catalog(), m_ids, part), tr("Swap part for %1").arg(name));
}

void CommonForm::setGroup()
{
    if (!m_group->isModified() || m_ids.empty()) return;
    m_group->setModified(false);
    const auto name = fromQt(m_group->text().trimmed());
    commit(edit::setForAll(m_document.layout(), *m_document.catalog(), m_ids, "group",
                           name.empty() ? YamlNode{} : edit::scalarNode(name)),
           name.empty() ? tr("Ungroup") : tr("Group as %1").arg(toQt(name)));
}

}  // namespace mw
