// SPDX-FileCopyrightText: Millwright contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/io/atomic_file.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <memory>
#include <utility>

namespace mw {

namespace {

std::atomic<int> g_failStep{0};  // for fault tests only; see failWriteStep()

/// True, with errno set as on a full disk, when this step was chosen to fail.
bool stepFails()
{
    if (g_failStep.load() <= 0 || g_failStep.fetch_sub(1) != 1) return false;
    errno = ENOSPC;
    return true;
}

Diagnostic problem(const std::string& path, std::string what, std::string expected = {})
{
    return {Diagnostic::Level::Error, {path, 0, 0}, std::move(what), std::move(expected)};
}

Diagnostic failure(const std::string& path, const std::string& doing, int error)
{
    return problem(path, doing + " failed: " + std::strerror(error) + "; the file is as it was", {});
}

/// The file that a chain of symbolic links leads to; the path itself if there is none or it leads nowhere yet.
std::string resolved(const std::string& path)
{
    const std::unique_ptr<char, decltype(&std::free)> real(::realpath(path.c_str(), nullptr), &std::free);
    if (real) return real.get();
    std::string target = path;
    for (int hop = 0; hop < 40; ++hop) {  // the kernel's own limit
        std::string buffer(4096, '\0');
        const auto length = ::readlink(target.c_str(), buffer.data(), buffer.size());
        if (length <= 0) break;
        buffer.resize(static_cast<std::size_t>(length));
        const auto slash = target.rfind('/');
        target =
            buffer[0] == '/' || slash == std::string::npos ? buffer : target.substr(0, slash + 1) + buffer;
    }
    return target;
}

std::string folderOf(const std::string& path)
{
    const auto slash = path.rfind('/');
    return slash == std::string::npos ? "." : path.substr(0, std::max<std::size_t>(slash, 1));
}

/// Why a target cannot be replaced, or nothing; `mode` becomes that of an existing file.
std::optional<Diagnostic> refuseTarget(const std::string& shown, const std::string& target,
                                       std::optional<mode_t>& mode)
{
    struct stat status {};
    if (::stat(target.c_str(), &status) == 0) {
        if (S_ISDIR(status.st_mode)) return problem(shown, "this is a folder", "the name of a file");
        if (!S_ISREG(status.st_mode)) return problem(shown, "this is a device or pipe", "the name of a file");
        if (::access(target.c_str(), W_OK) != 0)
            return problem(shown, "the file is write-protected",
                           "a file that may be written, or another name");
        mode = status.st_mode & 07777U;
    } else if (errno == ELOOP) {
        return problem(shown, "symbolic links lead in a circle", "the name of a file");
    }
    const auto folder = folderOf(target);
    if (::stat(folder.c_str(), &status) != 0 || !S_ISDIR(status.st_mode))
        return problem(shown, "there is no folder '" + folder + "'", "a folder that exists");
    if (::access(folder.c_str(), W_OK | X_OK) != 0)
        return problem(shown, "the folder '" + folder + "' is write-protected",
                       "a folder that may be written");
    return std::nullopt;
}

/// A file that is closed, and removed unless kept.
class TemporaryFile {
public:
    explicit TemporaryFile(const std::string& beside)
    {
        if (stepFails()) return;
        static std::atomic<unsigned> counter{0};
        for (int tries = 0; tries < 100 && m_file < 0; ++tries) {  // a crashed process may have left a name
            m_name = beside + '.' + std::to_string(::getpid()) + '-' + std::to_string(++counter) + ".tmp";
            m_file = ::open(m_name.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC,
                            0666);  // the process's mask applies
            if (m_file < 0 && errno != EEXIST) return;
        }
        m_exists = m_file >= 0;
    }
    ~TemporaryFile()
    {
        if (m_file >= 0) ::close(m_file);
        if (m_exists) ::unlink(m_name.c_str());
    }
    TemporaryFile(const TemporaryFile&) = delete;
    TemporaryFile& operator=(const TemporaryFile&) = delete;

    [[nodiscard]] bool isOpen() const { return m_exists; }
    bool write(std::string_view bytes)
    {
        constexpr std::size_t chunk = 1U << 20U;
        while (!bytes.empty()) {
            if (stepFails()) return false;
            const auto written = ::write(m_file, bytes.data(), std::min(bytes.size(), chunk));
            if (written < 0 && errno == EINTR) continue;
            if (written < 0) return false;
            bytes.remove_prefix(static_cast<std::size_t>(written));
        }
        return true;
    }
    bool setMode(mode_t mode) { return !stepFails() && ::fchmod(m_file, mode) == 0; }
    bool sync() { return !stepFails() && ::fsync(m_file) == 0; }
    bool close()
    {
        const int file = std::exchange(m_file, -1);
        return !stepFails() ? ::close(file) == 0 : (::close(file), errno = ENOSPC, false);
    }
    bool renameTo(const std::string& target)
    {
        if (stepFails() || ::rename(m_name.c_str(), target.c_str()) != 0) return false;
        m_exists = false;
        return true;
    }

private:
    std::string m_name{};
    int m_file{-1};
    bool m_exists{};
};

/// So that the new name survives a power cut. Some file systems cannot; the file itself is safe either way.
void syncFolder(const std::string& folder)
{
    const int handle = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (handle < 0) return;
    (void)::fsync(handle);
    ::close(handle);
}

}  // namespace

void failWriteStep(int step)
{
    g_failStep = step;
}

std::optional<Diagnostic> writeFileAtomically(const std::string& path, std::string_view bytes)
{
    if (path.empty() || path.back() == '/')
        return problem(path, "this is no file name", "the name of a file");
    const auto target = resolved(path);
    std::optional<mode_t> mode;  // of an existing file
    if (auto refusal = refuseTarget(path, target, mode)) return refusal;
    TemporaryFile file(target);
    if (!file.isOpen()) return failure(path, "making a temporary file beside it", errno);
    if (!file.write(bytes)) return failure(path, "writing", errno);
    if (mode && !file.setMode(*mode)) return failure(path, "setting the file's permissions", errno);
    if (!file.sync()) return failure(path, "writing to the disk", errno);
    if (!file.close()) return failure(path, "closing", errno);
    if (!file.renameTo(target)) return failure(path, "replacing the file", errno);
    syncFolder(folderOf(target));
    return std::nullopt;
}

}  // namespace mw
