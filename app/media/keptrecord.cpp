// SPDX-License-Identifier: GPL-3.0-or-later
#include "media/keptrecord.h"

#include <sodium.h>

#include <algorithm>
#include <array>
#include <memory>
#include <span>
#include <utility>

namespace vigil::media {

namespace {

constexpr QByteArrayView videoHead("vigil kept copy 1\n");
constexpr QByteArrayView streamHead("vigil kept stream 1\n");
constexpr std::size_t nonceBytes = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES;
constexpr std::size_t sealBytes = crypto_aead_xchacha20poly1305_ietf_ABYTES;
constexpr std::size_t hashBytes = crypto_generichash_BYTES;

// In the box of a video: key, nonce prefix, plain size, when it was kept, hash. In that of a
// stream: when it was kept, when position 0 was, whether that is exact, whether it lacks its sound;
// then of each part: key, nonce prefix, plain size, hash, number of its file, start, duration,
// timeline. Numbers have 64 bits, little-endian; times are milliseconds, positions microseconds.
constexpr std::size_t videoBytes = SealKey::size + 16 + 8 + 8 + hashBytes;
constexpr std::size_t timesBytes = 4 * std::size_t(8);
constexpr std::size_t partBytes = SealKey::size + 16 + 8 + hashBytes + 4 * std::size_t(8);

/// The plain bytes of a record, read or written one after the other; wiped when it goes.
class Box final
{
public:
    explicit Box(std::size_t size) : m_bytes(size) {}
    ~Box() { sodium_memzero(m_bytes.data(), m_bytes.size()); }
    Box(const Box &) = delete;
    Box &operator=(const Box &) = delete;

    [[nodiscard]] std::span<std::uint8_t> bytes() { return m_bytes; }

