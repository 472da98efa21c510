// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/theme/theme.h"

#include <array>
#include <utility>

namespace mw {

namespace {

/// Names in braces stand for the theme's colours. Fields name no colour of their text: else placeholders were that at half strength, too faint to be read, not the palette's. Tool buttons with words beside their icon (style 2) have two blanks at the right of their own.
constexpr char kSheet[] = R"(
QToolTip { background: {raised}; color: {text}; border: 1px solid {lineStrong}; padding: 5px 7px; }
QMenuBar { background: {panel}; color: {text}; padding: 2px 6px; }
QMenuBar::item { padding: 5px 11px; border-radius: 5px; background: transparent; }
QMenuBar::item:selected { background: {raised}; color: {textStrong}; }
QMenu { background: {panel}; color: {text}; border: 1px solid {lineStrong}; padding: 5px; }
QMenu::item { padding: 6px 26px 6px 12px; border-radius: 4px; }
QMenu::item:selected { background: {accent}; color: {onAccent}; }
QMenu::item:disabled { color: {textMuted}; }
QMenu::separator { height: 1px; background: {line}; margin: 5px 6px; }
QToolBar { background: {panel}; border: 0; border-bottom: 1px solid {line}; spacing: 6px; padding: 4px 12px; }
QToolButton, QPushButton { background: {raised}; color: {text}; border: 1px solid {line}; border-radius: 5px;
  padding: 5px 13px; font-weight: 500; }
QToolButton:hover, QPushButton:hover { border-color: {lineStrong}; color: {textStrong}; }
QToolButton:focus, QPushButton:focus { border-color: {accent}; }
QToolButton:checked, QPushButton:default, QPushButton[primary="true"] { background: {accent}; color: {onAccent}; }
QToolButton:checked:focus, QPushButton:default:focus, QPushButton[primary="true"]:focus { border-color: {textStrong}; }
QToolButton:pressed, QPushButton:pressed { background: {lineStrong}; color: {textStrong}; }
QToolButton:disabled, QPushButton:disabled { color: {textMuted}; background: {field}; }
QToolBar QToolButton { padding: 5px 10px; }
QToolButton[toolButtonStyle="2"] { padding: 4px 10px 4px 16px; }
QToolBar QToolButton[toolButtonStyle="2"] { padding: 5px 7px 5px 13px; }
QToolButton#own-part-menu { padding: 4px 13px; }
QFileDialog QToolButton { padding: 0; }
QToolButton[inRow="true"] { padding: 0 6px; border-radius: 3px; }
QPushButton[filter="true"]:!checked { background: {field}; color: {textMuted}; }
QToolButton::menu-indicator { image: none; }
QPushButton::menu-indicator { subcontrol-origin: padding; subcontrol-position: right center; right: 4px; }
QToolButton[quiet="true"] { background: transparent; color: {textMuted}; border-color: transparent; padding: 2px 6px; }
QToolButton[quiet="true"]:hover { border-color: {lineStrong}; }
QToolButton[quiet="true"]:checked { background: {accentSoft}; color: {textStrong}; }
QToolBar QToolButton[quiet="true"] { padding: 5px 6px; }
QToolBar QToolButton#qt_toolbar_ext_button { padding: 0; background: transparent; border-color: transparent; }
QLineEdit, QPlainTextEdit, QTextEdit, QSpinBox, QDoubleSpinBox, QComboBox { background: {field};
  border: 1px solid {control}; border-radius: 5px; padding: 5px 8px; selection-background-color: {accent};
  selection-color: {onAccent}; }
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus, QSpinBox:focus, QDoubleSpinBox:focus, QComboBox:focus { border-color: {accent}; }
QAbstractItemView QLineEdit, QAbstractItemView QSpinBox, QAbstractItemView QDoubleSpinBox { padding: 0 4px; border: 0; border-radius: 3px; }
QComboBox { background: {raised}; }
QComboBox { padding-right: 22px; }
QComboBox::drop-down { border: 0; width: 22px; }
QComboBox::down-arrow { image: none; width: 0; height: 0; border-left: 4px solid {raised}; border-right: 4px solid {raised};
  border-top: 5px solid {textMuted}; }
QComboBox QAbstractItemView { background: {panel}; border: 1px solid {lineStrong}; selection-background-color: {accent};
  selection-color: {onAccent}; outline: 0; }
QTreeView, QTableView, QListView { background: {panel}; color: {text}; border: 0; outline: 0;
  alternate-background-color: {raised}; selection-background-color: {accentSoft}; selection-color: {textStrong}; }
QTreeView::item, QListView::item, QTableView::item { padding: 3px 6px; border: 0; background: transparent; }
QListView#history-list::item { padding: 5px 8px; }
QTreeView::item:hover, QListView::item:hover, QTableView::item:hover { background: {raised}; }
QTreeView::item:selected, QListView::item:selected, QTableView::item:selected { background: {accentSoft}; color: {textStrong}; }
QHeaderView, QTableCornerButton::section { background: {panel}; border: 0; }
QHeaderView::section { background: {panel}; color: {textMuted}; border: 0; border-bottom: 1px solid {line}; padding: 6px 9px; }
QTableView { gridline-color: {line}; }
QTabWidget::pane { border: 0; border-top: 1px solid {line}; }
QTabBar { background: transparent; qproperty-drawBase: 0; }
QTabBar::tab { color: {textMuted}; background: transparent; padding: 8px 14px; border: 0; border-bottom: 2px solid transparent; }
QTabBar::tab:selected { color: {textStrong}; border-bottom-color: {accent}; font-weight: 600; }
QTabBar::tab:hover { color: {text}; }
QTabBar::tab:focus { color: {textStrong}; }
QDockWidget { color: {text}; }
QDockWidget::title { background: {panel}; padding: 6px 10px; border-bottom: 1px solid {line}; }
QMainWindow::separator, QSplitter::handle { background: {line}; width: 1px; height: 1px; }
QScrollBar:vertical { background: transparent; width: 10px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 10px; margin: 0; }
QScrollBar::handle { background: {control}; border-radius: 4px; margin: 1px; }
QScrollBar::handle:vertical { min-height: 28px; }
QScrollBar::handle:horizontal { min-width: 28px; }
QScrollBar::handle:hover { background: {textMuted}; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QAbstractScrollArea::corner { background: transparent; border: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QStatusBar { background: {panel}; color: {textMuted}; border-top: 1px solid {line}; }
QStatusBar::item { border: 0; }
QCheckBox, QRadioButton, QLabel { color: {text}; background: transparent; }
QProgressBar { background: {field}; border: 1px solid {line}; border-radius: 4px; text-align: center; color: {textStrong}; }
QProgressBar::chunk { background: {accent}; border-radius: 3px; }
QProgressBar[textVisible="true"]::chunk { background: {accentSoft}; }
QGroupBox { border: 1px solid {line}; border-radius: 6px; margin-top: 10px; padding-top: 8px; color: {textStrong}; }
QGroupBox::title { subcontrol-origin: margin; left: 10px; padding: 0 4px; }
QLabel[muted="true"] { color: {textMuted}; }
QLabel[heading="true"] { color: {textStrong}; font-weight: 600; font-size: 14px; }
QLabel[title="true"] { color: {textStrong}; font-weight: 600; font-size: 26px; }
QLabel[lead="true"] { color: {textMuted}; font-size: 14px; }
QLabel[value="true"] { color: {textStrong}; font-weight: 500; }
QLabel[figure="true"] { color: {textStrong}; font-weight: 600; font-size: 16px; }
QLabel#kpi-scenario { font-size: 12px; }
QLabel[trend="1"] { color: {good}; }
QLabel[trend="-1"] { color: {warning}; }
QLabel[stale="true"] { color: {textMuted}; }
QFrame[note="true"] { background: {raised}; border: 1px solid {line}; border-radius: 6px; padding: 4px 10px; }
QFrame[note="true"][severity="2"] { background: {errorGround}; border-color: {errorLine}; }
QFrame[note="true"][severity="1"] { background: {warningGround}; border-color: {warningLine}; }
QFrame[popover="true"] { background: {raised}; border: 1px solid {lineStrong}; border-radius: 8px; }
QFrame[card="true"] { background: {panel}; border: 1px solid {line}; border-radius: 6px; }
QFrame[card="true"]:focus { border-color: {accent}; }
QFrame[kpi="true"] { border: 0; border-right: 1px solid {line}; }
QFrame[kpi="true"]:hover, QFrame[kpi="true"]:focus { background: {raised}; }
QFrame[kpi="true"][severity="2"] QLabel[figure="true"] { color: {error}; }
QFrame[kpi="true"][severity="1"] QLabel[figure="true"] { color: {warning}; }
QFrame[kpi="true"][severity="0"] QLabel[figure="true"] { color: {good}; }
QFrame[notice] { background: {accentSoft}; border: 0; border-bottom: 1px solid {line}; }
QFrame[notice="1"] { background: {warningGround}; border-bottom-color: {warningLine}; }
QDialog#command-list { background: {panel}; border: 1px solid {lineStrong}; }
QMainWindow[presenting="true"] QLabel[figure="true"] { font-size: 24px; }
QMainWindow[presenting="true"] QLabel[figure="true"][tight="true"] { font-size: 18px; }
QMainWindow[presenting="true"] QToolBar QLabel[muted="true"] { font-size: 15px; }
QMainWindow[presenting="true"] QToolBar QLabel[muted="true"][tight="true"] { font-size: 12px; }
QToolBar#kpi-bar { padding: 0; spacing: 0; }
QScrollArea, QScrollArea > QWidget > QWidget { background: {panel}; }
QWidget#welcome-page, QWidget#welcome-page QScrollArea, QWidget#welcome-page QScrollArea > QWidget > QWidget { background: {window}; }
QLabel#preview { background: {window}; }
QPushButton[card="true"] { background: {panel}; border: 1px solid {line}; border-radius: 6px; padding: 0; }
QPushButton[card="true"]:hover, QPushButton[card="true"]:focus { border-color: {accent}; background: {raised}; }
)";

}  // namespace

QString styleSheetOf(const Theme& t)
{
    const std::array names{
        std::pair{"{textStrong}", t.textStrong},   std::pair{"{textMuted}", t.textMuted},
        std::pair{"{text}", t.text},               std::pair{"{lineStrong}", t.lineStrong},
        std::pair{"{line}", t.line},               std::pair{"{panel}", t.panel},
        std::pair{"{control}", t.control},
        std::pair{"{raised}", t.raised},           std::pair{"{field}", t.field},
        std::pair{"{window}", t.window},           std::pair{"{accentSoft}", t.accentSoft},
        std::pair{"{accent}", t.accent},           std::pair{"{onAccent}", t.onAccent},
        std::pair{"{good}", t.good},               std::pair{"{warning}", t.warning},
        std::pair{"{error}", t.error},             std::pair{"{errorGround}", t.errorGround},
        std::pair{"{errorLine}", t.errorLine},     std::pair{"{warningGround}", t.warningGround},
        std::pair{"{warningLine}", t.warningLine}};
    QString sheet = QString::fromLatin1(kSheet);
    for (const auto& [name, colour] : names) sheet.replace(QLatin1String(name), colour.name());
    return sheet;
}

}  // namespace mw
