// SPDX-License-Identifier: GPL-3.0-or-later
// Runs a fuzzer's check over its corpus without libFuzzer: each file as it is, cut off at up to
// TIMES places, and damaged TIMES times; the same in every run.
//   fuzz_NAME TIMES FOLDER
#include "tests/fuzz/require.h"

#include <unistd.h>

#include <algorithm>
#include <csignal>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <memory>
#include <random>
#include <string>
#include <vector>

namespace {

using Bytes = std::vector<std::uint8_t>;

/// What is being run, for the message when it ends the program.
std::string current;

void tellAndEnd(int number)
{
    (void)!::write(STDERR_FILENO, current.data(), current.size());
    std::signal(number, SIG_DFL);
    (void)std::raise(number);
}

Bytes read(const std::filesystem::path &path)
{
    std::ifstream file(path, std::ios::binary);
    if (!file) {
        std::fprintf(stderr, "cannot read %s\n", path.c_str());
        std::exit(1);
    }
    return {std::istreambuf_iterator<char>(file), {}};
}

void run(const Bytes &bytes, std::string what)
{
    current = std::move(what);
    // Memory of its own size, so that a sanitizer sees whoever reads on.
    const auto copy = std::make_unique_for_overwrite<std::uint8_t[]>(bytes.size());
    std::ranges::copy(bytes, copy.get());
    (void)LLVMFuzzerTestOneInput(copy.get(), bytes.size());
}

void damage(Bytes &bytes, std::mt19937 &random)
{
    const auto below = [&random](std::size_t end) { return random() % end; };
    const auto place = bytes.begin() + std::ptrdiff_t(below(bytes.size()));
    switch (below(5)) {
    case 0: *place = std::uint8_t(*place ^ (1U << below(8))); break;
    case 1: *place = std::uint8_t(below(256)); break;
    case 2: bytes.insert(place, std::uint8_t(below(256))); break;
    case 3: bytes.erase(place, place + std::min<std::ptrdiff_t>(8, bytes.end() - place)); break;
    default: {
        const Bytes piece(place, place + std::min<std::ptrdiff_t>(32, bytes.end() - place));
        const auto where = bytes.begin() + std::ptrdiff_t(below(bytes.size()));
        bytes.insert(where, piece.begin(), piece.end());
    }
    }
}

void replay(const std::filesystem::path &path, std::size_t times)
{
    const std::string name = path.filename().string();
    const Bytes whole = read(path);
    run(whole, name + "\n");
    const std::size_t step = 1 + whole.size() / times;
    for (std::size_t size = 0; size < whole.size(); size += step)
        run(Bytes(whole.begin(), whole.begin() + std::ptrdiff_t(size)),
            name + ", its first " + std::to_string(size) + " bytes\n");
    for (unsigned seed = 0; seed < times && !whole.empty(); ++seed) {
        std::mt19937 random(seed);
        Bytes bytes = whole;
        for (unsigned left = 1 + seed % 3; left > 0 && !bytes.empty(); --left)
            damage(bytes, random);
        run(bytes, name + ", damage " + std::to_string(seed) + "\n");
    }
}

} // namespace

int main(int argc, char **argv)
{
    for (const int number : {SIGABRT, SIGSEGV, SIGFPE, SIGILL, SIGBUS})
        (void)std::signal(number, tellAndEnd);
    const std::size_t times = argc == 3 ? std::strtoul(argv[1], nullptr, 10) : 0;
    if (times == 0) {
        std::fprintf(stderr, "usage: %s TIMES FOLDER\n", argv[0]);
        return 2;
    }
    std::vector<std::filesystem::path> files;
    for (const auto &entry : std::filesystem::directory_iterator(argv[2]))
        files.push_back(entry.path());
    if (files.empty()) {
        std::fprintf(stderr, "there is no corpus to run\n");
        return 1;
    }
    std::ranges::sort(files);
    for (const auto &file : files)
        replay(file, times);
    std::printf("%zu files\n", files.size());
    return 0;
}
