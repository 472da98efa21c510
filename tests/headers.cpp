// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Empty on purpose: carries the precompiled headers that the tests share.
