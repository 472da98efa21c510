// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <Eigen/SparseCore>

#include <klu.h>

#include <memory>

namespace mw {

/// LU factors of a sparse matrix by KLU (Davis and Palamadai Natarajan, ACM TOMS 37, 2010), called directly because Eigen's wrapper knows no
/// refactorisation: with the same structure the order and the pivots of the first matrix serve those that follow.
class SparseFactors {
public:
    SparseFactors() { klu_defaults(&m_common); }
    SparseFactors(SparseFactors&&) = delete;  // what frees points to what it is freed with

    /// False: singular. A matrix of as many rows and entries as the one before must have its structure.
    bool factorise(Eigen::SparseMatrix<double>& matrix)
    {
        int* starts = matrix.outerIndexPtr();
        int* rows = matrix.innerIndexPtr();
        double* values = matrix.valuePtr();
        if (matrix.nonZeros() != m_entries || (m_symbolic && m_symbolic->n != matrix.cols())) m_numeric.reset(), m_symbolic.reset();
        m_entries = matrix.nonZeros();
        if (!m_symbolic) m_symbolic.reset(klu_analyze(static_cast<int>(matrix.cols()), starts, rows, &m_common));
        if (!m_symbolic) return false;
        if (m_numeric && klu_refactor(starts, rows, values, m_symbolic.get(), m_numeric.get(), &m_common) != 0 && sound(starts, rows, values)) return true;
        m_numeric.reset(klu_factor(starts, rows, values, m_symbolic.get(), &m_common));
        return m_numeric != nullptr;
    }

    /// In place.
    void solve(Eigen::VectorXd& right)
    {
        klu_solve(m_symbolic.get(), m_numeric.get(), static_cast<int>(right.size()), 1, right.data(), &m_common);
    }

private:
    /// Old pivots may no longer be large enough.
    bool sound(int* starts, int* rows, double* values)
    {
        constexpr double kLeastGrowth = 1e-8;
        return klu_rgrowth(starts, rows, values, m_symbolic.get(), m_numeric.get(), &m_common) != 0 && m_common.rgrowth > kLeastGrowth;
    }

    struct Free {
        klu_common* common;
        void operator()(klu_symbolic* symbolic) const { klu_free_symbolic(&symbolic, common); }
        void operator()(klu_numeric* numeric) const { klu_free_numeric(&numeric, common); }
    };

    klu_common m_common{};
    Eigen::Index m_entries{};
    std::unique_ptr<klu_symbolic, Free> m_symbolic{nullptr, Free{&m_common}};
    std::unique_ptr<klu_numeric, Free> m_numeric{nullptr, Free{&m_common}};
};

}  // namespace mw
