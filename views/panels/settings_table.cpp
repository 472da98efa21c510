// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/panels/settings_table.h"

#include "model/edit/property.h"
#include "views/panels/list_menu.h"
#include "views/panels/reset_button.h"
#include "views/session/document.h"
#include "views/session/text/figure_text.h"
#include "views/session/text/local_text.h"
#include "views/session/text/qt_text.h"
#include "views/theme/theme.h"
#include "views/theme/theme_watch.h"

#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMenu>
#include <QScopedValueRollback>
#include <QStyledItemDelegate>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace mw {

namespace {

enum SettingsColumn { SettingName, SettingValue, SettingBasis };
enum SettingsRole { TypedRole = Qt::UserRole, RowRole };

/// Names words of the file as a person reads them; what is left empty is the default.
class SettingDelegate : public QStyledItemDelegate {
public:
    using Choices = std::function<std::vector<std::pair<QString, QString>>(int row)>;
    SettingDelegate(QObject* parent, Choices choices) : QStyledItemDelegate(parent), m_choices(std::move(choices)) {}

    QWidget* createEditor(QWidget* parent, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        if (index.column() != SettingValue || !index.data(RowRole).isValid()) return nullptr;
        const auto choices = m_choices(index.data(RowRole).toInt());
        if (choices.empty()) {
            auto* line = QStyledItemDelegate::createEditor(parent, option, index);
            line->setObjectName(QStringLiteral("setting-editor"));
            line->setAccessibleName(index.siblingAtColumn(SettingName).data().toString());
            return line;
        }
        auto* box = new QComboBox(parent);
        box->setObjectName(QStringLiteral("setting-editor"));
        box->setAccessibleName(index.siblingAtColumn(SettingName).data().toString());
        box->addItem(SettingsTable::tr("default"), QString());
        for (const auto& [word, label] : choices) box->addItem(label, word);
        connect(box, &QComboBox::activated, this, [this, box] {
            auto* self = const_cast<SettingDelegate*>(this);   // signals are not const
            Q_EMIT self->commitData(box);
            Q_EMIT self->closeEditor(box);
        });
        return box;
    }
    void setEditorData(QWidget* editor, const QModelIndex& index) const override
    {
        const QString typed = index.data(TypedRole).toString();
        auto* box = qobject_cast<QComboBox*>(editor);
        if (box == nullptr) return static_cast<QLineEdit*>(editor)->setText(typed);
        if (box->findData(typed) < 0) box->addItem(typed, typed);   // a word that nothing offers
        box->setCurrentIndex(box->findData(typed));
    }
    void setModelData(QWidget* editor, QAbstractItemModel* model, const QModelIndex& index) const override
    {
        const auto* box = qobject_cast<QComboBox*>(editor);
        model->setData(index, box != nullptr ? box->currentData() : QVariant(static_cast<QLineEdit*>(editor)->text()));
    }

private:
    Choices m_choices;
};

bool settingHolds(const QTreeWidgetItem& item, const QString& text)
{
    for (const int column : {SettingName, SettingValue})
        if (item.text(column).contains(text, Qt::CaseInsensitive)) return true;
    return item.toolTip(SettingName).contains(text, Qt::CaseInsensitive);
}

}  // namespace

SettingsTable::SettingsTable(Document& document, QWidget* parent)
    : QWidget(parent), m_document(document), m_search(new QLineEdit(this)), m_table(new QTreeWidget(this))
{
    new ThemeWatch(*this, [this] {
        m_groups.clear();   // made again when seen
        follow();
    });
    m_search->setObjectName(QStringLiteral("settings-search"));
    m_search->setPlaceholderText(tr("Find a setting: tariff, grid, life ..."));
    m_search->setAccessibleName(tr("Find a setting"));
    m_search->setToolTip(tr("Shows the settings whose name, value or help holds this. Units and currency of the window stand in Preferences."));
    m_search->setClearButtonEnabled(true);
    m_table->setObjectName(QStringLiteral("settings-table"));
    m_table->setAccessibleName(tr("Settings of the layout"));
    m_table->setColumnCount(3);
    m_table->setHeaderLabels({tr("Setting"), tr("Value"), tr("Basis")});
    m_table->setUniformRowHeights(true);
    m_table->setIndentation(12);
    m_table->setItemDelegate(new SettingDelegate(m_table, [this](int row) {
        const LayoutSetting& setting = *m_rows[static_cast<std::size_t>(row)].setting;
        return settingChoices(setting, m_weather && setting.key == "weather" ? m_weather->ids() : std::vector<std::string>{});
    }));
    m_table->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed | QAbstractItemView::AnyKeyPressed);
    m_table->installEventFilter(this);
    new ListMenu(*m_table, [this](QMenu& menu) { fillMenu(menu); });
    m_table->header()->setStretchLastSection(false);
    m_table->header()->resizeSection(SettingName, 138);
    m_table->header()->setSectionResizeMode(SettingValue, QHeaderView::Stretch);
    m_table->header()->setSectionResizeMode(SettingBasis, QHeaderView::ResizeToContents);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(8, 8, 4, 4);
    column->addWidget(m_search);
    column->addWidget(m_table, 1);
    setFocusProxy(m_search);
    connect(m_search, &QLineEdit::textChanged, this, &SettingsTable::filter);
    connect(m_search, &QLineEdit::returnPressed, this, [this] {   // on to what was found
        for (auto* item = m_table->topLevelItem(0); item != nullptr; item = m_table->itemBelow(item))
            if (rowOf(item) != nullptr) {
                m_table->setCurrentItem(item, SettingValue);
                return m_table->setFocus();
            }
    });
    connect(m_table, &QTreeWidget::itemChanged, this, &SettingsTable::entered);
    connect(&m_document, &Document::changed, this, &SettingsTable::follow);
    connect(&m_document, &Document::replaced, this, &SettingsTable::follow);
}

