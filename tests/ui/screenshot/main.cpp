// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
// screenshot FILE [--size WxH] [--dark] [--points N] [--language de] [--sample] [--wait MS] [--dialog
// host-key|changed-key|add|synchronise]
#include "ui/SampleFleet.h"
#include "ui/main/MainWindow.h"
#include "ui/main/SynchroniseDialog.h"
#include "ui/servers/HostKeyDialog.h"
#include "ui/widgets/Appearance.h"

#include <QApplication>
#include <QDir>
#include <QTimer>
#include <QTranslator>

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
        return new SynchroniseDialog(nullptr, SampleFleet::pair(), window);
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
    const auto after = [&words](const QString &option, int place = 1) {
        const auto at = words.indexOf(option);
        return at < 0 ? QString() : words.value(at + place);
    };
    if (words.size() < 2)
        return 2;
    if (const int points = after(u"--points"_s).toInt()) {
        QFont font = QApplication::font();
        font.setPointSize(points);
        QApplication::setFont(font);
    }
    QTranslator translator;
    if (translator.load(after(u"--language"_s)))
        QApplication::installTranslator(&translator);
    Appearance appearance;
    appearance.apply(words.contains(u"--dark"_s) ? Appearance::Choice::Dark : Appearance::Choice::Light);
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
            (*added)->setCachedStatus(SampleFleet::status({SampleFleet::pair(), warned}),
                                      QDateTime::currentDateTimeUtc().addSecs(-7200));
        }
    }
    MainWindow window(&fleet, Settings{}, nullptr);
    const QStringList size = after(u"--size"_s).split(u'x');
    if (size.size() == 2)
        window.resize(size[0].toInt(), size[1].toInt());
    window.show();
    if (!words.contains(u"--sample"_s))
        window.start();
    QWidget *shown = &window;
    if (const QString name = after(u"--dialog"_s); name == u"add"_s) {
        window.addServer();
        shown = window.findChild<QDialog *>();
    } else if (!name.isEmpty()) {
        QDialog *dialog = dialogNamed(name, &window);
        dialog->open();
        shown = dialog;
    }
    const int wait = std::max(after(u"--wait"_s).toInt(), 700);
    QTimer::singleShot(wait, &window, [&] { save(shown, words[1]); });
    return QApplication::exec();
}
