// SPDX-License-Identifier: GPL-3.0-or-later
#include "ledger/merkle.h"

#include <QTest>

using namespace vigil::ledger;

namespace {

/// The eight inputs that Certificate Transparency's tests have used since RFC 6962.
std::vector<Hash> classicLeaves(std::size_t count)
{
    static const char *const inputs[] = {"",
                                         "00",
                                         "10",
                                         "2021",
                                         "3031",
                                         "40414243",
                                         "5051525354555657",
                                         "606162636465666768696a6b6c6d6e6f"};
    std::vector<Hash> leaves;
    for (std::size_t i = 0; i < count; ++i)
        leaves.push_back(leafHash(QByteArray::fromHex(inputs[i])));
    return leaves;
}

std::vector<Hash> numberedLeaves(std::size_t count)
{
    std::vector<Hash> leaves;
    for (std::size_t i = 0; i < count; ++i)
        leaves.push_back(leafHash(QByteArray::number(static_cast<qulonglong>(i))));
    return leaves;
}

QByteArrayList hexOf(const std::vector<Hash> &path)
{
    QByteArrayList hex;
    for (const Hash &hash : path)
        hex << toHex(hash);
    return hex;
}

} // namespace

class TestMerkle final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void hasTheKnownRoots()
    {
        const QByteArrayList roots{
            "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
            "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
            "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
            "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
            "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
            "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
            "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
            "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
            "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328"};
        for (qsizetype n = 0; n < roots.size(); ++n)
            QCOMPARE(toHex(merkleRoot(classicLeaves(static_cast<std::size_t>(n)))), roots[n]);
    }

    void hasTheKnownPaths()
    {
        QCOMPARE(
            hexOf(inclusionPath(classicLeaves(8), 5)),
            (QByteArrayList{"bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b",
                            "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
                            "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7"}));
        QCOMPARE(
            hexOf(consistencyPath(classicLeaves(8), 6)),
            (QByteArrayList{"0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a",
                            "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
                            "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7"}));
    }

    void goesOnFromCompleteSubtrees()
    {
        for (std::size_t size = 0; size <= 39; ++size) {
            const auto leaves = numberedLeaves(39);
            std::vector<Hash> subtrees;
            for (const LeafRange &part : completeSubtrees({0, size})) {
                QVERIFY(std::has_single_bit(part.size()) && part.from % part.size() == 0);
                subtrees.push_back(merkleRoot(std::span(leaves).subspan(part.from, part.size())));
            }
            MerkleAccumulator tree(std::move(subtrees), size);
            QCOMPARE(tree.root(), merkleRoot(std::span(leaves).first(size)));
            for (std::size_t i = size; i < leaves.size(); ++i)
                tree.append(leaves[i]);
            QCOMPARE(tree.root(), merkleRoot(leaves));
        }
    }

    void provesEveryLeafOfEverySize()
    {
        for (std::size_t size = 1; size <= 39; ++size) {
            const auto leaves = numberedLeaves(size);
            const Hash root = merkleRoot(leaves);
            for (std::size_t index = 0; index < size; ++index) {
                auto path = inclusionPath(leaves, index);
                QVERIFY(verifyInclusion(leaves[index], index, size, path, root));
                QVERIFY(!verifyInclusion(leafHash("other"), index, size, path, root));
                QVERIFY(!verifyInclusion(leaves[index], index, size, path, leafHash("other")));
                path.push_back(root);
                QVERIFY(!verifyInclusion(leaves[index], index, size, path, root));
            }
        }
    }

    void provesEveryPrefixOfEverySize()
    {
        for (std::size_t size = 1; size <= 39; ++size) {
            const auto leaves = numberedLeaves(size);
            const Hash root = merkleRoot(leaves);
            for (std::size_t old = 1; old <= size; ++old) {
                const Hash oldRoot = merkleRoot(std::span(leaves).first(old));
                const auto path = consistencyPath(leaves, old);
                QVERIFY(verifyConsistency(old, oldRoot, size, root, path));
                QVERIFY(!verifyConsistency(old, leafHash("other"), size, root, path));
                if (old < size)
                    QVERIFY(!verifyConsistency(old, oldRoot, size, leafHash("other"), path));
            }
        }
    }
};

QTEST_GUILESS_MAIN(TestMerkle)
#include "tst_merkle.moc"
