// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/session/document.h"

#include "model/core/content_hash.h"
#include "model/edit/background.h"
#include "model/io/atomic_file.h"
#include "model/io/layout_file.h"
#include "views/session/apply_delta.h"
#include "views/session/release_later.h"
#include "views/session/text/qt_text.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <chrono>

namespace mw {

namespace {

bool catalogsChanged(const Delta& delta)
{
    return delta.settingsBefore && delta.settingsAfter &&
           delta.settingsBefore->catalogs != delta.settingsAfter->catalogs;
}

constexpr std::size_t kLargeFacility = 2000;   ///< instances: of more it takes a good part of a frame

/// More than expand() can patch, in halls that stay: what is drawn of it may come a moment later.
bool isExpandedWhole(const Delta& delta, const Layout& after)
{
    constexpr std::size_t kMostChanged = 4;   // as in model/facility/patch.cpp
    const auto comesOrGoes = [](const auto& change) { return !change.before || !change.after || change.before->id != change.after->id; };
    if (!delta.halls.empty()) return false;
    return !delta.links.empty() || delta.components.size() * kMostChanged > after.components.size() ||
           std::any_of(delta.components.begin(), delta.components.end(), comesOrGoes);
}

bool hasErrors(const std::vector<Diagnostic>& diagnostics)
{
    return std::any_of(diagnostics.begin(), diagnostics.end(),
                       [](const auto& d) { return d.level == Diagnostic::Level::Error; });
}

std::string hashOfFile(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) return {};
    const QByteArray bytes = file.readAll();
    return contentHash({bytes.constData(), static_cast<std::size_t>(bytes.size())});
}

/// A file in the way that is no layout: writing over it would destroy something that this program cannot read back.
std::optional<Diagnostic> inTheWay(const QString& path)
{
    const QFileInfo file(path);
    if (!file.exists() || (file.isFile() && file.size() == 0)) return std::nullopt;
    const auto loaded = readLayoutFile(fromQt(path));
    if (loaded.value) return std::nullopt;
    Diagnostic refusal;
    refusal.where.file = fromQt(path);
    refusal.what = "not replaced: the file that is there cannot be read as a layout";
    if (!loaded.diagnostics.empty()) refusal.what += " (" + loaded.diagnostics.front().what + ")";
    refusal.expected = "another file name";
    return refusal;
}

/// Plans of the building are named from the layout's folder, and still found when that is another one.
Delta backgroundsNamedFrom(const Layout& layout, const QString& oldPath, const QString& newPath)
{
    const QDir before = QFileInfo(oldPath).absoluteDir(), now = QFileInfo(newPath).absoluteDir();
    if (before == now && !oldPath.isEmpty()) return {};
    Layout after = layout;
    for (const auto& hall : layout.halls.rows()) {
        if (!hall->background) continue;
        const QString name = toQt(hall->background->file);
        if (QDir::isAbsolutePath(name) && !oldPath.isEmpty()) continue;  // named so by its owner
        Background moved = *hall->background;
        moved.file = fromQt(now.relativeFilePath(before.absoluteFilePath(name)));
        if (const auto delta = edit::setBackground(after, hall->id, moved)) after = apply(after, *delta);
    }
    return diff(layout, after);
}

}  // namespace

Document::Document(CatalogPtr builtIn, QObject* parent)
    : QObject(parent), m_builtIn(std::move(builtIn)), m_expandCache(makeExpandCache())
{
    m_expander.setMaxThreadCount(1);
    if (!m_builtIn) m_builtIn = std::make_shared<Catalog>();
    m_catalog = m_builtIn;
    connect(&m_undo, &QUndoStack::cleanChanged, this, &Document::cleanChanged);
    connect(&m_undo, &QUndoStack::indexChanged, this, [this](int index) { m_reloadUndone = m_reloadUndone || index < m_reloadedAt; });
    connect(&m_selection, &Selection::changed, this, &Document::selectionChanged);
}

Document::~Document()
{
    m_undo.disconnect(this);
    m_selection.disconnect(this);
}

