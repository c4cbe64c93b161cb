// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
// screenshot FILE [--size WxH] [--dark] [--points N] [--language de] [--sample] [--wait MS] [--tab N] [--dialog
// host-key|changed-key|add|synchronise] [--log FILE --line N]
#include "core/store/JobHistory.h"
#include "ui/PictureLook.h"
#include "ui/SampleFleet.h"
#include "ui/SampleRuns.h"
#include "ui/logs/FakeFollower.h"
#include "ui/logs/LogTable.h"
#include "ui/logs/LogView.h"
#include "ui/main/MainWindow.h"
#include "ui/main/SitePanel.h"
#include "ui/servers/HostKeyDialog.h"
#include "ui/sites/SitesView.h"
#include "ui/wizards/SynchroniseWizard.h"

#include <QApplication>
#include <QDir>
#include <QFile>
#include <QTimer>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace
{
HostKey sampleKey(char fill)
{
    return HostKey::fromBlob(QByteArray("\0\0\0\x0bssh-ed25519", 15) + QByteArray("\0\0\0\x20", 4) +
                             QByteArray(32, fill));
}

QDialog *dialogNamed(const QString &name, MainWindow *window)
{
    if (name == u"synchronise"_s)
        return new SynchroniseWizard(nullptr, SampleFleet::pair(), {}, window);
    HostKeyQuestion question;
    question.verdict = name == u"changed-key"_s ? HostKeyVerdict::Changed : HostKeyVerdict::Unknown;
    question.key = sampleKey('a');
    question.alias = u"vps12"_s;
    question.host = u"vps12.example.com"_s;
    question.address = u"192.0.2.12"_s;
    question.command = question.key.commandOnServer();
    if (question.verdict == HostKeyVerdict::Changed)
        question.known = {{sampleKey('b'), QDir::homePath() + u"/.ssh/known_hosts"_s, 7}};
    question.knownHostsName = question.host;
    return new HostKeyDialog(question, HostKeyDialog::Changed::MayBeReplaced, window);
}

/// The log view with that file in it.
LogView *logOf(const QString &path)
{
    QFile file(path);
    auto *view = new LogView;
    auto *follower = new FakeFollower;
    view->open(follower, QFileInfo(path).fileName());
    if (file.open(QIODevice::ReadOnly))
        follower->say(file.readAll());
    return view;
}

void save(QWidget *widget, const QString &file)
{
    QDir().mkpath(QFileInfo(file).path());
    if (!widget->grab().save(file))
        std::fprintf(stderr, "cannot write %s\n", qPrintable(file));
    QApplication::quit();
}
} // namespace

int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    const QStringList words = QApplication::arguments();
    if (words.size() < 2)
        return 2;
    const PictureLook look;
    Fleet fleet;
    (void)fleet.load();
    if (words.contains(u"--sample"_s)) {
        ServerRecord record;
        record.name = record.host = u"vps12"_s;
        if (const auto added = fleet.add(record)) {
            Series warned = SampleFleet::pair(u"abc"_s);
            warned.sites[1].warnings = {{u"stale-restore-script"_s, u"snapshot2preview/restore2preview.py"_s}};
            warned.sites[1].lino = u"26.11.0"_s;
            warned.sites.append(SampleFleet::site(u"abc3"_s, SiteState::NotLinked));
            warned.sites.append(SampleFleet::site(u"old"_s, SiteState::Broken));
            const QDateTime now = QDateTime::currentDateTimeUtc();
            QList<JobRecord> runs;
            for (int day = 1; day <= 30; ++day) {
                const auto state = day == 5 ? JobRecord::State::Failed : JobRecord::State::Succeeded;
                runs.append(SampleRuns::run(day, state == JobRecord::State::Failed ? 200 : 1000 + 37 * (day * 7 % 11),
                                            now, state));
            }
            fleet.history().store(record.name, runs);
            Series nightly = SampleFleet::pair();
            nightly.nightly = Nightly{};
            nightly.nightly->at = u"02:30"_s;
            nightly.nightly->next = now.addSecs(5 * 3600);
            nightly.nightly->hold = Nightly::Hold{now.addSecs(5 * 3600 + 3600).date(), u"tester@desk"_s};
            (*added)->setCachedStatus(SampleFleet::status({nightly, warned}),
                                      QDateTime::currentDateTimeUtc().addSecs(-7200));
        }
    }
    MainWindow window(&fleet, Settings{}, nullptr);
    const QStringList size = PictureLook::after(u"--size"_s).split(u'x');
    if (size.size() == 2)
        window.resize(size[0].toInt(), size[1].toInt());
    window.show();
    if (!words.contains(u"--sample"_s))
        window.start();
    QWidget *shown = &window;
    if (const QString log = PictureLook::after(u"--log"_s); !log.isEmpty()) {
        LogView *view = logOf(log);
        view->resize(window.size());
        view->show();
        const int line = PictureLook::after(u"--line"_s).toInt();
        QTimer::singleShot(400, view, [view, line] { view->table()->goToLine(line); });
        window.hide();
        shown = view;
    }
    if (const QString name = PictureLook::after(u"--dialog"_s); name == u"add"_s) {
        window.addServer();
        shown = window.findChild<QDialog *>();
    } else if (!name.isEmpty()) {
        QDialog *dialog = dialogNamed(name, &window);
        dialog->open();
        shown = dialog;
    }
    if (const QString tab = PictureLook::after(u"--tab"_s); !tab.isEmpty()) {
        auto *view = window.findChild<SitesView *>();
        const QModelIndex last = view->model()->index(view->model()->rowCount() - 1, 0);
        view->setCurrentIndex(view->model()->index(1, 0, last)); // the preview that is synchronised every night
        window.findChild<SitePanel *>()->setCurrentIndex(tab.toInt());
    }
    const int wait = std::max(PictureLook::after(u"--wait"_s).toInt(), 700);
    QTimer::singleShot(wait, &window, [&] { save(shown, words[1]); });
    return QApplication::exec();
}