void SettingsTable::setData(CostDefaultsPtr costs, WeatherLibraryPtr weather)
{
    m_costs = std::move(costs);
    m_weather = std::move(weather);
    follow();
}

void SettingsTable::focusSearch()
{
    m_search->setFocus();
    m_search->selectAll();
}

bool SettingsTable::showSetting(std::string_view path)
{
    fill();
    const Row* nearest = nullptr;
    for (const Row& row : m_rows)
        if (path.starts_with(row.path) && (path.size() == row.path.size() || path[row.path.size()] == '/')) nearest = &row;
    for (const Row& row : m_rows)
        if (nearest == nullptr && row.path.starts_with(std::string(path) + '/')) nearest = &row;   // a section: its first
    if (nearest == nullptr) return false;
    m_search->clear();
    m_table->setCurrentItem(nearest->item, SettingValue);
    m_table->scrollToItem(nearest->item);
    m_table->setFocus();
    return true;
}

void SettingsTable::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    fill();
}

/// Delete takes the value of the row away.
bool SettingsTable::eventFilter(QObject* watched, QEvent* event)
{
    const bool wanted = watched == m_table && (event->type() == QEvent::KeyPress || event->type() == QEvent::ShortcutOverride);
    if (!wanted || static_cast<QKeyEvent*>(event)->key() != Qt::Key_Delete) return QWidget::eventFilter(watched, event);
    event->accept();
    if (const Row* row = rowOf(m_table->currentItem()); row != nullptr && event->type() == QEvent::KeyPress) set(*row, YamlNode{});
    return true;
}

/// Only what is seen is kept up to date.
void SettingsTable::follow()
{
    if (isVisible()) fill();
}

void SettingsTable::fill()
{
    const QScopedValueRollback guard(m_filling, true);
    const auto groups = settingGroups(m_document.layout());
    std::vector<GroupRow> now;
    for (const SettingGroup& group : groups) {
        GroupRow row{group.title, {}};
        for (const LayoutSetting& setting : group.settings) row.paths.push_back(group.prefix + std::string(setting.key));
        now.push_back(std::move(row));
    }
    if (now != m_groups) {
        // A hall's name that is typed here renames its group: the rows stay until the editor has gone.
        if (m_closing) return void(QMetaObject::invokeMethod(this, &SettingsTable::fill, Qt::QueuedConnection));
        m_groups = std::move(now);
        rebuild(groups);
    }
    for (const Row& row : m_rows) fillRow(row);
    filter();
}

void SettingsTable::rebuild(const std::vector<SettingGroup>& groups)
{
    const Theme& theme = themeOf(palette());
    m_table->clear();
    m_rows.clear();
    for (const SettingGroup& group : groups) {
        auto* head = new QTreeWidgetItem(m_table, {group.title});
        head->setFirstColumnSpanned(true);
        head->setForeground(SettingName, theme.textStrong);
        head->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable);
        for (const LayoutSetting& setting : group.settings) {
            auto* item = new QTreeWidgetItem(head, {settingText(setting.label)});
            item->setData(SettingValue, RowRole, static_cast<int>(m_rows.size()));
            item->setFlags(item->flags() | Qt::ItemIsEditable);
            m_rows.push_back({group.prefix + std::string(setting.key), &setting, item});
        }
        head->setExpanded(true);
    }
}

std::optional<YamlNode> SettingsTable::stated(const Row& row) const
{
    auto value = edit::getProperty(m_document.layout(), *m_document.catalog(), row.path);
    if (value && value->isScalar() && value->text.empty()) value.reset();
    // Fields that always have a value are written even where they are as they come.
    if (value && shownValue(*row.setting, *value) == silentValue(*row.setting, m_costs.get()) && row.setting->kind != LayoutSetting::Kind::Percent) value.reset();
    return value && !value->isNull() ? value : std::nullopt;
}

