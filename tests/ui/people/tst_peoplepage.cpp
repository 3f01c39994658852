// SPDX-License-Identifier: GPL-3.0-or-later
#include "teamfixture.h"
#include "tests/ui/strict.h"
#include "ui/people/actdialog.h"
#include "ui/people/keyfields.h"
#include "ui/people/languagerows.h"
#include "ui/people/peoplemodel.h"
#include "ui/people/peoplepage.h"
#include "ui/people/proposalsmodel.h"

#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

using namespace vigil;
using namespace vigil::ui;
using domain::Role;

namespace {

/// The page on a team, looked at as a person does: by what stands on it.
struct Shown
{
    fixture::Team team;
    PeoplePage page{*team.desk};

    Shown() { page.resize(1100, 700); }

    void show()
    {
        page.show();
        QVERIFY(QTest::qWaitForWindowExposed(&page));
    }
    QTableView *table(const char *name)
    {
        const auto tables = page.findChildren<QTableView *>();
        for (QTableView *table : tables) {
            if (table->accessibleName() == QString::fromUtf8(name))
                return table;
        }
        return nullptr;
    }
    QTableView *people() { return table("Members of the team"); }
    QTableView *waiting() { return table("Proposals that wait"); }
    QString cell(QTableView *of, int row, int column)
    {
        return of->model()->index(row, column).data().toString();
    }
    void choosePerson(const QString &name)
    {
        for (int row = 0; row < people()->model()->rowCount(); ++row) {
            if (cell(people(), row, PeopleModel::Name).contains(name))
                people()->selectRow(row);
        }
    }
    QPushButton *button(QWidget *in, const char *text)
    {
        const auto buttons = in->findChildren<QPushButton *>();
        for (QPushButton *button : buttons) {
            if (button->text() == QString::fromUtf8(text))
                return button;
        }
        return nullptr;
    }
    ActDialog *openBy(const char *text)
    {
        button(&page, text)->click();
        const auto dialogs = page.findChildren<ActDialog *>();
        return dialogs.isEmpty() ? nullptr : dialogs.last();
    }
    QLineEdit *field(QWidget *in, const char *name)
    {
        const auto fields = in->findChildren<QLineEdit *>();
        for (QLineEdit *field : fields) {
            if (field->accessibleName() == QString::fromUtf8(name) && field->isVisibleTo(in))
                return field;
        }
        return nullptr;
    }
    bool says(QWidget *in, const QString &part)
    {
        const auto labels = in->findChildren<QLabel *>();
        return std::any_of(labels.begin(), labels.end(), [&](QLabel *label) {
            return label->isVisibleTo(in) && label->text().contains(part);
        });
    }
};

constexpr char passphraseField[] = "Passphrase of your personal key";

} // namespace

