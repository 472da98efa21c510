// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/panels/inspector/link_form.h"

#include "model/edit/link_fields.h"
#include "views/canvas/canvas_edits.h"
#include "views/canvas/length_unit.h"
#include "views/session/document.h"
#include "views/session/text/figure_text.h"
#include "views/session/text/format.h"
#include "views/session/text/local_text.h"
#include "views/session/text/part_text.h"
#include "views/session/text/qt_text.h"
#include "views/theme/form_rows.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QScopedValueRollback>
#include <QSpinBox>

#include <algorithm>
#include <unordered_set>

namespace mw {

namespace {

constexpr int kMixedCount = 0, kMostCables = 100'000;

LengthUnit cableUnit()
{
    return format::style().feet ? LengthUnit::Feet : LengthUnit::Metres;
}

/// What all links state, or nothing where they differ.
template <class Read>
auto stated(const std::vector<const Link*>& links, Read read)
{
    using Value = decltype(read(*links.front()));   // may be an optional itself
    const Value first = read(*links.front());
    const bool same = std::all_of(links.begin(), links.end(), [&](const Link* link) { return read(*link) == first; });
    return same ? std::optional<Value>(std::in_place, first) : std::optional<Value>();
}

/// Many in one pass over all; their index would be made on the way, by a thread that may not.
std::vector<const Link*> linksNamed(const Layout& layout, const std::vector<std::string>& ids, const std::unordered_set<std::string_view>& wanted)
{
    std::vector<const Link*> found;
    if (ids.size() <= Selection::kMany) {
        for (const auto& id : ids)
            if (const Link* link = layout.links.get(id)) found.push_back(link);
        return found;
    }
    for (const auto& row : layout.links.rows())
        if (wanted.contains(row->id)) found.push_back(row.get());
    return found;
}

/// The kind that all of them have.
std::optional<PortKind> commonKind(const Facility& facility, const std::unordered_set<std::string_view>& wanted)
{
    std::optional<PortKind> common;
    for (const FacilityLink& link : facility.links) {
        if (link.prefix != kNoInstance || !wanted.contains(link.link->id)) continue;
        if (common && *common != link.kind) return std::nullopt;
        common = link.kind;
    }
    return common;
}

}  // namespace

LinkFacts linkFacts(const Layout& layout, const Facility& facility, const std::vector<std::string>& ids)
{
    const std::unordered_set<std::string_view> wanted(ids.begin(), ids.end());
    const auto links = linksNamed(layout, ids, wanted);
    if (links.empty()) return {};
    return {.own = links.size(),
            .count = stated(links, [](const Link& link) { return static_cast<int>(link.count); }),
            .length_m = stated(links, [](const Link& link) { return link.length_m; }),
            .part = stated(links, [](const Link& link) { return link.part; }),
            .kind = commonKind(facility, wanted)};
}

LinkForm::LinkForm(Document& document, QWidget* parent) : QWidget(parent), m_document(document), m_form(new QFormLayout(this))
{
    setObjectName(QStringLiteral("link-form"));
    m_form->setContentsMargins(0, 0, 0, 0);
    makeFields();
    centreLabels(*m_form);
    hide();
    // Without keyboard tracking a spin box tells its value on Return, on leaving it and on a step, not at every key.
    connect(m_count, &QSpinBox::valueChanged, this, &LinkForm::setCount);
    connect(m_length, &QLineEdit::editingFinished, this, &LinkForm::setLength);
    connect(m_part, &QComboBox::activated, this, &LinkForm::setPart);
}

void LinkForm::makeFields()
{
    m_count = new QSpinBox(this);
    m_count->setObjectName(QStringLiteral("edit-link-count"));
    m_count->setAccessibleName(tr("Cables"));
    m_count->setRange(kMixedCount, kMostCables);
    m_count->setSpecialValueText(tr("mixed"));
    m_count->setKeyboardTracking(false);
    m_count->setToolTip(tr("Cables, pipes or taps side by side, each from a port to a port"));
    m_form->addRow(tr("Cables"), m_count);
    m_length = new QLineEdit(this);
    m_length->setObjectName(QStringLiteral("edit-link-length"));
    m_form->addRow(tr("Stated length"), m_length);
    m_part = new QComboBox(this);
    m_part->setObjectName(QStringLiteral("edit-link-part"));
    m_part->setAccessibleName(tr("Medium"));
    m_part->setToolTip(tr("The cable, transceiver or pipe that each is made of; left open, the cheapest that reaches is taken"));
    m_part->setPlaceholderText(tr("mixed"));
    m_part->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_form->addRow(tr("Medium"), m_part);
}

void LinkForm::showLinks(const std::vector<std::string>& ids)
{
    showLinks(std::make_shared<const std::vector<std::string>>(ids), ids.empty() ? LinkFacts{} : linkFacts(m_document.layout(), *m_document.facility(), ids));
}

void LinkForm::showLinks(LinkIds ids, LinkFacts facts)
{
    if (*ids != *m_ids) m_length->setModified(false);
    m_ids = std::move(ids);
    m_facts = std::move(facts);
    fill();
}

void LinkForm::fill()
{
    const QScopedValueRollback guard(m_filling, true);
    setVisible(m_facts.own > 0 && m_facts.own == m_ids->size());
    if (m_facts.own == 0) return;
    m_count->setValue(m_facts.count.value_or(kMixedCount));
    fillLength();
    fillParts();
}

/// What is being typed survives results that arrive meanwhile.
void LinkForm::fillLength()
{
    m_length->setToolTip(tr("Of each cable, in %1; empty: the engines route it along trays").arg(nameOf(cableUnit())));
    m_length->setAccessibleName(tr("Stated length in %1").arg(nameOf(cableUnit())));
    if (m_length->isModified() && m_length->hasFocus()) return;
    const auto& length_m = m_facts.length_m;
    m_length->setPlaceholderText(length_m ? tr("routed") : tr("mixed"));
    const bool has = length_m && length_m->has_value();
    m_length->setText(has ? plainNumber(**length_m / metresIn(cableUnit())) : QString());
    m_length->setModified(false);
}

void LinkForm::fillParts()
{
    const auto& of = m_facts.kind;
    const auto parts = of ? edit::linkParts(m_document.layout(), *m_document.catalog(), *of) : std::vector<const Part*>{};
    m_form->setRowVisible(m_part, !parts.empty());
    m_part->clear();
    m_part->addItem(tr("chosen by the engines"), QString());
    for (const Part* part : parts) m_part->addItem(partName(*part), toQt(part->id));
    const auto& part = m_facts.part;
    if (part && m_part->findData(toQt(*part)) < 0) m_part->addItem(toQt(*part), toQt(*part));   // no catalogue has it
    m_part->setCurrentIndex(part ? m_part->findData(toQt(*part)) : -1);
}

void LinkForm::setCount(int count)
{
    if (m_filling || m_ids->empty() || count == kMixedCount) return;
    commit(edit::setLinkCount(*m_document.facility(), *m_ids, count), tr("Set cables of links to %1").arg(count));
}

void LinkForm::setLength()
{
    if (m_filling || m_ids->empty() || !m_length->isModified()) return;
    m_length->setModified(false);
    const QString typed = m_length->text().trimmed();
    if (typed.isEmpty())
        return commit(edit::setLinkLength(m_document.layout(), *m_ids, std::nullopt), tr("Have links routed"));
    const auto length = typedNumber(typed);
    if (!length) {
        Q_EMIT refused(tr("\"%1\" is no number.").arg(typed));
        return fill();
    }
    commit(edit::setLinkLength(m_document.layout(), *m_ids, *length * metresIn(cableUnit())),
           tr("Set length of links to %1 %2").arg(plainNumber(*length), nameOf(cableUnit())));
}

void LinkForm::setPart(int row)
{
    if (m_filling || m_ids->empty() || row < 0) return;
    const std::string part = fromQt(m_part->itemData(row).toString());
    commit(edit::setLinkPart(*m_document.facility(), *m_document.catalog(), *m_ids, part),
           part.empty() ? tr("Let the medium of links be chosen") : tr("Make links of %1").arg(m_part->itemText(row)));
}

/// Another count gives links another id: the selection follows them.
void LinkForm::commit(const Outcome<Delta>& outcome, const QString& title)
{
    if (!outcome) {
        Q_EMIT refused(localText(outcome.refusal().message));
        return fill();
    }
    std::vector<std::string> now = *m_ids;
    std::erase_if(now, [&](const std::string& id) {
        return std::any_of(outcome->links.begin(), outcome->links.end(),
                           [&](const auto& change) { return change.before && !change.after && change.before->id == id; });
    });
    for (auto& id : canvas_edits::addedLinks(*outcome)) now.push_back(std::move(id));
    m_document.commit(*outcome, title);
    m_document.selection().selectLinks(now);
}

}  // namespace mw
