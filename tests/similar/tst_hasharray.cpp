// SPDX-License-Identifier: GPL-3.0-or-later
#include "hashes.h"
#include "similar/hasharray.h"

#include <QTest>

using namespace vigil::similar;
using namespace vigil::test;
using vigil::media::PdqHash;

namespace {

constexpr std::array codes{HashArray::Code::Best, HashArray::Code::Portable};

std::vector<Hit> bruteForce(const HashArray &array, std::size_t from, std::size_t to,
                            const std::vector<PdqHash> &queries, int distance)
{
    std::vector<Hit> hits;
    for (std::size_t q = 0; q < queries.size(); ++q) {
        for (std::size_t i = from; i < to; ++i) {
            int bits = 0;
            for (int k = 0; k < PdqHash::bits; ++k)
                bits += int(queries[q].bit(k) != array.at(i).bit(k));
            if (bits <= distance)
                hits.push_back({std::uint32_t(q), std::uint32_t(i), std::uint32_t(bits)});
        }
    }
    std::sort(hits.begin(), hits.end());
    return hits;
}

std::vector<Hit> scanned(const HashArray &array, std::size_t from, std::size_t to,
                         const std::vector<PdqHash> &queries, int distance, HashArray::Code code)
{
    std::vector<Hit> hits;
    array.scan(from, to, queries, distance, hits, code);
    std::sort(hits.begin(), hits.end());
    return hits;
}

} // namespace

class TestHashArray final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void givesBackWhatWasAppended()
    {
        HashMaker make(1);
        HashArray array;
        std::vector<PdqHash> hashes;
        for (int i = 0; i < 100; ++i) {
            hashes.push_back(make.random());
            array.append(hashes.back());
        }
        QCOMPARE(array.size(), hashes.size());
        for (std::size_t i = 0; i < hashes.size(); ++i)
            QCOMPARE(array.at(i), hashes[i]);
        array.clear();
        QCOMPARE(array.size(), std::size_t(0));
    }

    void findsTheSameAsBruteForce()
    {
        HashMaker make(2);
        HashArray array;
        std::vector<PdqHash> queries;
        for (int q = 0; q < 5; ++q)
            queries.push_back(make.random());
        // More than two tiles, with every distance about the boundary in them.
        for (int i = 0; i < 2'500; ++i)
            array.append(i % 3 == 0 ? make.random() : make.at(i % 67, queries[std::size_t(i % 5)]));
        for (const int distance : {0, 30, 31, 32, 128, 256}) {
            for (const auto &[from, to] : {std::pair<std::size_t, std::size_t>{0, 2'500},
                                           {1'000, 1'049},
                                           {1'023, 1'025},
                                           {7, 7}}) {
                const auto expected = bruteForce(array, from, to, queries, distance);
                QVERIFY(from == to || distance < 31 || !expected.empty());
                for (const auto code : codes)
                    QCOMPARE(scanned(array, from, to, queries, distance, code), expected);
            }
        }
    }

    void theBoundaryIsPartOfTheDistance()
    {
        HashMaker make(3);
        const PdqHash query = make.random();
        HashArray array;
        for (int i = 0; i < 50; ++i) {
            array.append(make.at(31, query));
            array.append(make.at(32, query));
        }
        for (const auto code : codes) {
            const auto hits = scanned(array, 0, array.size(), {query}, 31, code);
            QCOMPARE(hits.size(), std::size_t(50));
            for (const Hit &hit : hits) {
                QCOMPARE(hit.hash % 2, 0U);
                QCOMPARE(hit.distance, 31U);
            }
        }
    }

    void looksAtBothHalves()
    {
        // All that differs lies in one of the four words.
        for (std::size_t word = 0; word < 4; ++word) {
            HashArray array;
            PdqHash::Words words{};
            words[word] = 0xffffffff;
            array.append(PdqHash(words));
            for (const auto code : codes) {
                QVERIFY(scanned(array, 0, 1, {PdqHash()}, 31, code).empty());
                QCOMPARE(scanned(array, 0, 1, {PdqHash()}, 32, code).size(), std::size_t(1));
            }
        }
    }
};

QTEST_GUILESS_MAIN(TestHashArray)
#include "tst_hasharray.moc"
