// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/help/tour.h"

#include <QFrame>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QPainterPath>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace mw {

namespace {

constexpr int kCard_px = 340, kCardGap_px = 14, kRound_px = 8, kShade = 150;

}  // namespace

Tour::Tour(std::vector<Step> steps, QWidget* window)
    : QWidget(window), m_steps(std::move(steps)), m_card(new QFrame(this)), m_count(new QLabel(m_card)), m_title(new QLabel(m_card)),
      m_text(new QLabel(m_card)), m_back(new QPushButton(tr("Back"), m_card)), m_next(new QPushButton(m_card))
{
    setObjectName(QStringLiteral("tour"));
    setAccessibleName(tr("Tour"));
    setFocusPolicy(Qt::StrongFocus);
    window->installEventFilter(this);
    m_card->setProperty("card", true);
    m_card->setFixedWidth(kCard_px);
    m_count->setProperty("muted", true);
    m_title->setObjectName(QStringLiteral("tour-title"));
    m_title->setProperty("heading", true);
    m_text->setWordWrap(true);
    m_back->setObjectName(QStringLiteral("tour-back"));
    m_next->setObjectName(QStringLiteral("tour-next"));
    m_next->setProperty("primary", true);
    auto* skip = new QPushButton(tr("Skip"), m_card);
    skip->setObjectName(QStringLiteral("tour-skip"));
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(skip);
    buttons->addStretch();
    buttons->addWidget(m_back);
    buttons->addWidget(m_next);
    auto* column = new QVBoxLayout(m_card);
    column->setContentsMargins(18, 14, 18, 14);
    column->setSpacing(8);
    for (auto* label : {m_count, m_title, m_text}) column->addWidget(label);
    column->addLayout(buttons);
    connect(skip, &QPushButton::clicked, this, &Tour::end);
    connect(m_back, &QPushButton::clicked, this, [this] { go(m_step - 1); });
    connect(m_next, &QPushButton::clicked, this, [this] { go(m_step + 1); });
    setGeometry(window->rect());
    show();
    raise();
    go(0);
}

void Tour::go(int step)
{
    if (step >= static_cast<int>(m_steps.size())) return end();
    m_step = std::max(step, 0);
    const auto& now = m_steps[static_cast<std::size_t>(m_step)];
    m_count->setText(tr("%1 of %2").arg(m_step + 1).arg(m_steps.size()));
    m_title->setText(now.title);
    m_text->setText(now.text);
    m_back->setVisible(m_step > 0);
    m_next->setText(m_step + 1 == static_cast<int>(m_steps.size()) ? tr("Done") : tr("Next"));
    arrange();
    m_next->setFocus();
    update();
}

void Tour::end()
{
    hide();
    deleteLater();
    Q_EMIT finished();
}

QRect Tour::placeNow() const
{
    const Step& now = m_steps[static_cast<std::size_t>(m_step)];
    if (!now.place || !now.place->isVisible()) return {};
    return QRect(now.place->mapTo(parentWidget(), QPoint()), now.place->size()).adjusted(0, -now.tabs_px, 0, 0).intersected(rect());
}

/// The card stands beside its place, on the side that has room; within it where no side has.
void Tour::arrange()
{
    m_card->adjustSize();
    const QSize card = m_card->sizeHint().expandedTo(m_card->size());
    const QRect place = placeNow();
    QPoint at = rect().center() - QPoint(card.width() / 2, card.height() / 2);
    if (place.isValid()) {
        const int middleX = place.center().x() - card.width() / 2, middleY = place.center().y() - card.height() / 2;
        if (place.right() + kCardGap_px + card.width() < width()) at = {place.right() + kCardGap_px, middleY};
        else if (place.left() - kCardGap_px - card.width() > 0) at = {place.left() - kCardGap_px - card.width(), middleY};
        else if (place.bottom() + kCardGap_px + card.height() < height()) at = {middleX, place.bottom() + kCardGap_px};
        else if (place.top() - kCardGap_px - card.height() > 0) at = {middleX, place.top() - kCardGap_px - card.height()};
    }
    m_card->move(std::clamp(at.x(), kCardGap_px, std::max(kCardGap_px, width() - card.width() - kCardGap_px)),
                 std::clamp(at.y(), kCardGap_px, std::max(kCardGap_px, height() - card.height() - kCardGap_px)));
}

void Tour::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QPainterPath shade, hole;
    shade.addRect(rect());
    const QRect place = placeNow();
    if (place.isValid()) hole.addRoundedRect(place.adjusted(1, 1, -1, -1), kRound_px, kRound_px);
    painter.fillPath(shade - hole, QColor(0, 0, 0, kShade));
    painter.setPen(QPen(palette().color(QPalette::Highlight), 2));
    painter.drawPath(hole);
}

void Tour::keyPressEvent(QKeyEvent* event)
{
    switch (event->key()) {
    case Qt::Key_Escape: return end();
    case Qt::Key_Right:
    case Qt::Key_Return:
    case Qt::Key_Enter: return go(m_step + 1);
    case Qt::Key_Left: return go(m_step - 1);
    default: QWidget::keyPressEvent(event);
    }
}

/// What lies below is to be looked at now, not used.
void Tour::mousePressEvent(QMouseEvent* event) { event->accept(); }

bool Tour::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == parentWidget() && event->type() == QEvent::Resize) {
        setGeometry(parentWidget()->rect());
        arrange();
    }
    return QWidget::eventFilter(watched, event);
}

}  // namespace mw
