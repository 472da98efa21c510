// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/edit/edit.h"
#include "model/facility/facility.h"
#include "model/layout/generator.h"
#include "views/canvas/commands/layout_form.h"

#include <QPointF>

#include <functional>
#include <initializer_list>
#include <string>
#include <vector>

class QComboBox;
class QDoubleSpinBox;
class QLabel;

namespace mw {

class Document;

/// The numbers and parts of a row, a fabric, a power train or a cooling plant; says while they are chosen what they make.
class GeneratorDialog : public LayoutForm {
    Q_OBJECT
public:
    /// `base`: what it is made into, the document's facility or one with a yard that is to come with it.
    GeneratorDialog(Generator generator, bool isNew, Document& document, FacilityPtr base, LengthUnit units, QWidget* parent);
    [[nodiscard]] Generator generator() const;
    /// Called with what it would do to the base whenever a field changes, and at once; a refusal: nothing.
    void onTried(std::function<void(const edit::Result&)> tried);
    /// Moves what it makes in a hall to a point: of several places there the nearest.
    void putAt(const std::string& hall, QPointF m);
    /// How long the last try took.
    [[nodiscard]] qint64 tookToTry_ms() const { return m_took_ms; }

protected:
    [[nodiscard]] QString problem() const override;
    [[nodiscard]] QString advice() const override { return tr("A click or a drag on the plan says where it stands."); }

private:
    /// Where in a generator a field's value lives.
    template <class T>
    using In = std::function<T&(Generator&)>;

    void addRow();
    void addFabric();
    void addPowerTrain();
    void addCooling();
    /// Hall, x, y and front.
    void addPlace(const char* name, const QString& label, const In<FloorPlace>& in, bool outdoor);
    void addNames(const char* name, const QString& label, const In<std::vector<std::string>>& in, const QString& help, const QString& example = tr("rack-[1-8], rack-12"));
    void addPart(const char* name, const QString& label, const In<std::string>& in, std::initializer_list<Kind> kinds, const QString& help, bool mayBeNone = false);
    void addWhole(const char* name, const QString& label, const In<int>& in, int least, int most, const QString& help);
    void addMetres(const char* name, const QString& label, const In<double>& in, double least_m, double most_m, const QString& help);
    void addFigure(const char* name, const QString& label, const In<double>& in, double least, double most, int decimals, const QString& unit, const QString& help);
    void addShare(const char* name, const QString& label, const In<double>& in, const QString& help);
    [[nodiscard]] QString kindsOf(const Layout& made) const;
    /// What would stand after, in words.
    [[nodiscard]] QString outcome(const Layout& made, const std::string& id) const;

    Generator m_before;
    Document& m_document;
    FacilityPtr m_base;
    LengthUnit m_lengths;
    struct PlaceFields {
        QComboBox* hall{};
        QDoubleSpinBox *x{}, *y{};
    };
    std::vector<PlaceFields> m_places{};
    std::vector<std::function<void(Generator&)>> m_writers{};   ///< a field each: puts what stands in it into a generator
    QLabel* m_makes{};
    mutable qint64 m_took_ms{};
    std::function<void(const edit::Result&)> m_tried{};
};

}  // namespace mw
