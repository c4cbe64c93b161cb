// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
// attempt_pages_screenshots DIRECTORY [--dark] [--points N] [--language FILE.qm]: every page of the attempt's wizard,
// the lost changes and the activity, to look at.
#include "ui/PictureLook.h"
#include "ui/attempt/ActivityView.h"
#include "ui/attempt/AttemptWizard.h"
#include "ui/attempt/LostChangesView.h"
#include "ui/attempt/PlannedServer.h"

#include <QAbstractButton>
#include <QApplication>
#include <QDir>
#include <QRadioButton>

using namespace Qt::StringLiterals;

namespace
{
/// A server with much to show.
void furnish(PlannedServer &server)
{
    QJsonObject lost = SampleAttempts::lost();
    const auto table = [](const QString &name, int added, int changed, int removed, const QJsonArray &users) {
        return QJsonObject{{u"table"_s, name},      {u"model"_s, QString()}, {u"added"_s, added},
                           {u"changed"_s, changed}, {u"removed"_s, removed}, {u"users"_s, users}};
    };
    const auto user = [](const QString &name, int rows) { return QJsonObject{{u"name"_s, name}, {u"rows"_s, rows}}; };
    lost.insert(u"tables"_s,
                QJsonArray{table(u"tickets_ticket"_s, 3, 5, 1, {user(u"robin"_s, 6), user(u"jean"_s, 3)}),
                           table(u"comments_comment"_s, 24, 0, 0, {user(u"robin"_s, 14), user(u"luc"_s, 10)}),
                           table(u"working_session"_s, 2, 2, 0, {user(u"mathieu"_s, 4)})});
    lost.insert(u"users"_s, 4);
    server.answers.insert(u"attempt.lost"_s, lost);
    server.lostRows = 9;
    QJsonArray activity;
    for (const QString &what :
         {u"cancelled"_s, u"extended"_s, u"switched"_s, u"started"_s, u"edited"_s, u"planned"_s}) {
        QJsonObject one = SampleAttempts::activity();
        one.insert(u"what"_s, what);
        activity += one;
    }
    server.answers.insert(u"activity"_s, {{u"activity"_s, activity}});
}

class PagesWalk
{
public:
    explicit PagesWalk(const QString &directory) : m_directory(directory) {}

    void wizard()
    {
        PlannedServer server;
        furnish(server);
        server.answers.insert(u"attempt.readiness"_s, PlannedServer::readiness(u"disk"_s));
        server.goOnline();
        AttemptWizard wizard(server.session.get(), server.series, {});
        wizard.open();
        QTest::qWait(700);
        save(wizard, u"1-plan"_s);
        server.answers.insert(u"attempt.readiness"_s, PlannedServer::readiness());
        wizard.next();
        wizard.findChild<QAbstractButton *>(u"checkAgain"_s)->click();
        QTest::qWait(400);
        save(wizard, u"2-readiness-good"_s);
        wizard.back();
        server.answers.insert(u"attempt.readiness"_s, PlannedServer::readiness(u"disk"_s));
        for (QRadioButton *one : wizard.findChildren<QRadioButton *>())
            one->setChecked(true);
        QTest::qWait(700);
        save(wizard, u"1-plan-by-itself"_s);
        for (const QString &name : {u"2-readiness"_s, u"3-freeze"_s, u"4-rehearsal"_s, u"5-review"_s}) {
            wizard.next();
            QTest::qWait(400);
            save(wizard, name);
        }
        server.series.attempt = server.planned();
        wizard.button(QWizard::CommitButton)->click();
        QTest::qWait(500);
        save(wizard, u"6-done"_s);
    }

    void views()
    {
        PlannedServer server;
        furnish(server);
        server.goOnline();
        LostChangesView lost(server.session.get(), server.series, {});
        lost.open();
        QTest::qWait(500);
        save(lost, u"7-lost"_s);
        ActivityView activity(server.session.get(), server.series);
        activity.open();
        QTest::qWait(300);
        save(activity, u"8-activity"_s);
        server.fail(u"attempt.lost"_s, u"not-found"_s);
        LostChangesView none(server.session.get(), server.series, {});
        none.open();
        QTest::qWait(300);
        save(none, u"7-lost-none"_s);
    }

private:
    void save(QWidget &window, const QString &name) { window.grab().save(m_directory.filePath(name + u".png"_s)); }

    QDir m_directory;
};
} // namespace

int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    const QStringList words = QApplication::arguments();
    if (words.size() < 2 || !QDir().mkpath(words[1]))
        return 2;
    const PictureLook look;
    PagesWalk walk(words[1]);
    walk.wizard();
    walk.views();
    return 0;
}
