// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/panels/inspector/fact_list.h"

#include "views/panels/inspector/limit_bar.h"
#include "views/panels/layout_pause.h"
#include "views/theme/look.h"
#include "views/theme/theme.h"

#include <QGridLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QScrollArea>

#include <algorithm>
#include <cmath>

namespace mw {

namespace {

/// A text longer than this stands below its name over the whole width instead of wrapping in a narrow column.
constexpr int kLongText = 18;
constexpr int kSeenAround_px = 30;   ///< above and below the value that arrow keys come to
constexpr int kName_px = 100, kRemark_px = 64;   ///< what a name has at least, a remark at most before it breaks

/// A value of one line that can be marked and clicked. QLabel lays such a text out as a document four times to say how large it is: of all figures of the
/// facility half a frame.
class ValueLabel : public QLabel {
public:
    using QLabel::QLabel;
    void say(const QString& value, const QString& shown)
    {
        m_plain = value;
        setTextFormat(shown.isEmpty() ? Qt::PlainText : Qt::RichText);
        setText(shown.isEmpty() ? value : shown);
    }
    [[nodiscard]] QSize sizeHint() const override { return wordWrap() ? QLabel::sizeHint() : line(); }
    [[nodiscard]] QSize minimumSizeHint() const override { return wordWrap() ? QLabel::minimumSizeHint() : line(); }

private:
    [[nodiscard]] QSize line() const
    {
        ensurePolished();   // the style sheet has the font
        const QFontMetricsF metrics(font());
        return {static_cast<int>(std::ceil(metrics.horizontalAdvance(m_plain))), static_cast<int>(std::ceil(metrics.height()))};
    }
    QString m_plain{};
};

QString linked(const QString& link, const QString& text, const QColor& colour)
{
    return QStringLiteral("<a style=\"color:%1;text-decoration:none\" href=\"%2\">%3</a>").arg(colour.name(), link.toHtmlEscaped(), text.toHtmlEscaped());
}

QString linked(const FactList::Row& row, const Theme& theme)
{
    return linked(row.link, row.value, row.stale ? theme.textMuted : row.plain ? theme.textStrong : theme.accent);
}

}  // namespace

FactList::FactList(QWidget* parent) : QWidget(parent), m_grid(new QGridLayout)
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(6);
    m_grid->setVerticalSpacing(7);
    m_grid->setColumnStretch(0, 1);
    m_grid->setColumnMinimumWidth(0, kName_px);
    setLayout(m_grid);
}

FactList::Labels& FactList::labelsOf(std::size_t row)
{
    while (m_labels.size() <= row) {
        Labels labels{new QLabel(this), new ValueLabel(this), new QLabel(this), new LimitBar(this)};
        const int place = 2 * static_cast<int>(m_labels.size());  // the odd rows are for long texts
        // What is left over goes under the last row: a layout around the grid would give it the height of names that are not broken.
        m_grid->setRowStretch(place, 0);
        m_grid->setRowStretch(place + 2, 1);
        labels.name->setProperty("muted", true);
        labels.name->setWordWrap(true);
        labels.value->setProperty("value", true);
        labels.value->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::LinksAccessibleByMouse);
        labels.value->installEventFilter(this);
        labels.remark->setProperty("muted", true);
        labels.remark->setWordWrap(true);
        labels.remark->setMaximumWidth(kRemark_px);
        labels.remark->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
        for (auto* label : {labels.name, labels.value}) connect(label, &QLabel::linkActivated, this, &FactList::linkActivated);
        m_grid->addWidget(labels.name, place, 0);
        m_grid->addWidget(labels.remark, place, 2);
        m_grid->addWidget(labels.bar, place + 1, 0, 1, 3);
        m_labels.push_back(labels);
        putValue(m_labels.size() - 1, false);
    }
    return m_labels[row];
}

void FactList::putValue(std::size_t row, bool below)
{
    auto& labels = m_labels[row];
    if (labels.placed && labels.below == below) return;
    const int place = 2 * static_cast<int>(row);
    if (labels.placed) m_grid->removeWidget(labels.value);
    labels.placed = true;
    labels.below = below;
    labels.value->setWordWrap(below);
    labels.value->setAlignment(below ? Qt::AlignLeft | Qt::AlignTop : Qt::AlignRight | Qt::AlignVCenter);
    if (below)
        m_grid->addWidget(labels.value, place + 1, 0, 1, 3);
    else
        m_grid->addWidget(labels.value, place, 1);
}

