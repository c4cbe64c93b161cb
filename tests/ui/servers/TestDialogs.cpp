// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/AccessibleNames.h"
#include "ui/servers/ConnectionTestList.h"
#include "ui/servers/HostKeyDialog.h"
#include "ui/servers/SecretDialog.h"

#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

namespace
{
HostKey keyOf(char fill)
{
    const QByteArray type = "ssh-ed25519";
    return HostKey::fromBlob(QByteArray("\0\0\0\x0b", 4) + type + QByteArray("\0\0\0\x20", 4) + QByteArray(32, fill));
}

HostKeyQuestion question(HostKeyVerdict verdict)
{
    HostKeyQuestion question;
    question.verdict = verdict;
    question.key = keyOf('a');
    question.alias = u"vps12"_s;
    question.host = u"vps12.example.com"_s;
    question.address = u"192.0.2.12"_s;
    question.command = question.key.commandOnServer();
    if (verdict == HostKeyVerdict::Changed || verdict == HostKeyVerdict::Revoked)
        question.known = {{keyOf('b'), u"/home/me/.ssh/known_hosts"_s, 7}};
    return question;
}

QPushButton *buttonNamed(const QWidget &dialog, const QString &text)
{
    for (QPushButton *button : dialog.findChildren<QPushButton *>()) {
        if (button->text() == text)
            return button;
    }
    return nullptr;
}

bool shows(const QWidget &dialog, const QString &text)
{
    for (const QLabel *label : dialog.findChildren<QLabel *>()) {
        if (label->text().contains(text))
            return true;
    }
    for (const QLineEdit *field : dialog.findChildren<QLineEdit *>()) {
        if (field->text().contains(text))
            return true;
    }
    return false;
}
} // namespace

class TestDialogs : public QObject
{
    Q_OBJECT

private slots:
    void anUnknownKeyShowsAllThatIsNeededToCompareIt()
    {
        const HostKeyDialog dialog(question(HostKeyVerdict::Unknown));
        for (const QString &text : {keyOf('a').sha256(), u"ED25519"_s, u"vps12.example.com:22"_s, u"192.0.2.12"_s,
                                    keyOf('a').commandOnServer()})
            QVERIFY2(shows(dialog, text), qPrintable(text));
        QCOMPARE(namelessWidgets(&dialog), QStringList());
    }

    void enterAndEscapeRefuseAKey_data()
    {
        QTest::addColumn<int>("key");
        QTest::addColumn<int>("verdict");
        for (const HostKeyVerdict verdict :
             {HostKeyVerdict::Unknown, HostKeyVerdict::Changed, HostKeyVerdict::Revoked, HostKeyVerdict::Uncertain}) {
            QTest::addRow("enter %d", int(verdict)) << int(Qt::Key_Return) << int(verdict);
            QTest::addRow("escape %d", int(verdict)) << int(Qt::Key_Escape) << int(verdict);
        }
    }

    void enterAndEscapeRefuseAKey()
    {
        QFETCH(int, key);
        QFETCH(int, verdict);
        HostKeyDialog dialog(question(HostKeyVerdict(verdict)));
        QSignalSpy accepted(&dialog, &QDialog::accepted), rejected(&dialog, &QDialog::rejected);
        dialog.open();
        QVERIFY(QTest::qWaitForWindowExposed(&dialog));
        QTest::keyClick(&dialog, Qt::Key(key));
        QCOMPARE(accepted.count(), 0);
        QCOMPARE(rejected.count(), 1);
    }

    void enterInThePastedFingerprintRefusesToo()
    {
        HostKeyDialog dialog(question(HostKeyVerdict::Unknown));
        QSignalSpy accepted(&dialog, &QDialog::accepted);
        dialog.open();
        QVERIFY(QTest::qWaitForWindowExposed(&dialog));
        for (QLineEdit *field : dialog.findChildren<QLineEdit *>()) {
            if (!field->isReadOnly()) {
                field->setFocus();
                QTest::keyClicks(field, keyOf('a').sha256());
                QTest::keyClick(field, Qt::Key_Return);
            }
        }
        QCOMPARE(accepted.count(), 0);
    }