void Document::reset(Layout layout)
{
    auto catalog = catalogFor(layout, {}, m_builtIn);
    m_diagnostics = std::move(catalog.diagnostics);
    adopt(std::move(layout), catalog.value.value_or(m_builtIn), {});
}

std::optional<Document::Loaded> Document::read(const QString& path)
{
    auto hash = hashOfFile(path);
    auto loaded = readLayoutFile(fromQt(path));
    m_diagnostics = std::move(loaded.diagnostics);
    if (!loaded.value) return std::nullopt;
    auto catalog = catalogFor(*loaded.value, fromQt(path), m_builtIn);
    m_diagnostics.insert(m_diagnostics.end(), catalog.diagnostics.begin(), catalog.diagnostics.end());
    if (!catalog.value && hasErrors(catalog.diagnostics)) return std::nullopt;
    return Loaded{std::move(*loaded.value), catalog.value.value_or(m_builtIn), std::move(hash)};
}

bool Document::open(const QString& path)
{
    auto file = read(path);
    if (!file) return false;
    adopt(std::move(file->layout), std::move(file->catalog), path, file->hash);
    return true;
}

/// Catalogue files may have changed with it, which no edit tells of: then all begins anew.
bool Document::reload()
{
    auto file = read(m_path);
    if (!file) return false;
    if (!m_layout->settings->catalogs.empty() || !file->layout.settings->catalogs.empty()) {
        adopt(std::move(file->layout), std::move(file->catalog), QString(m_path), file->hash);
        return true;
    }
    const int before = m_undo.index();
    commit(diff(*m_layout, file->layout), tr("Reload the file"));
    m_fileHash = std::move(file->hash);
    m_undo.setClean();
    m_reloadedAt = m_undo.index() > before ? m_undo.index() : -1;
    m_reloadUndone = false;
    return true;
}

void Document::restore(Layout layout, const QString& path, const std::string& fileHash)
{
    auto catalog = catalogFor(layout, fromQt(path), m_builtIn);
    m_diagnostics = std::move(catalog.diagnostics);
    adopt(std::move(layout), catalog.value.value_or(m_builtIn), path, fileHash);
    m_undo.resetClean();
}

void Document::keepAgainstFile()
{
    m_fileHash.clear();
    m_reloadUndone = false, m_reloadedAt = -1;
    m_undo.resetClean();
}

bool Document::isReadOnly() const
{
    const QFileInfo file(m_path);
    if (m_path.isEmpty() || !file.exists()) return false;
    // Root may write anything; a file that nobody is meant to write is still respected.
    const bool nobody = !(file.permissions() & (QFile::WriteOwner | QFile::WriteGroup | QFile::WriteOther));
    return nobody || !file.isWritable() || isShipped();
}

bool Document::isShipped() const
{
    const QString folder = QFileInfo(m_shippedFolder).canonicalFilePath();
    return !folder.isEmpty() && QFileInfo(m_path).canonicalFilePath().startsWith(folder + QLatin1Char('/'));
}

std::optional<Diagnostic> Document::save()
{
    if (m_path.isEmpty()) return Diagnostic{.what = "the layout has no file yet", .expected = "a file name"};
    if (auto error = write(m_path)) return error;
    m_reloadUndone = false, m_reloadedAt = -1;
    m_undo.setClean();
    return std::nullopt;
}

std::optional<Diagnostic> Document::write(const QString& path)
{
    const auto text = m_text.of(m_layout);
    const auto hash = contentHash(text);
    if (path == m_path) Q_EMIT saving(hash);
    auto error = writeFileAtomically(fromQt(path), text);
    if (!error) m_fileHash = hash;
    return error;
}

std::optional<Diagnostic> Document::saveAs(const QString& path)
{
    const bool same = QFileInfo(path) == QFileInfo(m_path);
    if (!same)
        if (auto refusal = inTheWay(path)) return refusal;
    commit(backgroundsNamedFrom(*m_layout, m_path, path), tr("Name background plans from the new folder"));
    if (auto error = write(path)) return error;
    m_path = path;
    m_undo.setClean();
    Q_EMIT pathChanged();
    return std::nullopt;
}

