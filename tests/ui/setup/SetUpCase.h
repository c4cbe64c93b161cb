// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/SampleSurvey.h"
#include "ui/Seen.h"
#include "ui/SyncServer.h"
#include "ui/setup/SetUpWizard.h"

#include <QCheckBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>

using namespace Qt::StringLiterals;

#define VERIFY_SAYS(words) QVERIFY2(readable(*m_wizard).contains(words), qPrintable(readable(*m_wizard)))
#define TRY_SAYS(words) QTRY_VERIFY2(readable(*m_wizard).contains(words), qPrintable(readable(*m_wizard)))
#define SAYS_NOT(words) QVERIFY2(!readable(*m_wizard).contains(words), qPrintable(readable(*m_wizard)))

/// The field with that accessible name.
inline QLineEdit *field(const QWidget &in, const QString &name)
{
    for (QLineEdit *one : in.findChildren<QLineEdit *>()) {
        if (one->accessibleName() == name && one->isVisible())
            return one;
    }
    return nullptr;
}

/// The editor that is shown under that accessible name.
inline QPlainTextEdit *editor(const QWidget &in, const QString &name)
{
    for (QPlainTextEdit *one : in.findChildren<QPlainTextEdit *>()) {
        if (one->accessibleName() == name && one->isVisible())
            return one;
    }
    return nullptr;
}

/// The wizard on a server that answers, walked as a user does.
class SetUpCase : public QObject
{
protected:
    std::unique_ptr<SyncServer> m_server;
    std::unique_ptr<SetUpWizard> m_wizard;

    void prepare()
    {
        m_server = std::make_unique<SyncServer>();
        m_server->answers.insert(u"setup.survey"_s, SampleSurvey::setUp());
    }
    void finish()
    {
        m_wizard.reset();
        m_server.reset();
    }
    bool open()
    {
        if (m_server->session->state() != ServerSession::State::Online && !m_server->goOnline())
            return false;
        m_wizard = std::make_unique<SetUpWizard>(m_server->session.get(), m_server->series, QList<JobRecord>());
        m_wizard->open();
        return QTest::qWaitForWindowExposed(m_wizard.get());
    }
    bool isAnswered() const { return m_wizard->draft().inquiry->isAnswered(); }
    QLineEdit *name() const { return field(*m_wizard, u"Name of the new site"_s); }
    void setAside()
    {
        if (auto *box = button<QCheckBox>(*m_wizard, u"Set mdg2 aside"_s); box && !box->isChecked())
            QTest::mouseClick(box, Qt::LeftButton, {}, QPoint(8, 8));
    }
    void next() { QTest::mouseClick(m_wizard->button(QWizard::NextButton), Qt::LeftButton); }
    bool mayGoOn() const { return m_wizard->button(QWizard::NextButton)->isEnabled(); }
    bool goTo(SetUpWizard::Page page)
    {
        setAside();
        while (m_wizard->currentId() < page) {
            const int at = m_wizard->currentId();
            if (!QTest::qWaitFor([this] { return mayGoOn() && isAnswered(); }, 3000))
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
    QJsonObject options() const { return asked(u"setup.survey"_s)["options"_L1].toObject(); }
    int count(const QString &method) const { return m_server->channel()->countOf(method); }
    /// All surveys that were asked, oldest first: their ids.
    QList<qint64> surveys() const
    {
        QList<qint64> ids;
        for (const QJsonObject &request : m_server->channel()->requests) {
            if (request["method"_L1] == u"setup.survey"_s)
                ids += request["id"_L1].toInteger();
        }
        return ids;
    }
    JobRecord job(JobRecord::State state = JobRecord::State::Running) const
    {
        JobRecord job = m_server->job(state);
        job.id = u"20261128T180000Z-setup-ab12cd"_s;
        job.run = job.id;
        job.operation = u"setup"_s;
        job.site = u"/usr/local/lino/mdg/mdg3"_s;
        job.source = u"/usr/local/lino/mdg/mdg1"_s;
        return job;
    }
    bool order()
    {
        m_server->answers.insert(u"job.start"_s, {{u"job"_s, job().toJson()}});
        if (!goTo(SetUpWizard::Review) || !QTest::qWaitFor([this] { return commit()->isEnabled(); }, 3000))
            return false;
        QTest::mouseClick(commit(), Qt::LeftButton);
        return QTest::qWaitFor([this] { return m_wizard->currentId() == SetUpWizard::Progress; }, 3000) &&
               QTest::qWaitFor([this] { return count(u"job.watch"_s) > 0; }, 3000);
    }
    bool end(const JobRecord &ended)
    {
        if (!QTest::qWaitFor([&] { return asked(u"job.watch"_s)["job"_L1].toString() == ended.id; }, 3000))
            return false;
        m_server->sayJob(ended);
        return QTest::qWaitFor([this] { return m_wizard->currentId() == SetUpWizard::Done; }, 3000);
    }
};
