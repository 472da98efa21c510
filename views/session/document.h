// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/catalog/catalog.h"
#include "model/facility/facility.h"
#include "model/layout/delta.h"
#include "model/layout/layout.h"
#include "views/session/selection.h"
#include "views/session/text/prepared_text.h"

#include <QObject>
#include <QString>
#include <QThreadPool>
#include <QUndoStack>

#include <cstddef>
#include <future>
#include <memory>
#include <optional>
#include <vector>

namespace mw {

/// The open layout: the one place where it changes. Every change is a delta that goes through the undo stack and comes
/// out as `changed`. Lives in the GUI thread; what leaves it are const values.
class Document : public QObject {
    Q_OBJECT
public:
    explicit Document(CatalogPtr builtIn, QObject* parent = nullptr);
    ~Document() override;

    /// Starts over with this layout, unsaved, without a file.
    void reset(Layout layout = {});
    /// Reads a file. False: the document stays as it was; `diagnostics` tells why either way.
    [[nodiscard]] bool open(const QString& path);
    /// What its file holds by now, as one edit: undo brings back what was here. False: as open().
    [[nodiscard]] bool reload();
    /// Writes to the file it came from. Nothing: saved; else what is wrong, and the file on disk is as it was.
    [[nodiscard]] std::optional<Diagnostic> save();
    /// Refuses to replace an existing file that is no layout this version can read.
    [[nodiscard]] std::optional<Diagnostic> saveAs(const QString& path);

    /// What a journal kept: a layout with changes that its file lacks. `fileHash` is that of the file as it once was.
    void restore(Layout layout, const QString& path, const std::string& fileHash);
    /// The file is no longer what this layout began as: there is something to save, whatever is undone.
    void keepAgainstFile();

    [[nodiscard]] const std::vector<Diagnostic>& diagnostics() const { return m_diagnostics; }
    /// contentHash() of the file as last read or saved; empty: no file says what the clean layout is.
    [[nodiscard]] const std::string& fileHash() const { return m_fileHash; }
    /// The file may not be written, or is a shipped one.
    [[nodiscard]] bool isReadOnly() const;
    [[nodiscard]] bool isShipped() const;
    void setShippedFolder(const QString& folder) { m_shippedFolder = folder; }
    [[nodiscard]] const QString& path() const { return m_path; }
    /// File name, or the layout's name while it has no file.
    [[nodiscard]] QString title() const;
    [[nodiscard]] bool isClean() const { return m_undo.isClean(); }
    /// What another program wrote was taken in and then undone: saving now would write over it, which nobody has decided.
    [[nodiscard]] bool hasUndoneReload() const { return m_reloadUndone && !isClean(); }

    [[nodiscard]] const Layout& layout() const { return *m_layout; }
    [[nodiscard]] LayoutPtr snapshot() const { return m_layout; }
    [[nodiscard]] Revision revision() const { return m_revision; }
    /// The built-in parts, with those of the layout's catalogue files and its own over them.
    [[nodiscard]] const CatalogPtr& catalog() const { return m_catalog; }
    [[nodiscard]] const CatalogPtr& builtInCatalog() const { return m_builtIn; }
    /// The layout expanded; made when first asked for after a change, or waited for while it is made elsewhere.
    [[nodiscard]] FacilityPtr facility() const;
    /// False: what comes and goes in a large layout takes a good part of a frame to expand, and a thread is at it. facilityReady() follows.
    [[nodiscard]] bool facilityIsReady() const;

    [[nodiscard]] QUndoStack& undoStack() { return m_undo; }
    [[nodiscard]] Selection& selection() { return m_selection; }

    /// Does a delta of the current layout and makes it undoable. An empty one does nothing. Commits of the same
    /// `gesture` (0 or more), one right after another, become one step: nudging with the arrow keys.
    void commit(Delta delta, const QString& title, int gesture = -1);
    /// The next commit starts a step of its own, whatever its gesture.
    void endGesture() { ++m_gestureEpoch; }

    /// Shows what a delta would do without doing it; replaced by the next, dropped by clearPreview and commit.
    void preview(const Delta& delta);
    void clearPreview();
    /// The layout under a drag, or null.
    [[nodiscard]] LayoutPtr previewLayout() const { return m_preview; }

Q_SIGNALS:
    void changed(mw::Revision revision, const mw::Delta& delta);
    /// Another layout altogether: opened or started over.
    void replaced();
    /// facility() is there, after a change when it was not at once.
    void facilityReady();
    void previewChanged();
    void selectionChanged();
    /// The file is about to be written with content of this hash.
    void saving(const std::string& fileHash);
    void cleanChanged(bool clean);
    void pathChanged();

private:
    friend class ApplyDelta;
    struct Loaded {
        Layout layout{};
        CatalogPtr catalog{};
        std::string hash{};
    };
    [[nodiscard]] std::optional<Loaded> read(const QString& path);
    void applyDelta(const Delta& delta);
    void adopt(Layout layout, CatalogPtr catalog, const QString& path, const std::string& fileHash = {});
    [[nodiscard]] std::optional<Diagnostic> write(const QString& path);
    void refreshCatalog();
    void expandElsewhere();
    void forgetRemoved(const Delta& delta);

    CatalogPtr m_builtIn{}, m_catalog{};
    LayoutPtr m_layout{std::make_shared<const Layout>()};
    LayoutPtr m_preview{};
    Revision m_revision{1};
    QString m_path{}, m_shippedFolder{};
    std::string m_fileHash{};
    int m_reloadedAt{-1};   ///< step of the history that took the file in, -1: none
    bool m_reloadUndone{};
    std::vector<Diagnostic> m_diagnostics{};
    int m_gestureEpoch{};
    mutable FacilityPtr m_facility{};
    std::shared_ptr<ExpandCache> m_expandCache{};   ///< of m_expander while that is at work
    Selection m_selection{};
    QUndoStack m_undo{};
    PreparedText m_text{};
    mutable std::size_t m_instances{};             ///< of the facility before
    mutable std::future<FacilityPtr> m_coming{};   ///< of m_layout, from m_expander; has no state: none is made there
    QThreadPool m_expander{};   ///< one thread; last, so that its end is waited for first
};

}  // namespace mw