QString Document::title() const
{
    if (!m_path.isEmpty()) return QFileInfo(m_path).fileName();
    const auto& name = m_layout->settings->name;
    return name.empty() ? tr("Untitled") : toQt(name);
}

FacilityPtr Document::facility() const
{
    if (!m_facility) {
        m_facility = freedElsewhere(m_coming.valid() ? m_coming.get() : expand(m_layout, m_catalog, m_expandCache.get()));
        m_instances = m_facility->instances.size();
    }
    return m_facility;
}

bool Document::facilityIsReady() const
{
    return !m_coming.valid() || m_coming.wait_for(std::chrono::seconds(0)) == std::future_status::ready;
}

void Document::expandElsewhere()
{
    const auto task = std::make_shared<std::packaged_task<FacilityPtr()>>(
        [layout = m_layout, catalog = m_catalog, cache = m_expandCache] { return expand(layout, catalog, cache.get()); });
    m_coming = task->get_future();
    m_expander.start([this, task, revision = m_revision] {
        (*task)();
        QMetaObject::invokeMethod(this, [this, revision] { if (revision == m_revision) Q_EMIT facilityReady(); }, Qt::QueuedConnection);
    });
}

void Document::commit(Delta delta, const QString& title, int gesture)
{
    clearPreview();
    if (delta.empty()) return;
    // The epoch in the key keeps gestures apart that are of the same kind but not of the same moment.
    const int key = gesture < 0 ? -1 : (m_gestureEpoch % 0xffff) * 0x100 + (gesture & 0xff);
    if (gesture < 0) endGesture();
    m_undo.push(new ApplyDelta(*this, std::move(delta), title, key));
}

void Document::preview(const Delta& delta)
{
    m_preview = std::make_shared<const Layout>(apply(*m_layout, delta));
    Q_EMIT previewChanged();
}

void Document::clearPreview()
{
    if (!m_preview) return;
    m_preview.reset();
    Q_EMIT previewChanged();
}

void Document::applyDelta(const Delta& delta)
{
    m_layout = std::make_shared<const Layout>(apply(*m_layout, delta));
    ++m_revision;
    m_facility.reset();
    if (!delta.parts.empty() || catalogsChanged(delta)) refreshCatalog();
    if (m_coming.valid() || (m_instances > kLargeFacility && isExpandedWhole(delta, *m_layout))) expandElsewhere();
    m_text.follow(m_layout);
    forgetRemoved(delta);
    Q_EMIT changed(m_revision, delta);
}

void Document::adopt(Layout layout, CatalogPtr catalog, const QString& path, const std::string& fileHash)
{
    clearPreview();
    // Now, so that later reads on several threads only read.
    const auto index = [](const auto&... tables) { (tables.buildIndex(), ...); };
    index(layout.parts, layout.halls, layout.blocks, layout.components, layout.links, layout.workloads, layout.scenarios, layout.waivers);
    m_layout = std::make_shared<const Layout>(std::move(layout));
    m_catalog = std::move(catalog);
    m_path = path;
    m_fileHash = fileHash;
    ++m_revision;
    m_facility.reset();
    m_coming = {};
    m_expandCache = makeExpandCache();
    m_text.follow(m_layout);
    m_selection.clear();
    m_undo.clear();
    m_reloadUndone = false, m_reloadedAt = -1;
    m_undo.setClean();   // clear() leaves a stack that is empty, but was marked unclean, as it is
    Q_EMIT pathChanged();
    Q_EMIT replaced();
}

void Document::refreshCatalog()
{
    auto loaded = catalogFor(*m_layout, fromQt(m_path), m_builtIn);
    if (loaded.value) m_catalog = *loaded.value;
}

void Document::forgetRemoved(const Delta& delta)
{
    std::vector<std::string> gone;
    for (const auto& change : delta.components)
        if (change.before && (!change.after || change.after->id != change.before->id))
            gone.push_back(change.before->id);
    for (const auto& change : delta.links)
        if (change.before && (!change.after || change.after->id != change.before->id))
            gone.push_back(change.before->id);
    if (!gone.empty()) m_selection.forget(gone);
}

}  // namespace mw
