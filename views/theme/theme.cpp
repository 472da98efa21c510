// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/theme/theme.h"

#include "views/theme/studio_style.h"

#include <QApplication>

#include <algorithm>
#include <array>
#include <cmath>

namespace mw {

namespace {

QColor rgb(unsigned value)
{
    return QColor(static_cast<QRgb>(value | 0xff000000U));
}

QColor rgba(unsigned value, int alpha)
{
    QColor colour = rgb(value);
    colour.setAlpha(alpha);
    return colour;
}

Theme::Fill fill(unsigned ground, unsigned edge, unsigned text, unsigned detail)
{
    return {rgb(ground), rgb(edge), rgb(text), rgb(detail)};
}

void darkPlan(Theme& t)
{
    t.canvas = rgb(0x0e1217), t.floor = rgb(0x10151b), t.wall = rgb(0x5b6b7d);
    t.grid = rgb(0x1d2530), t.gridFine = rgb(0x161c24), t.ruler = rgb(0x12171e), t.rulerText = rgb(0x93a1b2);
    t.hotAisle = rgba(0xff6b6b, 20), t.hotAisleText = rgb(0xcf8f8f);
    t.coldAisle = rgba(0x4fb3ff, 18), t.coldAisleText = rgb(0x7fb2d8);
    t.keepOut = rgba(0x8494a6, 30), t.keepOutText = rgb(0xa3b0bf);
    t.card = rgb(0x141a21), t.cardLine = rgb(0x2c3642);
    t.selection = rgb(0xffffff), t.hover = rgb(0xbfe3ff), t.guide = rgb(0xff5fa2);
    t.ghost = rgb(0x4fb3ff), t.ghostBad = rgb(0xff6b6b);
    t.linkPower = rgb(0xf5b84b), t.linkPowerB = rgb(0xd9863b), t.linkCoolant = rgb(0x3f9577);
    t.linkNetwork = rgb(0xb79cff), t.linkScaleUp = rgb(0xe38bff);
    t.rackInk = rgb(0x06090d), t.noValue = rgb(0x48566a);
    t.compute = fill(0x4a9fe3, 0x7cc0f5, 0x06121d, 0x0b2236);
    t.cpu = fill(0x5b9abd, 0x8fc4df, 0x04121b, 0x0a2636);
    t.network = fill(0xa88be8, 0xc9b5ff, 0x0f081f, 0x221542);
    t.storage = fill(0x7d8fb0, 0xa9b9d6, 0x080c14, 0x141b29);
    t.power = fill(0x5a4420, 0xf5b84b, 0xfff0d0, 0xe8c98e);
    t.powerDeep = fill(0x3a2e18, 0x8a6c34, 0xfff0d0, 0xe8c98e);
    t.cooling = fill(0x1f5a49, 0x5bd1a0, 0xd8fff0, 0xa6ead0);
    t.coolingAir = fill(0x1d4652, 0x58b4c8, 0xd6f6fd, 0xa3dcea);
    t.frame = fill(0x333d4a, 0x7788a0, 0xeaf0f6, 0xb9c5d2);
    t.other = fill(0x2b2f36, 0x6b7785, 0xe3e8ee, 0xb4bfcb);
}

Theme makeDark()
{
    Theme t;
    t.id = QStringLiteral("dark"), t.dark = true;
    t.window = rgb(0x12161c), t.panel = rgb(0x191f27), t.raised = rgb(0x202833), t.field = rgb(0x151b22);
    t.line = rgb(0x2c3642), t.lineStrong = rgb(0x3d4a59), t.control = rgb(0x667587);
    t.text = rgb(0xc9d3df), t.textStrong = rgb(0xffffff), t.textMuted = rgb(0x93a1b2);
    t.accent = rgb(0x4fb3ff), t.onAccent = rgb(0x08131d), t.accentSoft = rgb(0x1c3850);
    t.good = rgb(0x5bd1a0), t.warning = rgb(0xf5b84b), t.error = rgb(0xff7b7b), t.advice = rgb(0x7cc0f5);
    t.warningGround = rgb(0x2c2418), t.warningLine = rgb(0x6b5526), t.errorGround = rgb(0x331b1e),
    t.errorLine = rgb(0x7d3a3f);
    darkPlan(t);
    return t;
}

void lightPlan(Theme& t)
{
    t.canvas = rgb(0xe9edf2), t.floor = rgb(0xfafbfd), t.wall = rgb(0x64748b);
    t.grid = rgb(0xdde3ea), t.gridFine = rgb(0xeff2f6), t.ruler = rgb(0xf1f4f8), t.rulerText = rgb(0x4d5b6c);
    t.hotAisle = rgba(0xe5484d, 20), t.hotAisleText = rgb(0x9c3336);
    t.coldAisle = rgba(0x0b78d0, 18), t.coldAisleText = rgb(0x1d5f97);
    t.keepOut = rgba(0x51606f, 28), t.keepOutText = rgb(0x4a5867);
    t.card = rgb(0xffffff), t.cardLine = rgb(0xc9d2dc);
    t.selection = rgb(0x0a1420), t.hover = rgb(0x0b6bbd), t.guide = rgb(0xd6176f);
    t.ghost = rgb(0x1479d1), t.ghostBad = rgb(0xd12f36);
    t.linkPower = rgb(0xbd7b0c), t.linkPowerB = rgb(0xb55e12), t.linkCoolant = rgb(0x1e8f68);
    t.linkNetwork = rgb(0x7a57d6), t.linkScaleUp = rgb(0xa83fcb);
    t.rackInk = rgb(0x0b1118), t.noValue = rgb(0xc3ccd7);
    t.compute = fill(0x6fb6ee, 0x2178bd, 0x06121d, 0x0d2a42);
    t.cpu = fill(0x8dbcd4, 0x3c7696, 0x04121b, 0x0a2a3b);
    t.network = fill(0xc3aef5, 0x7a57d6, 0x150a2e, 0x2c1a56);
    t.storage = fill(0xb4c1d9, 0x5d6f92, 0x0c121d, 0x232d40);
    t.power = fill(0xfce6b8, 0xc27e0d, 0x3d2800, 0x5c3d05);
    t.powerDeep = fill(0xf1dcb4, 0x94672a, 0x3d2800, 0x5c3d05);
    t.cooling = fill(0xbfeedb, 0x1e8f68, 0x05291c, 0x0e4632);
    t.coolingAir = fill(0xc4e9f1, 0x2b8396, 0x06272e, 0x10444f);
    t.frame = fill(0xdfe5ec, 0x69798d, 0x17202b, 0x3a4858);
    t.other = fill(0xe3e6ea, 0x78838f, 0x1c232b, 0x404b57);
}

Theme makeLight()
{
    Theme t;
    t.id = QStringLiteral("light");
    t.window = rgb(0xf1f4f8), t.panel = rgb(0xffffff), t.raised = rgb(0xeef2f6), t.field = rgb(0xffffff);
    t.line = rgb(0xd8dfe7), t.lineStrong = rgb(0xb9c4d0), t.control = rgb(0x7d8a9a);
    t.text = rgb(0x26313d), t.textStrong = rgb(0x0b1118), t.textMuted = rgb(0x566373);
    t.accent = rgb(0x0b69b7), t.onAccent = rgb(0xffffff), t.accentSoft = rgb(0xd7e9f9);
    t.good = rgb(0x0f7350), t.warning = rgb(0x8a5a00), t.error = rgb(0xc0262d), t.advice = rgb(0x1b62a5);
    t.warningGround = rgb(0xfff5df), t.warningLine = rgb(0xe6c67a), t.errorGround = rgb(0xfdebec),
    t.errorLine = rgb(0xeba9ac);
    lightPlan(t);
    return t;
}

double luminance(const QColor& colour)
{
    // Relative luminance of sRGB, WCAG 2.1, "relative luminance".
    const auto linear = [](double c) {
        return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) +
           0.0722 * linear(colour.blueF());
}

/// From teal over sage to lime. Found by search over six stops so that a tenth of the scale is the same step everywhere, lighter and
/// about 5 CIEDE2000 apart, for normal sight and for protan, deutan and tritan sight (viridis has yellow crowded at its end for protans:
/// 1.7 a tenth there, 8.5 at the other end). No dark end: dark ink reads on all of it at 4.5 : 1.
constexpr std::array kRamp{0x309099U, 0x4ea9a2U, 0x79bba2U, 0xa2d2a2U, 0xc3e68eU, 0xe6ff6cU};
/// Vermilion of Okabe and Ito (2008): keeps apart from every colour of the ramp for all kinds of colour blindness.
constexpr unsigned kOverLimit = 0xd55e00;

QColor between(const QColor& a, const QColor& b, double t)
{
    return QColor::fromRgbF(static_cast<float>(a.redF() + (b.redF() - a.redF()) * t),
                            static_cast<float>(a.greenF() + (b.greenF() - a.greenF()) * t),
                            static_cast<float>(a.blueF() + (b.blueF() - a.blueF()) * t));
}

}  // namespace

const Theme::Fill& Theme::fillOf(Kind kind) const
{
    switch (kind) {
    case Kind::Rack:
        return frame;
    case Kind::CpuServer:
    case Kind::Cpu:
        return cpu;
    case Kind::UtilityFeed:
    case Kind::Switchgear:
    case Kind::Transformer:
    case Kind::Generator:
    case Kind::OnsiteGeneration:
        return powerDeep;
    case Kind::Crah:
    case Kind::FanWall:
    case Kind::InRowCooler:
    case Kind::DryCooler:
    case Kind::CoolingTower:
    case Kind::FluidCooler:
    case Kind::OutdoorAir:
        return coolingAir;
    default:
        return fillOf(info(kind).category);
    }
}

const Theme::Fill& Theme::fillOf(Category category) const
{
    switch (category) {
    case Category::Systems:
    case Category::Devices:
        return compute;
    case Category::Network:
        return network;
    case Category::Storage:
        return storage;
    case Category::Power:
        return power;
    case Category::Cooling:
        return cooling;
    case Category::Racks:
        return frame;
    case Category::Other:
        break;
    }
    return other;
}

QColor Theme::ramp(double share) const
{
    if (share > kAtLimit) return overLimit();
    const double at = std::isfinite(share) ? std::clamp(share, 0.0, 1.0) * (kRamp.size() - 1) : 0.0;
    const auto below = std::min(static_cast<std::size_t>(at), kRamp.size() - 2);
    return between(rgb(kRamp[below]), rgb(kRamp[below + 1]), at - static_cast<double>(below));
}

QColor Theme::overLimit() const { return rgb(kOverLimit); }

const Theme& darkTheme()
{
    static const Theme theme = makeDark();
    return theme;
}

const Theme& lightTheme()
{
    static const Theme theme = makeLight();
    return theme;
}

QPalette paletteOf(const Theme& t)
{
    QPalette p;
    p.setColor(QPalette::Window, t.window);
    p.setColor(QPalette::WindowText, t.text);
    p.setColor(QPalette::Base, t.field);
    p.setColor(QPalette::AlternateBase, t.raised);
    p.setColor(QPalette::Text, t.text);
    p.setColor(QPalette::Button, t.raised);
    p.setColor(QPalette::ButtonText, t.text);
    p.setColor(QPalette::BrightText, t.textStrong);
    p.setColor(QPalette::ToolTipBase, t.panel);
    p.setColor(QPalette::ToolTipText, t.text);
    p.setColor(QPalette::PlaceholderText, t.textMuted);
    p.setColor(QPalette::Highlight, t.accent);
    p.setColor(QPalette::HighlightedText, t.onAccent);
    p.setColor(QPalette::Link, t.accent);
    p.setColor(QPalette::LinkVisited, t.accent);
    p.setColor(QPalette::Light, t.lineStrong);
    p.setColor(QPalette::Midlight, t.line);
    p.setColor(QPalette::Mid, t.line);
    p.setColor(QPalette::Dark, t.line);
    p.setColor(QPalette::Shadow, t.window.darker(140));
    for (const auto role :
         {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::HighlightedText})
        p.setColor(QPalette::Disabled, role, between(t.textMuted, t.window, 0.35));
    p.setColor(QPalette::Disabled, QPalette::Highlight, t.lineStrong);
    return p;
}

const Theme& themeOf(const QPalette& palette)
{
    return palette.color(QPalette::Window).lightnessF() < 0.5 ? darkTheme() : lightTheme();
}

double contrast(const QColor& a, const QColor& b)
{
    const double la = luminance(a), lb = luminance(b);
    return (std::max(la, lb) + 0.05) / (std::min(la, lb) + 0.05);
}

/// Pairs of letters are set closer (kerning) in headings only: below their size it moves letters by a few tenths of a pixel, and Inter's rules for it take twelve
/// times as long as the letters themselves (17 to 1.4 us for 40 letters, 0.7 % wider without), which half of the time of painting a table went to.
constexpr double kKernedFrom_px = 18;

QFont uiFont(double pixels, QFont::Weight weight)
{
    QFont font;
    font.setFamilies({QStringLiteral("Inter"), QStringLiteral("Noto Sans"), QStringLiteral("DejaVu Sans"),
                      QStringLiteral("sans-serif")});
    font.setPixelSize(std::max(1, static_cast<int>(std::lround(pixels))));
    font.setWeight(weight);
    if (pixels < kKernedFrom_px) font.setStyleStrategy(QFont::PreferNoShaping);
    return font;
}

void applyTheme(QApplication& application, const Theme& theme)
{
    // Each of the three goes over every widget there is (0.5 s for a full window): none is set to what it is.
    constexpr auto kApplied = "theme";
    const auto applied = application.property(kApplied).toString();
    if (applied == theme.id) return;
    if (applied.isEmpty()) {
        application.setStyle(new StudioStyle);
        application.setFont(uiFont(12));
    }
    application.setProperty(kApplied, theme.id);
    application.setPalette(paletteOf(theme));
    application.setStyleSheet(styleSheetOf(theme));
}

}  // namespace mw
