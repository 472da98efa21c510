// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/io/yaml_tree.h"

#include <sys/stat.h>

#include <cerrno>
#include <cstring>
#include <fstream>

namespace mw {

namespace {

Diagnostic fileError(const std::string& path, std::string what, std::string expected = {})
{
    return {Diagnostic::Level::Error, {path, 0, 0}, std::move(what), std::move(expected)};
}

std::string sizeText(std::size_t bytes)
{
    constexpr std::size_t mebibyte = 1U << 20U;
    return bytes < mebibyte ? std::to_string(bytes) + " bytes" : std::to_string(bytes / mebibyte) + " MiB";
}

/// Why a path cannot be read as a document, or nothing. A pipe or device could block or never end.
std::optional<Diagnostic> refuseFile(const std::string& path, std::size_t maxBytes)
{
    struct stat status {};
    if (::stat(path.c_str(), &status) != 0) {
        if (errno == ENOENT) return fileError(path, "there is no such file", "a YAML file");
        return fileError(path, std::string("the file cannot be read (") + std::strerror(errno) + ")",
                         "a readable file");
    }
    if (S_ISDIR(status.st_mode)) return fileError(path, "this is a folder", "a YAML file");
    if (!S_ISREG(status.st_mode)) return fileError(path, "this is a device or pipe", "a YAML file");
    const auto bytes = static_cast<std::size_t>(status.st_size);
    if (bytes > maxBytes)
        return fileError(path, "the file has " + sizeText(bytes), "at most " + sizeText(maxBytes));
    return std::nullopt;
}

}  // namespace

Loaded<YamlNode> parseYamlFile(const std::string& path, std::size_t maxBytes)
{
    if (auto refusal = refuseFile(path, maxBytes)) return {std::nullopt, {*std::move(refusal)}};
    std::ifstream file(path, std::ios::binary);
    if (!file) {
        const auto why = std::string("the file cannot be read (") + std::strerror(errno) + ")";
        return {std::nullopt, {fileError(path, why, "a readable file")}};
    }
    std::string text;
    text.resize(maxBytes < (1U << 16U) ? maxBytes + 1 : 1U << 16U);
    std::size_t size = 0;
    while (file.read(text.data() + size, static_cast<std::streamsize>(text.size() - size)),
           file.gcount() > 0) {
        size += static_cast<std::size_t>(file.gcount());
        if (size > maxBytes)  // it grew since its size was asked for
            return {std::nullopt,
                    {fileError(path, "the file grows while it is read", "at most " + sizeText(maxBytes))}};
        if (size == text.size()) text.resize(size * 2);
    }
    if (file.bad()) return {std::nullopt, {fileError(path, "reading failed", "a readable file")}};
    text.resize(size);
    return parseYaml(text, path);
}

}  // namespace mw
