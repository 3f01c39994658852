// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/errors.h"
#include "tests/ui/strict.h"
#include "ui/shell/storepage.h"
#include "ui/shell/storerescue.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace vigil;
using namespace vigil::ui;

namespace {

QPushButton *button(QWidget &in, const char *text)
{
    const auto buttons = in.findChildren<QPushButton *>();
    for (QPushButton *button : buttons) {
        if (button->text() == QString::fromUtf8(text))
            return button;
    }
    return nullptr;
}

QLineEdit *field(QWidget &in, const char *name)
{
    const auto fields = in.findChildren<QLineEdit *>();
    for (QLineEdit *field : fields) {
        if (field->accessibleName() == QString::fromUtf8(name))
            return field;
    }
    return nullptr;
}

bool says(QWidget &in, const QString &part)
{
    const auto labels = in.findChildren<QLabel *>();
    return std::any_of(labels.begin(), labels.end(), [&](QLabel *label) {
        return label->isVisibleTo(&in) && label->text().contains(part);
    });
}

/// The page of a folder in which nothing is.
struct FirstPage
{
    QTemporaryDir folder;
    base::SystemClock clock;
    base::SystemRandom random;
    StoreRescue rescue{{folder.filePath(QStringLiteral("store")), clock, random,
                        folder.filePath(QStringLiteral("state"))}};
    StorePage page{rescue, {store::notFound, {}}, QStringLiteral("olena")};
};

} // namespace

class TestFirstStart final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnAnyWarning(); }

    void makesAStoreForWhoItIs()
    {
        FirstPage first;
        StorePage *page = &first.page;
        QVERIFY(says(*page, first.rescue.folder()));
        QLineEdit *name = field(*page, "Your name");
        QCOMPARE(name->text(), QStringLiteral("olena"));
        name->setText(QStringLiteral("  "));
        QVERIFY(!button(*page, "Make the store")->isEnabled());
        name->setText(QStringLiteral(" Олена "));
        QSignalSpy asked(page, &StorePage::newStoreRequested);
        button(*page, "Make the store")->click();
        QCOMPARE(asked.size(), 1);
        QCOMPARE(asked[0][0].toString(), QStringLiteral("Олена"));
        page->setError({store::diskFull, {}});
        QVERIFY(says(*page, QStringLiteral("The disk is full.")));
    }

    void offersAKeyAfterwards()
    {
        FirstPage first;
        StorePage *page = &first.page;
        page->askForKey();
        QPushButton *make = button(*page, "Make my key");
        field(*page, "New passphrase")->setText(QStringLiteral("correct horse"));
        QVERIFY(!make->isEnabled());
        field(*page, "The same again")->setText(QStringLiteral("correct horse"));
        QSignalSpy asked(page, &StorePage::keyRequested);
        make->click();
        QCOMPARE(asked.size(), 1);
        QCOMPARE(asked[0][0].toString(), QStringLiteral("correct horse"));
        QSignalSpy later(page, &StorePage::keyPutOff);
        button(*page, "Later")->click();
        QCOMPARE(later.size(), 1);
    }
};

QTEST_MAIN(TestFirstStart)
#include "tst_firststart.moc"
