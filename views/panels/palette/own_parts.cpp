// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/panels/palette/own_parts.h"

#include "model/edit/own_parts.h"
#include "views/panels/palette/part_dialog.h"
#include "views/session/text/local_text.h"
#include "views/session/text/part_text.h"
#include "views/session/text/qt_text.h"

#include <QAction>
#include <QCoreApplication>
#include <QMenu>
#include <QWidget>

namespace mw {

namespace {

/// A server to start from: what a new part needs most, to be changed.
Part blank()
{
    Part part;
    part.name = fromQt(OwnParts::tr("New part"));
    part.vendor = fromQt(OwnParts::tr("Own"));
    part.kind = Kind::Server;
    part.confidence = Confidence::Estimate;
    part.figures = {{"power_max_kw", 10, Confidence::Estimate, ""},
                    {"u_height", 4, Confidence::Estimate, ""}};
    return part;
}

/// The datasheets of the part it was made from do not vouch for what is changed.
Part copied(Part part)
{
    part.name += fromQt(OwnParts::tr(" (own)"));
    part.confidence = Confidence::Estimate;
    part.supersededBy.clear();
    part.before.clear();
    part.after.clear();
    return part;
}

}  // namespace

OwnParts::OwnParts(Document& document, QWidget* parent) : QObject(parent), m_document(document) {}

QWidget* OwnParts::widget() const
{
    return static_cast<QWidget*>(parent())->window();
}

std::string OwnParts::freeId(const std::string& like) const
{
    for (int number = 1;; ++number)
        if (auto id = like + (number > 1 ? "-v" + std::to_string(number) : "");
            m_document.catalog()->find(id) == nullptr)
            return id;
}

void OwnParts::makeNew()
{
    Part part = blank();
    part.id = freeId("own.part");
    open(std::move(part), tr("New part"), {});
}

void OwnParts::makeFrom(const QString& partId)
{
    const auto* part = m_document.catalog()->find(fromQt(partId));
    if (part == nullptr) return;
    Part copy = copied(*part);
    copy.id = freeId("own." + part->id.substr(part->id.find('.') + 1));
    open(std::move(copy), tr("New part from %1").arg(partName(*part)), {});
}

std::optional<Part> OwnParts::selectedPart() const
{
    const auto facility = m_document.facility();
    const auto instance = facility->find(m_document.selection().current());
    return instance && !facility->part(*instance).id.empty() ? std::optional(facility->part(*instance)) : std::nullopt;
}

void OwnParts::makeFromSelection()
{
    auto part = selectedPart();
    if (!part) return;
    Part copy = copied(*std::move(part));
    copy.id = freeId("own." + copy.id.substr(copy.id.find('.') + 1));
    open(std::move(copy), tr("New part from %1").arg(toQt(m_document.selection().current())), {});
}

void OwnParts::addFromSelection(QMenu& menu)
{
    auto* entry = menu.addAction(QCoreApplication::translate("mw::PalettePanel", "New part from the selected component ..."), this, &OwnParts::makeFromSelection);
    entry->setObjectName(QStringLiteral("own-part-from-selection"));
    connect(&menu, &QMenu::aboutToShow, this, [this, entry] {
        entry->setEnabled(selectedPart().has_value());
        entry->setToolTip(entry->isEnabled() ? QString() : QCoreApplication::translate("mw::PalettePanel", "Select a component first: the new part starts with its figures."));
    });
    menu.setToolTipsVisible(true);
}

void OwnParts::edit(const QString& partId)
{
    if (const auto* part = m_document.layout().parts.get(fromQt(partId)))
        open(*part, tr("Edit %1").arg(partName(*part)), partId);
}

void OwnParts::remove(const QString& partId)
{
    const auto delta = edit::removePart(m_document.layout(), *m_document.builtInCatalog(), fromQt(partId));
    if (delta)
        m_document.commit(*delta, tr("Delete part %1").arg(partId));
    else
        Q_EMIT refused(localText(delta.refusal().message));
}

void OwnParts::open(Part part, const QString& title, const QString& replaces)
{
    auto* dialog = new PartDialog(part, *m_document.catalog(), replaces, widget());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(title);
    connect(dialog, &PartDialog::accepted, this,
            [this, dialog, replaces] { put(*dialog->part(), replaces); });
    dialog->open();
}

void OwnParts::put(const Part& part, const QString& replaces)
{
    const auto delta = edit::putPart(m_document.layout(), part);
    if (!delta) {
        Q_EMIT refused(localText(delta.refusal().message));
        return;
    }
    m_document.commit(*delta, replaces.isEmpty() ? tr("New part %1").arg(partName(part))
                                                 : tr("Edit part %1").arg(partName(part)));
    Q_EMIT made(toQt(part.id));
}

}  // namespace mw