    void aDifferentPastedFingerprintTakesTheButtonAway()
    {
        HostKeyDialog dialog(question(HostKeyVerdict::Unknown));
        QPushButton *accept = buttonNamed(dialog, u"Accept this key"_s);
        QVERIFY(accept && accept->isEnabled() && !accept->isDefault());
        QLineEdit *pasted = nullptr;
        for (QLineEdit *field : dialog.findChildren<QLineEdit *>())
            pasted = field->isReadOnly() ? pasted : field;
        QVERIFY(pasted);
        pasted->setText(keyOf('b').sha256());
        QVERIFY(!accept->isEnabled());
        QVERIFY(shows(dialog, u"Different!"_s));
        pasted->setText(u"256 %1 root@vps12 (ED25519)"_s.arg(keyOf('a').sha256()));
        QVERIFY(accept->isEnabled());
        QVERIFY(shows(dialog, u"Equal"_s));
        QSignalSpy accepted(&dialog, &QDialog::accepted);
        QTest::mouseClick(accept, Qt::LeftButton);
        QCOMPARE(accepted.count(), 1);
    }

    void aChangedKeyShowsBothSidesAndNoWayOn()
    {
        const HostKeyDialog dialog(question(HostKeyVerdict::Changed));
        for (const QString &text : {keyOf('a').sha256(), keyOf('b').sha256(), u"/home/me/.ssh/known_hosts, line 7"_s})
            QVERIFY2(shows(dialog, text), qPrintable(text));
        QCOMPARE(dialog.findChildren<QPushButton *>().size(), 1); // Close
        QCOMPARE(namelessWidgets(&dialog), QStringList());
    }

    void severalPromptsAreAnsweredInTheirOrder()
    {
        SecretRequest request;
        request.kind = SecretRequest::Kind::KeyboardInteractive;
        request.server = u"vps12"_s;
        request.instruction = u"<b>Second factor</b>\x1b[31m"_s;
        request.prompts = {{u"Password: "_s, false}, {u"Code: "_s, true}};
        SecretDialog dialog(request, {});
        const QList<QLineEdit *> fields = dialog.findChildren<QLineEdit *>();
        QCOMPARE(fields.size(), 2);
        QCOMPARE(fields[0]->echoMode(), QLineEdit::Password);
        QCOMPARE(fields[1]->echoMode(), QLineEdit::Normal);
        QVERIFY(shows(dialog, u"<b>Second factor</b>"_s));
        QVERIFY(!shows(dialog, u"\x1b"_s));
        fields[0]->setText(u"s3cret"_s);
        fields[1]->setText(u"123456"_s);
        QCOMPARE(namelessWidgets(&dialog), QStringList());
        const QList<Secret> secrets = dialog.takeSecrets();
        QCOMPARE(QByteArray::fromStdString(secrets[0].reveal()), QByteArray("s3cret"));
        QCOMPARE(QByteArray::fromStdString(secrets[1].reveal()), QByteArray("123456"));
        QVERIFY(fields[0]->text().isEmpty());
        QVERIFY(!dialog.keep());
    }

    void aPasswordIsKeptOnlyWhereTheUserWantsAndAKeyringAnswers()
    {
        SecretRequest request;
        request.prompts = {{}};
        SecretDialog with(request, {});
        auto *keep = with.findChild<QCheckBox *>();
        QVERIFY(keep->isVisibleTo(&with) && !keep->isChecked());
        keep->setChecked(true);
        QVERIFY(with.keep());
        const SecretDialog without(request, u"No keyring answers."_s);
        QVERIFY(!without.findChild<QCheckBox *>()->isVisibleTo(&without));
        QVERIFY(shows(without, u"No keyring answers."_s));
    }

    void theTestNamesTheLayerThatFailed()
    {
        ConnectionTestList list;
        QCOMPARE(list.count(), 7);
        list.showSteps(
            {{u"name"_s, true, u"192.0.2.12"_s, {}}, {u"tcp"_s, false, {}, Error{Error::Code::ConnectionRefused, {}}}},
            u"vps12"_s);
        QVERIFY(list.item(0)->text().contains(u"192.0.2.12"_s));
        QVERIFY(list.item(1)->text().startsWith(u"Connection \u2013 vps12 refused the connection."_s));
        QCOMPARE(list.item(2)->text(), u"Host key"_s);
    }
};

QTEST_MAIN(TestDialogs)
#include "TestDialogs.moc"