class TestPeoplePage final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnAnyWarning(); }

    void showsWhoIsInTheTeam()
    {
        Shown shown;
        shown.team.add(QStringLiteral("Іван"), Role::Reviewer,
                       {{QStringLiteral("uk"), domain::LanguageLevel::Native}});
        shown.show();
        QTRY_COMPARE(shown.people()->model()->rowCount(), 2);
        QAbstractItemModelTester tester(shown.people()->model());
        shown.choosePerson(QStringLiteral("Іван"));
        const int row = shown.people()->currentIndex().row();
        QCOMPARE(shown.cell(shown.people(), row, PeopleModel::Roles), QStringLiteral("Reviewer"));
        QCOMPARE(shown.cell(shown.people(), row, PeopleModel::Languages),
                 QStringLiteral("Ukrainian (native)"));
        QCOMPARE(shown.cell(shown.people(), row, PeopleModel::Key), QStringLiteral("none"));
        QVERIFY(shown.says(&shown.page, QStringLiteral("Nothing waits.")));
        QVERIFY(!shown.waiting()->isVisible());
    }

    void addsAPerson()
    {
        Shown shown;
        shown.show();
        QTRY_VERIFY(shown.button(&shown.page, "Add a person…")->isEnabled());
        ActDialog *dialog = shown.openBy("Add a person…");
        QVERIFY(dialog);
        QVERIFY(!shown.button(dialog, "Add")->isEnabled());
        QVERIFY(!shown.field(dialog, passphraseField));
        shown.field(dialog, "Name")->setText(QStringLiteral("  Petro <b>x</b>  "));
        dialog->findChild<LanguageRows *>()->setSkills(
            {{QStringLiteral("pl"), domain::LanguageLevel::Fluent}});
        for (QCheckBox *box : dialog->findChildren<QCheckBox *>())
            box->setChecked(box->text() == QLatin1StringView("Lead"));
        QSignalSpy closed(dialog, &QDialog::accepted);
        shown.button(dialog, "Add")->click();
        QTRY_COMPARE(closed.size(), 1);
        QTRY_COMPARE(shown.people()->model()->rowCount(), 2);
        shown.choosePerson(QStringLiteral("Petro"));
        const int row = shown.people()->currentIndex().row();
        QVERIFY(shown.cell(shown.people(), row, PeopleModel::Name)
                    .contains(QStringLiteral("Petro <b>x</b>")));
        QCOMPARE(shown.cell(shown.people(), row, PeopleModel::Roles), QStringLiteral("Lead"));
        QCOMPARE(shown.cell(shown.people(), row, PeopleModel::Languages),
                 QStringLiteral("Polish (fluent)"));
    }

    void asksForThePassphraseOfWhoHasAKey()
    {
        Shown shown;
        const auto petro = shown.team.add(QStringLiteral("Petro"), Role::Reviewer);
        shown.team.enrol(shown.team.olena(), QStringLiteral("correct horse"));
        shown.show();
        QTRY_VERIFY(shown.team.desk->hasKey(shown.team.olena()));
        QTRY_COMPARE(shown.people()->model()->rowCount(), 2);
        shown.choosePerson(QStringLiteral("Petro"));
        ActDialog *dialog = shown.openBy("End membership…");
        QLineEdit *passphrase = shown.field(dialog, passphraseField);
        QVERIFY(passphrase && passphrase->echoMode() == QLineEdit::Password);
        passphrase->setText(QStringLiteral("wrong horse"));
        shown.button(dialog, "End membership")->click();
        QTRY_VERIFY(shown.says(dialog, QStringLiteral("not the passphrase")));
        QVERIFY(passphrase->text().isEmpty());
        passphrase->setText(QStringLiteral("correct horse"));
        QSignalSpy closed(dialog, &QDialog::accepted);
        shown.button(dialog, "End membership")->click();
        QTRY_COMPARE(closed.size(), 1);
        QTRY_VERIFY(shown.team.desk->state().find(petro)->revoked);
        QTRY_VERIFY(!shown.button(&shown.page, "End membership…")->isEnabled());
    }

    void confirmsTheTimeAfterAJump()
    {
        Shown shown;
        shown.show();
        QTRY_COMPARE(shown.people()->model()->rowCount(), 1);
        QVERIFY(!shown.says(&shown.page, QStringLiteral("had jumped")));
        // As if the wall clock had been set an hour ahead.
        const auto jumped =
            shown.team.store->writer().executeAndWait([](store::WriteTransaction &write) {
                return write.database().run(
                    "UPDATE clock_anchor SET offset_ms = offset_ms - 3600000");
            });
        QVERIFY(jumped);
        shown.team.add(QStringLiteral("Petro"), Role::Reviewer);
        QTRY_VERIFY(shown.says(&shown.page, QStringLiteral("The clock of this computer")));
        ActDialog *dialog = shown.openBy("Confirm the time…");
        QVERIFY(dialog);
        QVERIFY(shown.says(dialog, QStringLiteral("are passed on as soon as")));
        QSignalSpy closed(dialog, &QDialog::accepted);
        shown.button(dialog, "Confirm the time")->click();
        QTRY_COMPARE(closed.size(), 1);
        QTRY_VERIFY(!shown.says(&shown.page, QStringLiteral("had jumped")));
        QVERIFY(shown.team.desk->state().clocks.empty());
    }

    void makesAKey()
    {
        Shown shown;
        shown.show();
        QTRY_VERIFY(shown.button(&shown.page, "Make a key…")->isEnabled());
        ActDialog *dialog = shown.openBy("Make a key…");
        QPushButton *make = shown.button(dialog, "Make the key");
        QVERIFY(!make->isEnabled());
        shown.field(dialog, "New passphrase")->setText(QStringLiteral("correct horse"));
        QVERIFY(!make->isEnabled());
        shown.field(dialog, "The same again")->setText(QStringLiteral("correct horse"));
        QVERIFY(make->isEnabled());
        make->click();
        QTRY_VERIFY(shown.team.desk->hasKey(shown.team.olena()));
        QTRY_VERIFY(shown.cell(shown.people(), 0, PeopleModel::Key) != QLatin1StringView("none"));
    }

    void confirmsAsTheSecondPerson()
    {
        Shown shown;
        const auto iryna = shown.team.add(QStringLiteral("Iryna"), Role::Lead);
        shown.team.propose(0);
        shown.show();
        QTRY_COMPARE(shown.waiting()->model()->rowCount(), 1);
        QAbstractItemModelTester tester(shown.waiting()->model());
        QVERIFY(shown.cell(shown.waiting(), 0, ProposalsModel::What)
                    .startsWith(QStringLiteral("Publish version")));
        // Nobody but the proposer is here with a key yet.
        ActDialog *dialog = shown.openBy("Confirm…");
        QVERIFY(!shown.button(dialog, "Confirm")->isEnabled());
        QVERIFY(shown.says(dialog, QStringLiteral("Nobody who may")));
        dialog->reject();
        shown.team.enrol(iryna, QStringLiteral("battery staple"));
        QTRY_VERIFY(shown.team.desk->hasKey(iryna));
        dialog = shown.openBy("Confirm…");
        QCOMPARE(dialog->findChild<QComboBox *>()->count(), 1);
        shown.field(dialog, passphraseField)->setText(QStringLiteral("battery staple"));
        shown.button(dialog, "Confirm")->click();
        QTRY_COMPARE(shown.waiting()->model()->rowCount(), 0);
        QVERIFY(shown.says(&shown.page, QStringLiteral("Nothing waits.")));
    }

    void withdrawsAProposal()
    {
        Shown shown;
        shown.team.add(QStringLiteral("Iryna"), Role::Lead);
        shown.team.propose(0);
        shown.show();
        QTRY_VERIFY(shown.button(&shown.page, "Withdraw…")->isEnabled());
        ActDialog *dialog = shown.openBy("Withdraw…");
        shown.button(dialog, "Withdraw")->click();
        QTRY_COMPARE(shown.waiting()->model()->rowCount(), 0);
    }

    void findsPeopleByAnythingInTheRow()
    {
        Shown shown;
        shown.team.add(QStringLiteral("Petro"), Role::Auditor);
        shown.show();
        QTRY_COMPARE(shown.people()->model()->rowCount(), 2);
        QLineEdit *search = shown.field(&shown.page, "Find a person");
        search->setText(QStringLiteral("audit"));
        QCOMPARE(shown.people()->model()->rowCount(), 1);
        search->setText(QStringLiteral("nobody"));
        QCOMPARE(shown.people()->model()->rowCount(), 0);
        QVERIFY(!shown.button(&shown.page, "Change…")->isEnabled());
    }
};

QTEST_MAIN(TestPeoplePage)
#include "tst_peoplepage.moc"
