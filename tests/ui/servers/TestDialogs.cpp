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
using Changed = HostKeyDialog::Changed;

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
    question.knownHostsName = u"vps12"_s;
    question.ownFile = u"/home/me/.config/lino-baton/known_hosts"_s;
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

QStringList buttonTexts(const QWidget &dialog)
{
    QStringList texts;
    for (const QPushButton *button : dialog.findChildren<QPushButton *>())
        texts += button->text();
    return texts;
}

/// The field that takes what the user types.
QLineEdit *typingField(const QWidget &dialog)
{
    for (QLineEdit *field : dialog.findChildren<QLineEdit *>()) {
        if (!field->isReadOnly())
            return field;
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
        const HostKeyDialog dialog(question(HostKeyVerdict::Unknown), Changed::MayBeReplaced);
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
        HostKeyDialog dialog(question(HostKeyVerdict(verdict)), Changed::MayBeReplaced);
        QSignalSpy accepted(&dialog, &QDialog::accepted), rejected(&dialog, &QDialog::rejected);
        dialog.open();
        QVERIFY(QTest::qWaitForWindowExposed(&dialog));
        QTest::keyClick(&dialog, Qt::Key(key));
        QCOMPARE(accepted.count(), 0);
        QCOMPARE(rejected.count(), 1);
    }

    void enterInThePastedFingerprintRefusesToo()
    {
        HostKeyDialog dialog(question(HostKeyVerdict::Unknown), Changed::MayBeReplaced);
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
        HostKeyDialog dialog(question(HostKeyVerdict::Unknown), Changed::MayBeReplaced);
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

    void aChangedKeyShowsBothSides()
    {
        const HostKeyDialog dialog(question(HostKeyVerdict::Changed), Changed::MayBeReplaced);
        for (const QString &text : {keyOf('a').sha256(), keyOf('b').sha256(), u"/home/me/.ssh/known_hosts, line 7"_s,
                                    u"ssh-keygen -R vps12 -f /home/me/.ssh/known_hosts"_s})
            QVERIFY2(shows(dialog, text), qPrintable(text));
        QCOMPARE(namelessWidgets(&dialog), QStringList());
    }

    void aKeyThatIsOnlyShownHasNoWayOn_data()
    {
        QTest::addColumn<int>("verdict");
        QTest::addColumn<int>("changed");
        QTest::newRow("changed, nothing to replace it in") << int(HostKeyVerdict::Changed) << int(Changed::Shown);
        QTest::newRow("revoked") << int(HostKeyVerdict::Revoked) << int(Changed::MayBeReplaced);
        QTest::newRow("uncertain") << int(HostKeyVerdict::Uncertain) << int(Changed::MayBeReplaced);
    }

    void aKeyThatIsOnlyShownHasNoWayOn()
    {
        QFETCH(int, verdict);
        QFETCH(int, changed);
        const HostKeyDialog dialog(question(HostKeyVerdict(verdict)), Changed(changed));
        QCOMPARE(buttonTexts(dialog).size(), 1); // Close
        QVERIFY(!typingField(dialog));
        QCOMPARE(namelessWidgets(&dialog), QStringList());
    }

    void aPinnedFingerprintIsShownAsWhatIsAccepted()
    {
        HostKeyQuestion asked = question(HostKeyVerdict::Changed);
        asked.known.clear();
        asked.pinned = keyOf('c').sha256();
        asked.detail = u"technical"_s;
        const HostKeyDialog dialog(asked, Changed::MayBeReplaced);
        QVERIFY(shows(dialog, u"This server's entry accepts only this key:"_s));
        QVERIFY(shows(dialog, keyOf('c').sha256()));
        QVERIFY(shows(dialog, keyOf('a').sha256()));
        QVERIFY(!shows(dialog, u"technical"_s));
        QVERIFY(!shows(dialog, u"ssh-keygen -R"_s)); // there is no old line
        QVERIFY(buttonNamed(dialog, u"Replace the old key"_s));
    }

    void onlyTheTypedFingerprintReplacesAChangedKey()
    {
        HostKeyDialog dialog(question(HostKeyVerdict::Changed), Changed::MayBeReplaced);
        QSignalSpy asked(&dialog, &HostKeyDialog::replaceRequested);
        QSignalSpy accepted(&dialog, &QDialog::accepted);
        dialog.open();
        QVERIFY(QTest::qWaitForWindowExposed(&dialog));
        QPushButton *replace = buttonNamed(dialog, u"Replace the old key"_s);
        QLineEdit *field = typingField(dialog);
        QVERIFY(replace && field);
        QVERIFY(!replace->isEnabled() && !replace->isDefault());
        field->setFocus();
        QTest::keyClicks(field, keyOf('b').sha256());
        QVERIFY(!replace->isEnabled());
        QVERIFY(shows(dialog, u"Different!"_s));
        field->clear();
        QTest::keyClicks(field, keyOf('a').sha256().mid(7) + u'=');
        QVERIFY(replace->isEnabled());
        QVERIFY(shows(dialog, u"Equal"_s));
        QTest::keyClick(field, Qt::Key_Tab);
        replace->setFocus();
        QTest::keyClick(replace, Qt::Key_Space);
        QCOMPARE(asked.size(), 1);
        QCOMPARE(asked.first().first().toString(), field->text());
        QVERIFY(dialog.isVisible()); // whoever asked for the key says how it went
        dialog.showFailure({Error::Code::FileUnwritable, u"/known_hosts"_s});
        QVERIFY(shows(dialog, u"can't be written"_s));
        QCOMPARE(accepted.size(), 0);
    }

    void enterInTheNewFingerprintReplacesNothing()
    {
        HostKeyDialog dialog(question(HostKeyVerdict::Changed), Changed::MayBeReplaced);
        QSignalSpy asked(&dialog, &HostKeyDialog::replaceRequested), rejected(&dialog, &QDialog::rejected);
        dialog.open();
        QVERIFY(QTest::qWaitForWindowExposed(&dialog));
        QTest::keyClicks(typingField(dialog), keyOf('a').sha256());
        QTest::keyClick(typingField(dialog), Qt::Key_Return);
        QCOMPARE(asked.size(), 0);
        QCOMPARE(rejected.size(), 1);
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