    void put(std::span<const std::uint8_t> bytes)
    {
        std::copy(bytes.begin(), bytes.end(), next(bytes.size()).begin());
    }
    void put(qint64 number)
    {
        for (std::uint8_t &byte : next(8)) {
            byte = std::uint8_t(quint64(number) & 0xff);
            number = qint64(quint64(number) >> 8);
        }
    }
    std::span<std::uint8_t> next(std::size_t size)
    {
        const auto part = std::span(m_bytes).subspan(m_at, size);
        m_at += size;
        return part;
    }
    qint64 number()
    {
        const auto bytes = next(8);
        quint64 number = 0;
        for (auto byte = bytes.rbegin(); byte != bytes.rend(); ++byte)
            number = (number << 8) | *byte;
        return qint64(number);
    }

private:
    std::vector<std::uint8_t> m_bytes;
    std::size_t m_at = 0;
};

void putHash(Box &box, const CachedFile &file)
{
    std::array<std::uint8_t, hashBytes> bytes{};
    const QByteArray hash = QByteArray::fromHex(file.contentHash);
    std::copy_n(hash.begin(), std::min(std::size_t(hash.size()), hashBytes), bytes.begin());
    box.put(bytes);
}

QByteArray takeHash(Box &box)
{
    const auto bytes = box.next(hashBytes);
    return QByteArray(reinterpret_cast<const char *>(bytes.data()), qsizetype(bytes.size()))
        .toHex();
}

void putFile(Box &box, const CachedFile &file)
{
    box.put(file.key->bytes());
    box.put(file.noncePrefix);
    box.put(file.plainBytes);
}

CachedFile takeFile(Box &box)
{
    CachedFile file;
    file.key = std::make_shared<SealKey>(
        std::span<const std::uint8_t, SealKey::size>(box.next(SealKey::size)));
    std::copy_n(box.next(16).begin(), 16, file.noncePrefix.begin());
    file.plainBytes = box.number();
    return file;
}

void fillVideo(Box &box, const KeptCopy &copy)
{
    putFile(box, copy.files.front());
    box.put(base::toMs(copy.keptAt));
    putHash(box, copy.files.front());
}

KeptCopy videoIn(Box &box, const CopyId &id)
{
    CachedFile file = takeFile(box);
    const base::Instant keptAt = base::instantFromMs(box.number());
    file.contentHash = takeHash(box);
    file.name = copyName(id);
    return {id, keptAt, {std::move(file)}};
}

void fillStream(Box &box, const KeptCopy &copy)
{
    box.put(base::toMs(copy.keptAt));
    box.put(base::toMs(copy.stream->zero));
    box.put(copy.stream->isExact ? 1 : 0);
    box.put(copy.stream->lacksSound ? 1 : 0);
    for (std::size_t i = 0; i < copy.files.size(); ++i) {
        const StreamPart &part = copy.stream->parts[i];
        putFile(box, copy.files[i]);
        putHash(box, copy.files[i]);
        box.put(partNumber(copy.id, copy.files[i].name).value_or(0));
        box.put(part.start.count());
        box.put(part.duration.count());
        box.put(part.timeline);
    }
}

KeptCopy streamIn(Box &box, const CopyId &id, std::size_t parts)
{
    KeptCopy copy{id, base::instantFromMs(box.number()), {}, StreamTimes{}};
    copy.stream->zero = base::instantFromMs(box.number());
    copy.stream->isExact = box.number() != 0;
    copy.stream->lacksSound = box.number() != 0;
    for (std::size_t i = 0; i < parts; ++i) {
        CachedFile file = takeFile(box);
        file.contentHash = takeHash(box);
        file.name = partName(id, box.number());
        copy.files.push_back(std::move(file));
        const Micros start(box.number());
        const Micros duration(box.number());
        copy.stream->parts.push_back(
            {qint64(i), start, duration, static_cast<std::uint32_t>(box.number())});
    }
    return copy;
}

} // namespace

QByteArray sealRecord(const KeptCopy &copy, const SealKey &key)
{
    const QByteArrayView head = copy.stream ? streamHead : videoHead;
    Box box(copy.stream ? timesBytes + copy.files.size() * partBytes : videoBytes);
    if (copy.stream)
        fillStream(box, copy);
    else
        fillVideo(box, copy);
    const std::size_t plainBytes = box.bytes().size();

    QByteArray record = head.toByteArray();
    record.resize(head.size() + qsizetype(nonceBytes + plainBytes + sealBytes));
    auto *nonce = reinterpret_cast<std::uint8_t *>(record.data()) + head.size();
    randombytes_buf(nonce, nonceBytes);
    const QByteArray bound = head + recordName(copy.id);
    crypto_aead_xchacha20poly1305_ietf_encrypt(
        nonce + nonceBytes, nullptr, box.bytes().data(), plainBytes,
        reinterpret_cast<const std::uint8_t *>(bound.data()), std::size_t(bound.size()), nullptr,
        nonce, key.bytes().data());
    return record;
}

std::optional<KeptCopy> unsealRecord(QByteArrayView record, const CopyId &id, const SealKey &key)
{
    const bool isStream = record.startsWith(streamHead);
    const QByteArrayView head = isStream ? streamHead : videoHead;
    const std::size_t around = std::size_t(head.size()) + nonceBytes + sealBytes;
    const std::size_t size = std::size_t(record.size());
    if (!record.startsWith(head) || size < around)
        return std::nullopt;
    Box box(size - around);
    const bool fits =
        isStream ? size - around > timesBytes && (size - around - timesBytes) % partBytes == 0
                 : size - around == videoBytes;
    const auto *nonce = reinterpret_cast<const std::uint8_t *>(record.data()) + head.size();
    const QByteArray bound = head + recordName(id);
    if (!fits
        || crypto_aead_xchacha20poly1305_ietf_decrypt(
               box.bytes().data(), nullptr, nullptr, nonce + nonceBytes,
               box.bytes().size() + sealBytes, reinterpret_cast<const std::uint8_t *>(bound.data()),
               std::size_t(bound.size()), nonce, key.bytes().data())
               != 0)
        return std::nullopt;
    return isStream ? streamIn(box, id, (box.bytes().size() - timesBytes) / partBytes)
                    : videoIn(box, id);
}

} // namespace vigil::media
