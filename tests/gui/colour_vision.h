// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

/// How far colours look apart, for each kind of colour vision.
namespace colour {

using Lab = std::array<double, 3>;

struct Vision {
    const char* name;
    std::array<double, 9> matrix;   ///< of linear sRGB
};

// Machado, Oliveira and Fernandes 2009, severity 1.
inline constexpr std::array<Vision, 4> kVisions{{{"normal", {1, 0, 0, 0, 1, 0, 0, 0, 1}},
                                                 {"protan", {0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998}},
                                                 {"deutan", {0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.011820, 0.042940, 0.968881}},
                                                 {"tritan", {1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.303900}}}};

/// CIE 1976 L*, a*, b* (D65) of a colour as it is seen.
inline Lab labOf(const QColor& colour, const std::array<double, 9>& vision)
{
    const auto linear = [](double c) { return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4); };
    const std::array in{linear(colour.redF()), linear(colour.greenF()), linear(colour.blueF())};
    std::array<double, 3> out{};
    for (std::size_t i = 0; i < 3; ++i) out[i] = std::clamp(vision[3 * i] * in[0] + vision[3 * i + 1] * in[1] + vision[3 * i + 2] * in[2], 0.0, 1.0);
    const auto f = [](double t) { return t > 0.008856 ? std::cbrt(t) : 7.787 * t + 16.0 / 116; };
    const double x = f((0.4124 * out[0] + 0.3576 * out[1] + 0.1805 * out[2]) / 0.9505), y = f(0.2126 * out[0] + 0.7152 * out[1] + 0.0722 * out[2]),
                 z = f((0.0193 * out[0] + 0.1192 * out[1] + 0.9505 * out[2]) / 1.089);
    return {116 * y - 16, 500 * (x - y), 200 * (y - z)};
}

/// CIEDE2000 with all weights 1, as Sharma, Wu and Dalal 2005 write it.
inline double ciede2000(const Lab& first, const Lab& second)
{
    const auto radians = [](double degrees) { return degrees * std::numbers::pi / 180; };
    const auto pow7 = [](double c) { return std::pow(c, 7) / (std::pow(c, 7) + std::pow(25.0, 7)); };
    const double g = 0.5 * (1 - std::sqrt(pow7((std::hypot(first[1], first[2]) + std::hypot(second[1], second[2])) / 2)));
    const double a1 = (1 + g) * first[1], a2 = (1 + g) * second[1];
    const double c1 = std::hypot(a1, first[2]), c2 = std::hypot(a2, second[2]);
    const auto hue = [](double a, double b) { return a == 0 && b == 0 ? 0 : std::fmod(std::atan2(b, a) * 180 / std::numbers::pi + 360, 360); };
    const double h1 = hue(a1, first[2]), h2 = hue(a2, second[2]);
    const bool grey = c1 * c2 == 0, across = std::abs(h2 - h1) > 180;
    const double dh = grey ? 0 : !across ? h2 - h1 : h2 > h1 ? h2 - h1 - 360 : h2 - h1 + 360;
    const double h = grey ? h1 + h2 : !across ? (h1 + h2) / 2 : h1 + h2 < 360 ? (h1 + h2 + 360) / 2 : (h1 + h2 - 360) / 2;
    const double l = (first[0] + second[0]) / 2, c = (c1 + c2) / 2;
    const double t = 1 - 0.17 * std::cos(radians(h - 30)) + 0.24 * std::cos(radians(2 * h)) + 0.32 * std::cos(radians(3 * h + 6)) - 0.20 * std::cos(radians(4 * h - 63));
    const double sl = 1 + 0.015 * (l - 50) * (l - 50) / std::sqrt(20 + (l - 50) * (l - 50)), sc = 1 + 0.045 * c, sh = 1 + 0.015 * c * t;
    const double rotation = -std::sin(radians(60 * std::exp(-std::pow((h - 275) / 25, 2)))) * 2 * std::sqrt(pow7(c));
    const double dl = (second[0] - first[0]) / sl, dc = (c2 - c1) / sc, dH = 2 * std::sqrt(c1 * c2) * std::sin(radians(dh / 2)) / sh;
    return std::sqrt(dl * dl + dc * dc + dH * dH + rotation * dc * dH);
}

}  // namespace colour
