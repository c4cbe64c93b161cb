// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
// wizard_screenshots DIRECTORY [--dark] [--points N] [--language FILE.qm]: every page of the synchronise wizard and
// the restore-script editor, to look at.
#include "ui/PictureLook.h"
#include "ui/SyncServer.h"
#include "ui/editor/RestoreScriptEditor.h"
#include "ui/wizards/SynchroniseWizard.h"

#include <QApplication>
#include <QCheckBox>
#include <QDir>
#include <QPushButton>
#include <QTabWidget>

using namespace Qt::StringLiterals;

namespace
{
/// Walks the wizard and saves each page.
class Walk
{
public:
    explicit Walk(const QString &directory) : m_directory(directory) {}

    void direction()
    {
        SyncServer server;
        server.series.sites[1].warnings = {{u"stale-restore-script"_s, u"snapshot2preview/restore2preview.py"_s}};
        begin(server);
        save(u"1-direction"_s);
        end();
        server.series.sites[1].facts->database = server.series.sites[0].facts->database;
        begin(server);
        save(u"1-direction-same"_s);
        end();
        server.series.sites[1].facts.reset();
        server.series.sites[0].facts.reset();
        begin(server);
        save(u"1-direction-asking"_s);
        end();
    }

    void script()
    {
        SyncServer server;
        server.answers.insert(u"restore-script"_s, SyncServer::conflict());
        begin(server);
        goOn(1);
        save(u"2-script-conflict"_s);
        end();
        server.answers.insert(u"restore-script"_s, SyncServer::script(u"current"_s));
        begin(server);
        goOn(1);
        save(u"2-script-current"_s);
        end();
    }

    void run()
    {
        SyncServer server;
        begin(server, server.history(5));
        goOn(2);
        save(u"3-when"_s);
        for (QCheckBox *box : m_wizard->currentPage()->findChildren<QCheckBox *>())
            box->setChecked(true);
        save(u"3-when-nightly"_s);
        goOn(1);
        save(u"4-review"_s);
        end();
        begin(server, server.history(5));
        goOn(3);
        JobRecord running = server.job();
        running.started = QDateTime::currentDateTimeUtc().addSecs(-40);
        server.answers.insert(u"job.start"_s, {{u"job"_s, running.toJson()}});
        m_wizard->button(QWizard::CommitButton)->click();
        QTest::qWait(300);
        save(u"5-progress"_s);
        JobRecord ended = server.job(JobRecord::State::Differs);
        ended.tables =
            JobRecord::Tables{6200, 6179, {{u"memo_mention"_s, 25, 4, 0}}, {{u"system_session"_s, 12, 0, 0}}};
        ended.sizes = JobRecord::Sizes{4200000, 41000000, 210, 88000000};
        result(server, ended, u"6-result-differs"_s);
        end();
        JobRecord failed = server.job(JobRecord::State::Failed);
        failed.exitStatus = 1;
        failed.preview = u"half-restored"_s;
        failed.canResume = failed.canUndo = true;
        begin(server);
        goOn(3);
        m_wizard->button(QWizard::CommitButton)->click();
        QTest::qWait(300);
        result(server, failed, u"6-result-failed"_s);
        end();
    }

    void editor()
    {
        SyncServer server;
        QJsonObject document = SyncServer::conflict();
        QString merged = document["merged"_L1].toString();
        merged += u"\n@override\ndef create_tickets_ticket(id, summary, fixed_since):\n    \"\"\"A ticket.\"\"\"\n"
                  u"    kw = dict(id=id)  # adapted\n    if summary is None:\n        summary = 'none'\n"
                  u"    return tickets_Ticket(**kw)\n"_s.repeated(4);
        document.insert(u"merged"_s, merged);
        server.answers.insert(u"restore-script"_s, document);
        server.goOnline();
        RestoreScriptEditor editor(server.session.get(), server.series, std::nullopt);
        editor.show();
        QTest::qWait(400);
        editor.grab().save(m_directory.filePath(u"7-editor.png"_s));
        for (QTabWidget *tabs : editor.findChildren<QTabWidget *>())
            tabs->setCurrentIndex(1);
        QTest::qWait(100);
        editor.grab().save(m_directory.filePath(u"7-editor-differences.png"_s));
        for (QTabWidget *tabs : editor.findChildren<QTabWidget *>())
            tabs->setCurrentIndex(tabs->count() - 1);
        for (QPushButton *button : editor.findChildren<QPushButton *>()) {
            if (button->text() == RestoreScriptEditor::tr("Save"))
                button->click();
        }
        QTest::qWait(100);
        editor.grab().save(m_directory.filePath(u"7-editor-versions.png"_s));
    }

private:
    void begin(SyncServer &server, const QList<JobRecord> &earlier = {})
    {
        if (server.session->state() != ServerSession::State::Online)
            server.goOnline();
        m_wizard = std::make_unique<SynchroniseWizard>(server.session.get(), server.series, earlier);
        m_wizard->open();
        QTest::qWait(300);
    }
    void goOn(int pages)
    {
        for (int i = 0; i < pages; ++i) {
            m_wizard->next();
            QTest::qWait(300);
        }
    }
    void result(SyncServer &server, const JobRecord &job, const QString &name)
    {
        server.sayJob(job);
        QTest::qWait(300);
        save(name);
    }
    void save(const QString &name)
    {
        QTest::qWait(50);
        m_wizard->grab().save(m_directory.filePath(name + u".png"_s));
    }
    void end() { m_wizard.reset(); }

    QDir m_directory;
    std::unique_ptr<SynchroniseWizard> m_wizard;
};
} // namespace

int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    const QStringList words = QApplication::arguments();
    if (words.size() < 2 || !QDir().mkpath(words[1]))
        return 2;
    const PictureLook look;
    Walk walk(words[1]);
    walk.direction();
    walk.script();
    walk.run();
    walk.editor();
    return 0;
}
