// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/canvas/commands/link_making.h"

#include "views/session/document.h"
#include "views/session/text/local_text.h"
#include "views/session/text/qt_text.h"

#include <QCoreApplication>

#include <cmath>

namespace mw {

namespace {

QString tr(const char* text)
{
    return QCoreApplication::translate("mw::LinkMaking", text);
}

canvas_edits::Bundle counted(canvas_edits::Bundle bundle, double count)
{
    bundle.count = static_cast<int>(std::lround(count));
    bundle.text = bundle.count == 1 ? bundle.pair.text
                                    : QCoreApplication::translate("mw::Bundle", "%1, bundle of %2").arg(bundle.pair.text).arg(bundle.count);
    return bundle;
}

}  // namespace

QString makeLink(Document& document, const canvas_edits::Bundle& bundle)
{
    const auto outcome = canvas_edits::connect(*document.facility(), bundle.pair, bundle.count);
    document.clearPreview();
    if (!outcome) return localText(outcome.refusal().message);
    document.commit(*outcome, tr("Link %1").arg(bundle.text));
    return {};
}

NumberQuestion bundleQuestion(Document& document, const canvas_edits::Bundle& bundle, const QRectF& beside,
                              std::function<void(const QString&)> refused)
{
    return {.title = tr("How many cables?"),
            .fields = {{.name = QStringLiteral("count"),
                        .label = tr("%1, of %2 free").arg(bundle.pair.text).arg(bundle.most),
                        .value = static_cast<double>(bundle.most),
                        .least = 1,
                        .most = static_cast<double>(bundle.most),
                        .step = 1,
                        .decimals = 0}},
            .beside = beside,
            .changed =
                [&document, bundle](const std::vector<double>& n) {
                    const auto so = counted(bundle, n[0]);
                    const auto outcome = canvas_edits::connect(*document.facility(), so.pair, so.count);
                    if (!outcome) return localText(outcome.refusal().message);
                    document.preview(*outcome);
                    return QString();
                },
            .done =
                [&document, bundle, refused = std::move(refused)](bool accepted, const std::vector<double>& n) {
                    document.clearPreview();
                    if (!accepted) return refused({});
                    refused(makeLink(document, counted(bundle, n[0])));
                }};
}

}  // namespace mw
