// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/canvas/canvas_ask.h"

#include "views/canvas/canvas.h"
#include "views/canvas/canvas_edits.h"
#include "views/session/document.h"
#include "views/session/text/local_text.h"
#include "views/session/text/qt_text.h"

#include <cmath>

namespace mw::canvas_ask {

namespace {

/// Shows what numbers would do; a refusal is said in the card.
QString tryOut(Canvas& canvas, const Outcome<Delta>& outcome)
{
    Document& document = canvas.document();
    canvas.setGhosts(outcome ? canvas_edits::ghostsOf(document, *outcome) : std::vector<QRectF>{});
    if (!outcome) {
        document.clearPreview();
        return localText(outcome.refusal().message);
    }
    if (outcome->empty())
        document.clearPreview();
    else
        document.preview(*outcome);
    return {};
}

}  // namespace

bool commit(Canvas& canvas, const Outcome<Delta>& outcome, const QString& title)
{
    canvas.document().clearPreview();
    if (!outcome) {
        canvas.refuse(localText(outcome.refusal().message));
        return false;
    }
    canvas.document().commit(*outcome, title);
    const auto added = canvas_edits::added(*outcome);
    if (!added.empty())
        canvas.document().selection().select(added);
    else if (auto links = canvas_edits::addedLinks(*outcome); !links.empty())
        canvas.document().selection().selectLinks(std::move(links));
    return true;
}

void forEdit(Canvas& canvas, NumberQuestion question, const Edit& edit, const QString& title)
{
    question.changed = [&canvas, edit](const std::vector<double>& numbers) {
        return tryOut(canvas, edit(numbers));
    };
    question.done = [&canvas, edit, title](bool accepted, const std::vector<double>& numbers) {
        canvas.setGhosts({});
        canvas.document().clearPreview();
        if (accepted) commit(canvas, edit(numbers), title);
    };
    canvas.ask(std::move(question));
}

NumberField lengthField(Canvas& canvas, const char* name, const QString& label, double m)
{
    const double unit = metresIn(canvas.units());
    return {.name = QString::fromLatin1(name),
            .label = label,
            .suffix = u' ' + nameOf(canvas.units()),
            .value = m / unit};
}

double valueBack(double shown, double before, double unit, int decimals)
{
    const double rounding = 0.5 * std::pow(10, -decimals);
    return std::abs(shown - before / unit) <= rounding ? before : shown * unit + 0.0;   // "-5" begins as -0
}

}  // namespace mw::canvas_ask
