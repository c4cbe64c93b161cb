// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/Seen.h"
#include "ui/SyncServer.h"
#include "ui/wizards/SynchroniseWizard.h"

#include <QPushButton>

using namespace Qt::StringLiterals;

#define VERIFY_SAYS(words) QVERIFY2(readable(*m_wizard).contains(words), qPrintable(readable(*m_wizard)))
#define TRY_SAYS(words) QTRY_VERIFY2(readable(*m_wizard).contains(words), qPrintable(readable(*m_wizard)))

/// The wizard on a server that answers, walked as a user does.
class WizardCase : public QObject
{
protected:
    std::unique_ptr<SyncServer> m_server;
    std::unique_ptr<SynchroniseWizard> m_wizard;

    bool start()
    {
        m_server->answers.insert(u"job.start"_s, {{u"job"_s, m_server->job().toJson()}});
        return m_server->goOnline();
    }
    bool open(const QList<JobRecord> &earlier = {})
    {
        if (m_server->session->state() != ServerSession::State::Online && !start())
            return false;
        m_wizard = std::make_unique<SynchroniseWizard>(m_server->session.get(), m_server->series, earlier);
        m_wizard->open();
        return QTest::qWaitForWindowExposed(m_wizard.get());
    }
    void next() { QTest::mouseClick(m_wizard->button(QWizard::NextButton), Qt::LeftButton); }
    bool mayGoOn() const { return m_wizard->button(QWizard::NextButton)->isEnabled(); }
    bool goTo(SynchroniseWizard::Page page)
    {
        while (m_wizard->currentId() < page) {
            const int at = m_wizard->currentId();
            if (!QTest::qWaitFor([this] { return mayGoOn(); }, 3000))
                return false;
            next();
            if (m_wizard->currentId() == at)
                return false;
        }
        return true;
    }
    QPushButton *commit() const { return qobject_cast<QPushButton *>(m_wizard->button(QWizard::CommitButton)); }
    QJsonObject asked(const QString &method) const
    {
        return m_server->channel()->lastRequest(method)["params"_L1].toObject();
    }
    int count(const QString &method) const { return m_server->channel()->countOf(method); }
    bool runToTheEnd(const JobRecord &ended)
    {
        if (!goTo(SynchroniseWizard::Review))
            return false;
        QTest::mouseClick(commit(), Qt::LeftButton);
        if (!QTest::qWaitFor([this] { return count(u"job.watch"_s) > 0; }, 3000))
            return false;
        m_server->sayJob(ended);
        return QTest::qWaitFor([this] { return m_wizard->currentId() == SynchroniseWizard::Result; }, 3000);
    }
    void prepare() { m_server = std::make_unique<SyncServer>(); }
    void finish()
    {
        m_wizard.reset();
        m_server.reset();
    }
};