void FactList::setRows(const std::vector<Row>& rows)
{
    const LayoutPause pause(*this);
    for (std::size_t i = 0; i < rows.size(); ++i) {
        auto& labels = labelsOf(i);
        const auto& row = rows[i];
        putValue(i, row.value.size() > kLongText && row.link.isEmpty() && !row.share);
        labels.link = row.link;
        labels.name->setAccessibleName(row.name);
        labels.name->setText(row.nameLink.isEmpty() ? row.name : linked(row.nameLink, row.name, themeOf(palette()).accent));
        static_cast<ValueLabel*>(labels.value)->say(row.value, row.link.isEmpty() ? QString() : linked(row, themeOf(palette())));
        setLook(*labels.value, "stale", row.stale);
        labels.remark->setText(row.remark);
        labels.remark->setWordWrap(labels.remark->fontMetrics().horizontalAdvance(row.remark) > kRemark_px);   // "limit 100 %" on one line
        setLook(*labels.remark, "trend", row.doubtful ? -1 : 0);
        for (auto* label : {labels.name, labels.value, labels.remark}) {
            label->setToolTip(row.toolTip);
            label->show();
        }
        labels.remark->setVisible(!row.remark.isEmpty());
        labels.bar->setShare(row.share.value_or(0));
        labels.bar->setToolTip(row.toolTip);
        labels.bar->setVisible(row.share.has_value());
    }
    for (std::size_t i = rows.size(); i < m_labels.size(); ++i)
        for (auto* part : std::initializer_list<QWidget*>{m_labels[i].name, m_labels[i].value,
                                                          m_labels[i].remark, m_labels[i].bar})
            part->hide();
    std::size_t stop = std::min(m_stop, m_labels.size());
    while (stop < m_labels.size() && !mayStop(stop)) ++stop;
    for (std::size_t i = 0; stop == m_labels.size() && i < m_stop && i < m_labels.size(); ++i)
        if (mayStop(i)) stop = i;
    stopAt(stop);
}

bool FactList::mayStop(std::size_t row) const { return !m_labels[row].link.isEmpty() && !m_labels[row].value->isHidden(); }

/// A facility has a hundred figures: not each is a step of Tab.
void FactList::stopAt(std::size_t row)
{
    m_stop = row;
    for (std::size_t i = 0; i < m_labels.size(); ++i) m_labels[i].value->setFocusPolicy(i == row && mayStop(i) ? Qt::StrongFocus : Qt::ClickFocus);
}

void FactList::go(std::size_t row, int key)
{
    const auto count = static_cast<std::ptrdiff_t>(m_labels.size());
    const bool ends = key == Qt::Key_Home || key == Qt::Key_End, down = key == Qt::Key_Down || key == Qt::Key_Home;
    const std::ptrdiff_t by = down ? 1 : -1;
    for (std::ptrdiff_t i = !ends ? static_cast<std::ptrdiff_t>(row) + by : down ? 0 : count - 1; i >= 0 && i < count; i += by) {
        if (!mayStop(static_cast<std::size_t>(i))) continue;
        auto* value = m_labels[static_cast<std::size_t>(i)].value;
        value->setFocus(Qt::TabFocusReason);
        for (auto* around = parentWidget(); around != nullptr; around = around->parentWidget())
            if (auto* area = qobject_cast<QScrollArea*>(around)) area->ensureWidgetVisible(value, 0, kSeenAround_px);
        return;
    }
}

bool FactList::eventFilter(QObject* watched, QEvent* event)
{
    const auto found = std::find_if(m_labels.begin(), m_labels.end(), [watched](const Labels& labels) { return labels.value == watched; });
    if (found == m_labels.end()) return QWidget::eventFilter(watched, event);
    const auto row = static_cast<std::size_t>(found - m_labels.begin());
    if (event->type() == QEvent::FocusIn) {
        m_byKeys = static_cast<QFocusEvent*>(event)->reason() != Qt::MouseFocusReason;
        if (mayStop(row)) stopAt(row);
        update();
    } else if (event->type() == QEvent::FocusOut) {
        update();
    } else if (event->type() == QEvent::KeyPress && mayStop(row)) {
        const auto* press = static_cast<QKeyEvent*>(event);
        if (press->modifiers() != Qt::NoModifier && press->modifiers() != Qt::KeypadModifier) return QWidget::eventFilter(watched, event);
        switch (press->key()) {
        case Qt::Key_Up:
        case Qt::Key_Down:
        case Qt::Key_Home:
        case Qt::Key_End: go(row, press->key()); return true;   // not the scroll bar's, at the ends neither
        case Qt::Key_Return:
        case Qt::Key_Enter: Q_EMIT linkActivated(QString(found->link)); return true;   // whoever hears it may set other rows
        default: break;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void FactList::paintEvent(QPaintEvent* event)
{
    QWidget::paintEvent(event);
    if (m_stop >= m_labels.size() || !m_byKeys || !m_labels[m_stop].value->hasFocus()) return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(themeOf(palette()).accent, 1.5));
    const QRect ring = m_labels[m_stop].value->geometry().adjusted(-5, -3, 5, 3) & rect();
    painter.drawRoundedRect(QRectF(ring).adjusted(1, 1, -1, -1), 4, 4);
}

QString FactList::value(const QString& name) const
{
    for (const auto& labels : m_labels)
        if (labels.name->isVisibleTo(this) && labels.name->accessibleName() == name) return labels.value->text();
    return {};
}

std::optional<double> FactList::share(const QString& name) const
{
    for (const auto& labels : m_labels)
        if (labels.bar->isVisibleTo(this) && labels.name->accessibleName() == name) return labels.bar->share();
    return std::nullopt;
}

}  // namespace mw
