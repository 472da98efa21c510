// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/diagrams/diagram_view.h"

#include "views/diagrams/diagram_card.h"
#include "views/diagrams/diagram_lines.h"
#include "views/diagrams/diagram_text.h"
#include "views/diagrams/nth.h"
#include "views/diagrams/view_edges.h"
#include "views/session/release_later.h"
#include "views/session/text/qt_text.h"
#include "views/theme/theme.h"

#include <QApplication>
#include <QClipboard>
#include <QMenu>
#include <QMimeData>
#include <QPaintEvent>
#include <QPainter>

#include <algorithm>
#include <iterator>
#include <utility>

namespace mw {

namespace {

constexpr double kAroundAll_px = 20, kClosest = 4, kFarthest = 0.02, kFitLargest = 1.2;
constexpr double kNamesMost = kFiguresFrom - 0.01;   ///< squashed cards have no room for figures
constexpr double kAroundLow_px = 12, kMostWider = 1.4;  ///< of what is squashed: its edge, and how much wider it gets where there is room
constexpr double kTwoRows_px = 32;   ///< of the screen: a card with its name in two rows and its load, if the room is high enough
constexpr double kTooLow_px = 14, kLegible_px = 17;   ///< of the screen: cards lower than that cannot be told apart; what they get then
constexpr double kDeep = 0.3, kMostWiderDeep = 3;   ///< scale below which low cards have no room for a name, and how much wider they get then
constexpr double kCopiedPixels = 2;   ///< of a copied picture for each of the screen, for print and slides

}  // namespace

DiagramView::DiagramView(QWidget* parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("diagram"));
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setAccessibleName(tr("Diagram"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

DiagramView::~DiagramView() = default;

void DiagramView::setDiagram(Diagram diagram) { setPrepared(prepareDiagram(std::move(diagram), m_wishes)); }

void DiagramView::setPrepared(PreparedDiagram diagram)
{
    const std::string current = m_marks.current >= 0 ? nameOf(m_marks.current) : std::string();
    const bool wasSquashed = isSquashed();
    m_whole.reset();
    releaseLater(std::exchange(m_shown, std::move(diagram)));
    if (m_shown.wishes != m_wishes) refold(m_shown, m_wishes);   // opened or folded meanwhile
    squash(wasSquashed, m_squash.wider(), m_squash.card_px());
    m_marks.current = -1;
    remark();
    const auto& boxes = m_shown.source.boxes;
    const auto found = std::ranges::find(boxes, current, &DiagramBox::name);
    if (!current.empty() && found != boxes.end()) m_marks.current = m_shown.folded.boxOf[static_cast<std::size_t>(found - boxes.begin())];
    setAccessibleName(m_shown.picture.diagram.title.empty() ? tr("Diagram") : toQt(m_shown.picture.diagram.title));
    tellCurrent();
    if (m_fitted) refit();
}

void DiagramView::setSelection(const std::vector<InstanceIndex>& subjects)
{
    m_selection = subjects;
    std::sort(m_selection.begin(), m_selection.end());
    markAll();
}

/// Of the first that a box stands for.
std::string DiagramView::nameOf(int box) const { return nth(m_shown.source.boxes, nth(m_shown.folded.members, box).front()).name; }

void DiagramView::rebuild()
{
    const bool wasSquashed = isSquashed();
    m_whole.reset();
    refold(m_shown, m_wishes);
    squash(wasSquashed, m_squash.wider(), m_squash.card_px());
    remark();
}

void DiagramView::remark()
{
    m_marks.hovered = m_hoveredArc = -1;
    markAll();
    lightUp();
}

void DiagramView::rebuildAround(int member)
{
    const auto middle = [&] { return nth(m_shown.picture.layout.boxes, nth(m_shown.folded.boxOf, member)).center(); };
    const QPointF before = middle();
    rebuild();
    setCurrent(nth(m_shown.folded.boxOf, member));
    if (m_fitted) return refit();
    m_origin += middle() - before;
    reveal(placeOf(m_marks.current));
    update();
}

void DiagramView::markAll()
{
    m_marks.selected.clear();
    for (const auto& box : m_shown.picture.diagram.boxes)
        m_marks.selected.push_back(std::any_of(box.subjects.begin(), box.subjects.end(),
                                               [&](InstanceIndex subject) { return std::binary_search(m_selection.begin(), m_selection.end(), subject); }));
    update();
}

void DiagramView::lightUp()
{
    const int box = m_marks.hovered >= 0 ? m_marks.hovered : m_keyed ? m_marks.current : -1;
    m_marks.litBoxes.clear();
    m_marks.litArcs.clear();
    if (box >= 0) {
        auto reach = reachOf(m_shown.picture.diagram, box);
        m_marks.litBoxes = std::move(reach.boxes);
        m_marks.litArcs = std::move(reach.arcs);
    } else if (m_hoveredArc >= 0) {
        const auto& arc = nth(m_shown.picture.diagram.arcs, m_hoveredArc);
        m_marks.litBoxes.assign(m_shown.picture.diagram.boxes.size(), false);
        m_marks.litArcs.assign(m_shown.picture.diagram.arcs.size(), false);
        nth(m_marks.litArcs, m_hoveredArc) = true;
        for (const int end : {arc.from, arc.to}) nth(m_marks.litBoxes, end) = true;
    }
    update();
}

QRectF DiagramView::placeOf(int box) const
{
    const QRectF& place = nth(m_shown.picture.layout.boxes, box);
    return {(place.topLeft() - m_origin) * m_scale, place.size() * m_scale};
}

bool DiagramView::isFolded(int box) const { return nth(m_shown.folded.members, box).size() > 1; }

bool DiagramView::isOpened(int box) const
{
    return !isFolded(box) && nth(m_shown.all.members, nth(m_shown.all.boxOf, nth(m_shown.folded.members, box).front())).size() > 1;
}

void DiagramView::open(int box)
{
    const auto members = nth(m_shown.folded.members, boxToOpen(m_shown.folded, box));
    if (members.size() < 2) return;
    for (const int member : members) m_wishes[nth(m_shown.source.boxes, member).name] = true;
    rebuildAround(nth(m_shown.folded.members, box).front());
}

/// Folds with a box those that are equal to it when none of their kind is opened, and what was opened below them.
void DiagramView::close(int box)
{
    if (!isOpened(box)) return;
    const int member = nth(m_shown.folded.members, box).front();
    auto others = boxesApart(m_shown);
    const int kind = nth(m_shown.all.boxOf, member);
    std::erase_if(others, [&](int one) { return nth(m_shown.all.boxOf, one) == kind; });
    const auto without = fold(m_shown.source, m_shown.by, others);
    const int folded = nth(without.boxOf, member);
    const Reach below = reachOf(without.diagram, folded);
    for (int one = 0; one < static_cast<int>(m_shown.source.boxes.size()); ++one)
        if (nth(below.boxes, nth(without.boxOf, one)))
            if (const auto wish = m_wishes.find(nth(m_shown.source.boxes, one).name); wish != m_wishes.end() && wish->second) m_wishes.erase(wish);
    for (const int one : nth(without.members, folded)) m_wishes[nth(m_shown.source.boxes, one).name] = false;
    rebuildAround(member);
}

void DiagramView::foldAll()
{
    m_wishes.clear();
    const int member = m_marks.current >= 0 ? nth(m_shown.folded.members, m_marks.current).front() : -1;
    rebuild();
    setCurrent(member >= 0 ? nth(m_shown.folded.boxOf, member) : -1);
    start();
}

void DiagramView::fit()
{
    m_all = true;
    refit();
}

void DiagramView::start()
{
    m_all = false;
    refit();
}

/// Names of ranks have a place of their own where names of boxes have room beside it.
void DiagramView::refit()
{
    m_fitted = true;
    m_aside_px = rankNamesWidth(m_shown.picture.diagram);
    arrange();
    if (m_aside_px > 0 && m_scale < kDeep) {
        m_aside_px = 0;
        arrange();
    }
    update();
}

void DiagramView::arrange()
{
    squash(false);
    if (m_shown.picture.layout.size.isEmpty() || width() <= 2 * kAroundAll_px || height() <= 2 * kAroundAll_px) return;
    if (fittingScale(m_shown.picture.layout.size) < kFiguresFrom) squash(true);
    if (isSquashed()) {
        const bool deep = fittingScale(m_shown.picture.layout.size) < kDeep;
        const double least_px = deep ? Squash::kDeepCard_px : Squash::kLowCard_px;
        const auto scaleWith = [this](double wider, double card_px) {
            squash(false);
            squash(true, wider, card_px);
            return std::min(fittingScale(m_shown.picture.layout.size), kNamesMost);
        };
        const double low = scaleWith(1, least_px);
        const double wider = std::clamp((width() - m_aside_px - 2 * kAroundLow_px) / (m_shown.picture.layout.size.width() * low), 1.0, deep ? kMostWiderDeep : kMostWider);
        const double scale = scaleWith(wider, least_px);
        if (const double high_px = kTwoRows_px / scale; high_px <= least_px || scaleWith(wider, high_px) < scale) scaleWith(wider, least_px);
    }
    const QSizeF size = m_shown.picture.layout.size;
    m_scale = isSquashed() ? std::min(fittingScale(size), kNamesMost) : fittingScale(size);
    m_origin = QPointF(size.width(), size.height()) / 2 - QRectF(rect()).adjusted(m_aside_px, 0, 0, 0).center() / m_scale;
    if (!m_all) comeNearer();
    if (isSquashed() && cardDetail(m_scale) == CardDetail::Name) giveNamesRoom();
}

/// Where cards would be so low that their names hide them, not all of it is shown at first: the sources, from which one pans on.
void DiagramView::comeNearer()
{
    const double legible = kLegible_px / m_squash.card_px();
    if (!isSquashed() || m_squash.card_px() < Squash::kDeepCard_px || m_scale * m_squash.card_px() > kTooLow_px) return;
    m_scale = legible;
    const QSizeF size = m_shown.picture.layout.size;
    const auto from = [this](double whole, double room) { return whole * m_scale > room - 2 * kAroundLow_px ? -kAroundLow_px / m_scale : (whole - room / m_scale) / 2; };
    m_origin = {from(size.width(), width()), from(size.height(), height())};
}

void DiagramView::giveNamesRoom()
{
    constexpr double kApart_px = 4, kOut_px = 8;   // of the screen
    PlanFonts fonts;
    auto& [diagram, layout] = m_shown.picture;
    for (const bool bare : {true, false}) {   // first for all names, then for symbols beside them
        std::vector<double> wanted_px;
        for (std::size_t i = 0; i < diagram.boxes.size(); ++i) wanted_px.push_back(widthForName(diagram.boxes[i], layout.boxes[i].height(), m_scale, fonts, bare));
        widenBoxes(layout, wanted_px, kApart_px / m_scale, kOut_px / m_scale);
    }
}

double DiagramView::fittingScale(const QSizeF& size) const
{
    const double around = isSquashed() ? kAroundLow_px : kAroundAll_px;
    const QRectF room = QRectF(rect()).adjusted(around + m_aside_px, around, -around, -around);
    return std::clamp(std::min({room.width() / size.width(), room.height() / size.height(), kFitLargest}), kFarthest, kClosest);
}

/// What runs from left to right is as low as it gets.
void DiagramView::squash(bool on, double wider, double card_px)
{
    if (on == isSquashed() || (on && !m_shown.picture.diagram.topDown)) return;
    if (on) {
        m_whole = std::move(m_shown.picture.layout);
        m_squash = Squash(*m_whole, wider, card_px);
        m_shown.picture.layout = m_squash.of(*m_whole);
    } else {
        m_shown.picture.layout = std::move(*m_whole);
        m_whole.reset();
    }
}

DiagramPicture DiagramView::whole() const { return {m_shown.picture.diagram, m_whole.value_or(m_shown.picture.layout)}; }

void DiagramView::zoomAt(QPointF pixel, double factor)
{
    QPointF held = toDiagram(pixel);
    m_scale = std::clamp(m_scale * factor, kFarthest, kClosest);
    if (isSquashed() && m_scale >= kFiguresFrom) {   // there is room for figures now
        held = QPointF(held.x() / m_squash.wider(), m_squash.before(held.y()));
        squash(false);
    }
    m_origin = held - pixel / m_scale;
    m_fitted = false;
    update();
}

void DiagramView::panBy(QPointF pixels)
{
    m_origin -= pixels / m_scale;
    m_fitted = false;
    update();
}

/// Moves no further than needed for a place of the widget to be seen.
void DiagramView::reveal(const QRectF& place)
{
    const auto shift = [](double low, double high, double size) {
        if (high - low > size - 2 * kAroundAll_px) return size / 2 - (low + high) / 2;
        return low < kAroundAll_px ? kAroundAll_px - low : high > size - kAroundAll_px ? size - kAroundAll_px - high : 0;
    };
    const QPointF by(shift(place.left(), place.right(), width()), shift(place.top(), place.bottom(), height()));
    if (!QRectF(rect()).contains(place)) panBy(by);
}

void DiagramView::setCurrent(int box)
{
    m_marks.current = box;
    tellCurrent();
    lightUp();
}

void DiagramView::tellCurrent()
{
    const int boxes = static_cast<int>(m_shown.picture.diagram.boxes.size());
    if (boxes == 0) setAccessibleDescription(emptyText());
    else if (m_marks.current >= 0) setAccessibleDescription(textsOf(m_marks.current).join(QStringLiteral("; ")));
    else setAccessibleDescription(boxes == 1 ? tr("1 box") : tr("%n boxes", nullptr, boxes));
}

QString DiagramView::emptyText() const { return m_shown.picture.diagram.empty.empty() ? tr("There is nothing to draw yet.") : toQt(m_shown.picture.diagram.empty); }

void DiagramView::paint(QPainter& painter, const QRectF& place) const { fitPicture(painter, whole(), themeOf(palette()), place); }
QImage DiagramView::image(double pixelRatio) const { return pictureImage(whole(), themeOf(palette()), pixelRatio); }
QByteArray DiagramView::svg() const { return pictureSvg(whole(), themeOf(palette())); }

void DiagramView::copyPicture() const
{
    if (!m_shown.picture.diagram.boxes.empty()) QApplication::clipboard()->setImage(image(kCopiedPixels));
}

void DiagramView::copySvg() const
{
    if (m_shown.picture.diagram.boxes.empty()) return;
    auto* mime = new QMimeData;   // the clipboard owns it
    mime->setData(QStringLiteral("image/svg+xml"), svg());
    mime->setText(QString::fromUtf8(svg()));
    QApplication::clipboard()->setMimeData(mime);
}

void DiagramView::paintEvent(QPaintEvent* event)
{
    QPainter painter(this);
    const Theme& theme = themeOf(palette());
    painter.fillRect(event->rect(), theme.window);
    if (m_shown.picture.diagram.boxes.empty()) {
        painter.setFont(uiFont(13));
        painter.setPen(theme.textMuted);
        const QRectF room = QRectF(rect()).adjusted(kAroundAll_px, kAroundAll_px, -kAroundAll_px, -kAroundAll_px);
        painter.drawText(room, Qt::AlignCenter | Qt::TextWordWrap, emptyText());
    } else {
        painter.save();
        painter.scale(m_scale, m_scale);
        painter.translate(-m_origin);
        auto marks = m_marks;
        if (!hasFocus()) marks.current = -1;
        const QRectF seen(event->rect());
        paintPicture(painter, m_shown.picture, theme, marks, QRectF(toDiagram(seen.topLeft()), seen.size() / m_scale), m_scale);
        painter.restore();
        PlanFonts fonts;
        std::vector<QRectF> boxes;
        for (const QRectF& box : m_shown.picture.layout.boxes) boxes.emplace_back((box.topLeft() - m_origin) * m_scale, box.size() * m_scale);
        paintFadedSides(painter, rect(), QRectF(-m_origin * m_scale, m_shown.picture.layout.size * m_scale), theme.window);
        paintLegend(painter, m_shown.picture.diagram, freeCornerOf(rect(), boxes, kDiagramLegend_px).topLeft(), theme, fonts);
        paintRankNames(painter, m_shown.picture, QRectF(rect()), m_origin, m_scale, theme, fonts);
    }
    if (!m_ringed || m_marks.current >= 0) return;
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(theme.accent);
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
}

}  // namespace mw