void SettingsTable::fillRow(const Row& row)
{
    const Theme& theme = themeOf(palette());
    const LayoutSetting& setting = *row.setting;
    const auto value = stated(row);
    const QString silent = silentValue(setting, m_costs.get());
    auto& item = *row.item;
    item.setText(SettingValue, value ? shownValue(setting, *value) : silent.isEmpty() ? QStringLiteral("–") : silent);
    item.setData(SettingValue, TypedRole, value ? typedValueOf(setting, *value) : QString());
    item.setText(SettingBasis, value ? QString() : tr("default"));
    item.setForeground(SettingName, theme.textMuted);
    item.setForeground(SettingValue, value ? theme.accent : theme.textMuted);
    item.setForeground(SettingBasis, theme.textMuted);
    QStringList tip{settingText(setting.help)};
    if (*setting.unit != 0) tip << tr("In %1.").arg(settingText(setting.unit));
    if (!silent.isEmpty()) tip << tr("Default: %1").arg(silent);
    if (const QString source = silentSource(setting, m_costs.get()); !source.isEmpty()) tip << source;
    tip << tr("In the file: %1").arg(toQt(row.path));
    for (const int column : {SettingName, SettingValue, SettingBasis}) item.setToolTip(column, tip.join(QLatin1Char('\n')));
    const bool has = m_table->itemWidget(&item, SettingBasis) != nullptr;
    if (!value && has) m_table->removeItemWidget(&item, SettingBasis);
    if (!value || has) return;
    auto* button = resetButton(m_table, QStringLiteral("reset-setting-") + toQt(row.path), tr("Reset"),
                               silent.isEmpty() ? tr("Takes the value away") : tr("Back to the default: %1").arg(silent));
    connect(button, &QToolButton::clicked, this, [this, path = row.path] {
        for (const Row& one : m_rows)
            if (one.path == path) return set(one, YamlNode{});
    });
    m_table->setItemWidget(&item, SettingBasis, button);
}

void SettingsTable::fillMenu(QMenu& menu)
{
    auto* item = m_table->currentItem();
    const Row* row = rowOf(item);
    if (row == nullptr) return;
    const QString silent = silentValue(*row->setting, m_costs.get());
    const auto copy = [](const QString& text) { return [text] { QGuiApplication::clipboard()->setText(text); }; };
    listEntry(menu, "setting-enter", tr("Enter a value"), [this, item] { m_table->editItem(item, SettingValue); });
    listEntry(menu, "setting-reset", silent.isEmpty() ? tr("Take the value away") : tr("Back to the default, %1").arg(silent),
              [this, path = row->path] {
                  for (const Row& one : m_rows)
                      if (one.path == path) return set(one, YamlNode{});
              }, stated(*row).has_value());
    menu.addSeparator();
    listEntry(menu, "setting-copy-value", tr("Copy the value"), copy(item->text(SettingValue)));
    listEntry(menu, "setting-copy-path", tr("Copy the path in the file"), copy(toQt(row->path)));
}

void SettingsTable::filter()
{
    const QString text = m_search->text().trimmed();
    for (int i = 0; i < m_table->topLevelItemCount(); ++i) {
        auto* group = m_table->topLevelItem(i);
        const bool whole = text.isEmpty() || group->text(SettingName).contains(text, Qt::CaseInsensitive);
        bool any = whole;
        for (int k = 0; k < group->childCount(); ++k) {
            const bool shown = whole || settingHolds(*group->child(k), text);
            group->child(k)->setHidden(!shown);
            any = any || shown;
        }
        group->setHidden(!any);
    }
}

const SettingsTable::Row* SettingsTable::rowOf(const QTreeWidgetItem* item) const
{
    const QVariant row = item != nullptr ? item->data(SettingValue, RowRole) : QVariant();
    return row.isValid() ? &m_rows[row.toUInt()] : nullptr;
}

void SettingsTable::entered(QTreeWidgetItem* item, int column)
{
    if (m_filling || column != SettingValue) return;   // while a row is made it is not yet among m_rows
    const Row* row = rowOf(item);
    if (row == nullptr) return;
    const QString typed = item->text(SettingValue).trimmed();
    const QScopedValueRollback closing(m_closing, true);
    QMetaObject::invokeMethod(this, &SettingsTable::fill, Qt::QueuedConnection);   // not while the editor closes
    if (typed == item->data(SettingValue, TypedRole).toString()) return;
    if (const auto value = settingValue(*row->setting, typed)) return set(*row, *value);
    Q_EMIT refused(tr("%1: \"%2\" is no number; type it without a unit.").arg(settingText(row->setting->label), typed));
}

void SettingsTable::set(const Row& row, const YamlNode& value)
{
    const QString label = settingText(row.setting->label);
    const auto delta = edit::setProperty(m_document.layout(), *m_document.catalog(), row.path, value);
    if (delta)
        m_document.commit(*delta, value.isNull() ? tr("Reset %1").arg(label) : tr("Set %1").arg(label));
    else
        Q_EMIT refused(localText(delta.refusal().message));
}

}  // namespace mw
