// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/linereader.h"
#include "intake/mediaroot.h"
#include "tests/fuzz/require.h"

#include <sys/mman.h>
#include <unistd.h>

#include <algorithm>
#include <string_view>

using namespace vigil;
using fuzz::require;
using intake::LineReader;

namespace {

constexpr std::string_view byteOrderMark("\xef\xbb\xbf");

/// What LineReader promises, in the simplest way.
std::string_view nextLine(std::string_view &rest, bool isFirst)
{
    std::string_view line = rest.substr(0, rest.find('\n'));
    rest.remove_prefix(std::min(line.size() + 1, rest.size()));
    if (line.ends_with('\r'))
        line.remove_suffix(1);
    if (isFirst && line.starts_with(byteOrderMark))
        line.remove_prefix(byteOrderMark.size());
    return line;
}

} // namespace

/// A file that is cut into lines.
int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const intake::OwnedFd file(::memfd_create("lines", MFD_CLOEXEC));
    require(file.isOpen() && ::pwrite(file.value(), data, size, 0) == ssize_t(size),
            "there is room for the file");
    std::string_view rest(reinterpret_cast<const char *>(data), size);
    LineReader reader(file.value());
    qint64 lines = 0;
    while (reader.next() == LineReader::Status::Line) {
        require(reader.number() == ++lines, "lines are counted one by one");
        require(!rest.empty() && reader.line() == nextLine(rest, lines == 1),
                "a line is what stands there");
    }
    require(rest.empty(), "no line is lost");
    require(reader.bytesRead() == qint64(size), "all is read");
    return 0;
}
