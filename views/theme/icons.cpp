// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/theme/icons.h"

#include <QAction>
#include <QFile>
#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

namespace mw {

namespace {

QString fileOf(const QString& name) { return QStringLiteral(":/icons/%1.svg").arg(name); }

/// `size` counts the pixels of the device.
QPixmap drawn(const QString& name, const QColor& colour, QSize size)
{
    if (size.isEmpty()) return {};  // a place that has no room
    const QString key = QStringLiteral("mw-icon/%1/%2/%3x%4").arg(name, colour.name()).arg(size.width()).arg(size.height());
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap)) return pixmap;
    QFile file(fileOf(name));
    if (!file.open(QIODevice::ReadOnly)) return {};
    QSvgRenderer drawing(file.readAll().replace("currentColor", colour.name().toLatin1()));
    drawing.setAspectRatioMode(Qt::KeepAspectRatio);
    pixmap = QPixmap(size);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    drawing.render(&painter);
    painter.end();
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

/// Asks for the theme when it draws: a change of theme needs no new icons.
class ThemeIconEngine : public QIconEngine {
public:
    ThemeIconEngine(QString name, IconInk ink, IconInk onInk) : m_name(std::move(name)), m_ink(ink), m_onInk(onInk) {}

    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override
    {
        return drawn(m_name, colour(mode, state), size);
    }
    void paint(QPainter* painter, const QRect& place, QIcon::Mode mode, QIcon::State state) override
    {
        paintIcon(*painter, place, m_name, colour(mode, state));
    }
    QIconEngine* clone() const override { return new ThemeIconEngine(*this); }
    QString iconName() override { return m_name; }

private:
    /// Active is what lies on the accent: the entry of a menu under the pointer.
    [[nodiscard]] QColor colour(QIcon::Mode mode, QIcon::State state) const
    {
        const QPalette palette = QGuiApplication::palette();
        const Theme& theme = themeOf(palette);
        if (mode == QIcon::Disabled) return palette.color(QPalette::Disabled, QPalette::ButtonText);
        if (mode == QIcon::Active) return theme.onAccent;
        return theme.*(state == QIcon::On ? m_onInk : m_ink);
    }

    QString m_name;
    IconInk m_ink, m_onInk;
};

}  // namespace

QIcon themeIcon(const QString& name, IconInk ink, IconInk onInk)
{
    return QFile::exists(fileOf(name)) ? QIcon(new ThemeIconEngine(name, ink, onInk)) : QIcon();
}

void giveIcons(const QObject& root)
{
    for (auto* action : root.findChildren<QAction*>()) {
        const QString name = action->objectName();
        // The button of a tool is filled while the tool is chosen.
        const bool filled = name.startsWith(QLatin1String("tool-"));
        const QIcon icon = themeIcon(name, &Theme::text, filled ? &Theme::onAccent : &Theme::text);
        if (icon.isNull()) continue;
        action->setIcon(icon);
        action->setIconVisibleInMenu(!action->isCheckable());   // a menu has its check marks in the same place
    }
}

QString iconNameOf(Category category)
{
    switch (category) {
    case Category::Systems: return QStringLiteral("category-systems");
    case Category::Devices: return QStringLiteral("category-devices");
    case Category::Network: return QStringLiteral("layer-network");
    case Category::Storage: return QStringLiteral("category-storage");
    case Category::Power: return QStringLiteral("layer-power");
    case Category::Cooling: return QStringLiteral("layer-coolant");
    case Category::Racks: return QStringLiteral("category-racks");
    case Category::Other: break;
    }
    return QStringLiteral("category-other");
}

void paintIcon(QPainter& painter, const QRectF& place, const QString& name, const QColor& colour)
{
    const double scale = painter.device()->devicePixelRatioF();
    const QPixmap pixmap = drawn(name, colour, (place.size() * scale).toSize());
    painter.drawPixmap(place, pixmap, QRectF(pixmap.rect()));
}

}  // namespace mw
