# SPDX-FileCopyrightText: Millwright contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# Shared by packaging/run and packaging/test: install what is missing, configure, build. Sourced by bash.

# What building and testing need, as Debian 12 and Ubuntu 24.04 name it.
packages=(g++ cmake ninja-build ccache git ca-certificates
    qt6-base-dev qt6-tools-dev qt6-l10n-tools qt6-translations-l10n libqt6svg6-dev libqcustomplot-dev libgl-dev
    libboost-graph-dev libeigen3-dev libsuitesparse-dev libglpk-dev libyaml-cpp-dev libfmt-dev nlohmann-json3-dev libxlsxwriter-dev libgoogle-perftools-dev
    fontconfig fonts-dejavu-core)

say() { printf '\033[1m== %s\033[0m\n' "$*"; }
fail() { printf 'millwright: %s\n' "$*" >&2; exit 1; }

missing_packages() {
    local package
    for package in "${packages[@]}"; do
        dpkg-query -W -f='${Status}' "$package" 2>/dev/null | grep -q 'ok installed' || echo "$package"
    done
}

install_missing() {
    command -v apt-get >/dev/null || fail "this script installs with apt-get (Debian 12, Ubuntu 24.04).
Elsewhere install a C++20 compiler, CMake 3.25, Ninja, Qt 6.4 (base, svg, linguist tools), QCustomPlot for Qt 6, Boost.Graph, Eigen, SuiteSparse, GLPK,
yaml-cpp, fmt, nlohmann-json, libxlsxwriter and gperftools, then: cmake --preset release && cmake --build --preset release"
    local wanted
    mapfile -t wanted < <(missing_packages)
    [ ${#wanted[@]} -eq 0 ] && return
    local as_root=()
    if [ "$(id -u)" -ne 0 ]; then
        command -v sudo >/dev/null || fail "missing: ${wanted[*]}
They need root to install: run this as root, install sudo, or ask for: apt-get install ${wanted[*]}"
        as_root=(sudo)
    fi
    say "Installing ${#wanted[@]} packages: ${wanted[*]}"
    "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get update -qq \
        || fail "apt-get update failed: is there a network, and a package source in /etc/apt?"
    "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${wanted[@]}" >/dev/null \
        || fail "some packages could not be installed (no network?): ${wanted[*]}"
}

# build PRESET [TARGET...]
build() {
    local preset=$1; shift
    say "Configuring ($preset)"
    cmake --preset "$preset" >"build-$preset.log" 2>&1 || { tail -n 30 "build-$preset.log" >&2; fail "configuring failed"; }
    rm -f "build-$preset.log"
    say "Building ($preset, $(nproc) jobs)"
    cmake --build --preset "$preset" -j "$(nproc)" ${@:+--target "$@"} || fail "the build failed; the first error is above"
}
