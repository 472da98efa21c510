// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointF>

#include <deque>
#include <functional>
#include <random>
#include <string>

class QWidget;

namespace mw {
class Canvas;
class MainWindow;
}

namespace mw::cli {

/// What a designer does in the studio's window, one thing after the other and always the same: by mouse on the plan, by key, by
/// menu, in the searches and panels. Each thing is a row of steps between which the window may answer.
class SessionScript {
public:
    explicit SessionScript(MainWindow& window);

    /// Plans the next action and names it; its steps are then taken one by one.
    std::string begin();
    [[nodiscard]] bool goesOn() const { return !m_steps.empty(); }
    void goOn();

    // What actions are made of.
    void trigger(const char* action);
    void type(const char* field, const char* text);
    void press(int key);
    void select(std::size_t components);
    void clickComponent(bool twice = false);
    void hover();
    void rubberBand();
    void dragSelected();
    void pan();
    void wheel(int notches);
    void showTab(const char* title);
    void nextOverlay();
    void dropPart();
    void changePower();
    void openRack();
    void backToThePlan();

private:
    void step(std::function<void()> work) { m_steps.push_back(std::move(work)); }
    void mouse(int type, QPointF place, int button);
    void stroke(QPointF from, QPointF to, int moves, int button);
    [[nodiscard]] Canvas& canvas();
    [[nodiscard]] std::size_t pick(std::size_t size) { return std::uniform_int_distribution<std::size_t>(0, size - 1)(m_random); }
    [[nodiscard]] QPointF placeOf(const std::string& path);

    MainWindow& m_window;
    std::deque<std::function<void()>> m_steps{};
    std::mt19937 m_random{500};
    std::size_t m_next{};
};

}  // namespace mw::cli
