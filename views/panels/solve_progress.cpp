// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/panels/solve_progress.h"

#include "views/session/solve_service.h"
#include "views/session/text/local_text.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QTimer>
#include <QToolButton>

#include <algorithm>

namespace mw {

namespace {

constexpr int kPatience_ms = 400;
constexpr int kBar_px = 90, kNarrowBar_px = 40, kHigh_px = 8;

}  // namespace

SolveProgress::SolveProgress(QWidget* parent)
    : QWidget(parent), m_stage(new QLabel(this)), m_bar(new QProgressBar(this)), m_button(new QToolButton(this)), m_patience(new QTimer(this))
{
    setObjectName(QStringLiteral("solve-progress"));
    m_stage->setProperty("muted", true);
    m_bar->setFixedSize(kBar_px, kHigh_px);
    m_bar->setTextVisible(false);
    m_bar->setAccessibleName(tr("Progress of solving"));
    m_button->setObjectName(QStringLiteral("solve-stop"));
    m_button->setProperty("quiet", true);
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Preferred);   // the rest of the bar is the hint's
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 6, 0);
    layout->addWidget(m_stage);
    layout->addWidget(m_bar);
    layout->addWidget(m_button);
    hide();
    m_patience->setSingleShot(true);
    m_patience->setInterval(kPatience_ms);
    connect(m_patience, &QTimer::timeout, this, &QWidget::show);
    connect(m_button, &QToolButton::clicked, this, &SolveProgress::click);
}

void SolveProgress::setService(SolveService& service)
{
    m_service = &service;
    connect(&service, &SolveService::stageChanged, this, &SolveProgress::showStage);
    connect(&service, &SolveService::busyChanged, this, &SolveProgress::showBusy);
    showBusy(service.busy());
}

void SolveProgress::showStage(const QString& stage, int step, int steps)
{
    m_stage->setText(localText(stage));
    m_bar->setToolTip(m_stage->text());
    m_bar->setUpdatesEnabled(false);   // a bar paints itself at once, and with it all of the window that waits to be painted
    m_bar->setRange(0, steps);
    m_bar->setValue(step);
    m_bar->setUpdatesEnabled(true);
}

void SolveProgress::showBusy(bool busy)
{
    const bool stopped = !busy && m_service->stopped();
    m_bar->setHidden(stopped);
    m_button->setText(stopped ? tr("Go on") : tr("Stop"));
    m_button->setToolTip(stopped ? tr("Solve what was stopped: network, serving, cost and all rules")
                                 : tr("Stop the slow engines; power, cooling and placement stay current"));
    m_button->setAccessibleName(m_button->text());
    if (stopped) {
        m_stage->setText(tr("stopped"));
        m_patience->stop();
        show();
    } else if (busy) {
        if (isHidden()) m_patience->start();
    } else {
        m_patience->stop();
        hide();
    }
}

void SolveProgress::setNarrow(bool narrow)
{
    m_stage->setHidden(narrow);
    m_bar->setFixedWidth(narrow ? kNarrowBar_px : kBar_px);
}

int SolveProgress::widthWhen(bool narrow) const
{
    if (isHidden()) return 0;
    constexpr int kMostSpacing_px = 10;   // what a style says where the layout says nothing
    const int spacing = std::max(kMostSpacing_px, layout()->spacing());
    int width = m_button->sizeHint().width() + layout()->contentsMargins().right();
    if (!m_bar->isHidden()) width += (narrow ? kNarrowBar_px : kBar_px) + spacing;
    if (!narrow) width += m_stage->sizeHint().width() + spacing;
    return width;
}

void SolveProgress::click()
{
    if (m_service->stopped())
        m_service->resume();
    else
        m_service->stop();
}

}  // namespace mw
