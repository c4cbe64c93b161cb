// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ssh/KnownHostsStore.h"
#include "support/FakeServerLink.h"
#include "support/MemorySecretStore.h"
#include "support/SampleStatus.h"
#include "ui/servers/HostKeyDialog.h"
#include "ui/servers/ServerQuestions.h"
#include "ui/widgets/MessageBar.h"

#include <QDir>
#include <QLineEdit>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using State = ServerSession::State;

namespace
{
HostKey newKey()
{
    return HostKey::fromBlob(QByteArray("\0\0\0\x0b", 4) + "ssh-ed25519" + QByteArray("\0\0\0\x20", 4) +
                             QByteArray(32, 'n'));
}
} // namespace

/// From a server that shows another key to the fleet that takes it, with the keys that a user presses.
class TestServerQuestions : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_home = std::make_unique<QTemporaryDir>();
        qputenv("XDG_CONFIG_HOME", m_home->filePath(u"config"_s).toUtf8());
        qputenv("XDG_CACHE_HOME", m_home->filePath(u"cache"_s).toUtf8());
        m_server = {};
        m_server.logsIn = false;
        m_server.responder = [](const QJsonObject &request) -> std::optional<QJsonObject> {
            if (request["method"_L1] == "probe"_L1)
                return QJsonObject{{u"result"_s, SampleStatus::status({SampleStatus::pair()}).toJson()}};
            return std::nullopt;
        };
        m_fleet = std::make_unique<Fleet>(std::make_unique<MemorySecretStore>(), m_server.factory());
        m_window = std::make_unique<QWidget>();
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
        ServerRecord record;
        record.name = record.host = u"vps12"_s;
        m_session = m_fleet->add(record).value();
    }

    void cleanup()
    {
        m_window.reset();
        m_fleet.reset();
    }

    void theTypedFingerprintReplacesTheKeyAndConnects()
    {
        ServerQuestions questions(m_window.get(), m_fleet.get());
        questions.watch(m_session);
        HostKeyDialog *dialog = changedKey();
        QVERIFY(dialog);
        QCOMPARE(m_session->state(), State::Failed);
        m_server.logsIn = true;
        typeAndReplace(dialog);
        QTRY_COMPARE(m_session->state(), State::Online);
        QTRY_VERIFY(!m_window->findChild<HostKeyDialog *>());
        QVERIFY(!questions.isAsking());
        const auto keys = KnownHostsStore(ownFile()).keys(u"vps12"_s);
        QVERIFY(keys && keys->size() == 1);
        QCOMPARE(keys->first().key, newKey());
    }

    void whatCouldNotBeWrittenIsSaidAndNothingConnects()
    {
        QVERIFY(QDir().mkpath(ownFile() + u"/in-the-way"_s)); // a directory can't be replaced by a file
        ServerQuestions questions(m_window.get(), m_fleet.get());
        questions.watch(m_session);
        HostKeyDialog *dialog = changedKey();
        QVERIFY(dialog);
        typeAndReplace(dialog);
        QVERIFY(dialog->isVisible());
        QVERIFY(dialog->findChild<MessageBar *>()->isVisible());
        QVERIFY(!dialog->findChild<MessageBar *>()->text().isEmpty());
        QCOMPARE(m_session->state(), State::Failed);
        QCOMPARE(m_server.links.size(), 1);
    }

    void escapeLeavesEverythingAsItIs()
    {
        ServerQuestions questions(m_window.get(), m_fleet.get());
        questions.watch(m_session);
        HostKeyDialog *dialog = changedKey();
        QVERIFY(dialog);
        QTest::keyClick(dialog, Qt::Key_Escape);
        QTRY_VERIFY(!m_window->findChild<HostKeyDialog *>());
        QCOMPARE(m_session->state(), State::Failed);
        QVERIFY(!QFile::exists(ownFile()));
        QTest::qWait(50);
        QCOMPARE(m_server.links.size(), 1); // not tried again
    }

    void withoutAFleetTheKeyIsOnlyShown()
    {
        ServerQuestions questions(m_window.get());
        questions.watch(m_session);
        HostKeyDialog *dialog = changedKey();
        QVERIFY(dialog);
        QCOMPARE(dialog->findChildren<QPushButton *>().size(), 1);
    }

private:
    QString ownFile() const { return m_home->filePath(u"config/lino-baton/known_hosts"_s); }

    /// The server shows another key than before; the dialog that says so.
    HostKeyDialog *changedKey()
    {
        m_session->open();
        if (!QTest::qWaitFor([this] { return m_server.last() && m_server.last()->told.contains(u"open"_s); }))
            return nullptr;
        HostKeyQuestion question;
        question.verdict = HostKeyVerdict::Changed;
        question.key = newKey();
        question.alias = question.host = question.knownHostsName = u"vps12"_s;
        emit m_server.last()->hostKeyQuestion(question);
        emit m_server.last()->failed({Error::Code::HostKeyChanged, {}}, u"host-key"_s);
        auto *dialog = m_window->findChild<HostKeyDialog *>();
        return dialog && QTest::qWaitForWindowExposed(dialog) ? dialog : nullptr;
    }

    static void typeAndReplace(HostKeyDialog *dialog)
    {
        for (QLineEdit *field : dialog->findChildren<QLineEdit *>()) {
            if (!field->isReadOnly())
                QTest::keyClicks(field, newKey().sha256());
        }
        for (QPushButton *button : dialog->findChildren<QPushButton *>()) {
            if (button->text() == u"Replace the old key"_s) {
                QVERIFY(button->isEnabled());
                QTest::keyClick(button, Qt::Key_Space);
                return;
            }
        }
        QFAIL("no button");
    }

    std::unique_ptr<QTemporaryDir> m_home;
    FakeServer m_server;
    std::unique_ptr<Fleet> m_fleet;
    std::unique_ptr<QWidget> m_window;
    ServerSession *m_session = nullptr;
};

QTEST_MAIN(TestServerQuestions)
#include "TestServerQuestions.moc"
