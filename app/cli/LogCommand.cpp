// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/LogCommand.h"

#include "core/base/InertText.h"

#include <QJsonArray>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace
{
/// The sites named \a name, or SERIES/SITE, that the last probe saw.
QList<Site> sitesNamed(const ServerStatus &status, const QString &name)
{
    const auto slash = name.indexOf(u'/');
    const auto wanted = name.left(std::max<qsizetype>(slash, 0));
    QList<Site> sites;
    for (const auto &series : status.series)
        if (slash < 0 || series.name == wanted || series.id == wanted)
            if (const auto *site = series.siteNamed(name.mid(slash + 1)))
                sites += *site;
    return sites;
}

bool staysInside(const QString &name)
{
    return !name.isEmpty() && !name.startsWith(u'/') && !name.split(u'/').contains(u".."_s);
}
} // namespace

void LogCommand::addTo(CLI::App &parent, Terminal &terminal, CommandLine::Chosen &chosen)
{
    auto options = std::make_shared<Options>();
    auto *command = parent.add_subcommand(
        "log", words(tr("Print the log of a job, or a file of a site: raw bytes where it is piped")));
    command
        ->add_option("JOB|SERVER/SITE:FILE", options->target,
                     words(tr("JOB, SERVER/JOB, or a site's file, e.g. practice/mdg2:lino.log")))
        ->required();
    command->add_flag("-f,--follow", options->follow,
                      words(tr("Go on with what comes; Ctrl+C ends looking, never the job")));
    command
        ->add_option("--from", options->from,
                     words(tr("First byte; of a file also negative: that many bytes from its end")))
        ->capture_default_str();
    command->callback([options, &terminal, &chosen] { chosen = std::make_unique<LogCommand>(*options, terminal); });
}

void LogCommand::begin()
{
    const auto target = textOf(m_options.target);
    const auto slash = target.indexOf(u'/');
    const auto colon = target.indexOf(u':', slash + 1);
    if (slash > 0 && colon > slash + 1)
        return showFile(target.left(slash), target.mid(slash + 1, colon - slash - 1), target.mid(colon + 1));
    if (m_options.from < 0)
        return endUsage(tr("A job's log is read from its beginning: --from can't be negative here."));
    if (target.isEmpty() || target.contains(u':') || target.count(u'/') > 1)
        return endUsage(tr("Name a job, or a site's file as SERVER/SITE:FILE, for example practice/mdg2:lino.log."));
    findJob(target, [this](ServerSession *session, const QString &job) { showJob(session, job); });
}

void LogCommand::showJob(ServerSession *session, const QString &job)
{
    m_watch = new JobWatch(session, job, terminal(), this);
    connect(m_watch, &JobWatch::finished, this, [this, session](const Result<std::optional<JobRecord>> &result) {
        if (!result)
            return endWith(result.error(), session->record().name);
        end(ExitStatus::Done);
    });
    m_watch->start(m_options.from, m_options.follow);
}

void LogCommand::showFile(const QString &server, const QString &site, const QString &name)
{
    auto *session = serverNamed(server);
    if (!session)
        return;
    visit(session, ServerVisit::Goal::Probed, [this, session, site, name] {
        const auto sites = sitesNamed(*session->status(), site);
        if (sites.size() != 1)
            return endUsage(tr("%1 has %n site(s) named \"%2\". Use SERVER/SERIES/SITE:FILE with the series' id where "
                               "there are several.",
                               nullptr, int(sites.size()))
                                .arg(inertText(session->record().name), inertText(site)));
        findLog(session, sites.first(), name);
    });
}

void LogCommand::findLog(ServerSession *session, const Site &site, const QString &name)
{
    session->logs(site.path, this, [this, session, site, name](const Result<QJsonArray> &logs) {
        if (!logs)
            return endWith(logs.error(), session->record().name);
        for (const auto &log : *logs)
            if (const auto object = log.toObject(); object[u"name"_s].toString() == name)
                return followFile(session, object[u"path"_s].toString());
        if (!staysInside(name))
            return endUsage(tr("\"%1\" is not a file of %2.").arg(inertText(name), inertText(site.name)));
        followFile(session, site.path + u'/' + name);
    });
}

void LogCommand::followFile(ServerSession *session, const QString &path)
{
    session->setReconnecting(m_options.follow);
    auto *follower = session->followFile(path, m_options.from, m_options.follow, this);
    connect(follower, &LogFollower::appended, this, [this](qint64, const QByteArray &bytes, const QList<TimeMark> &) {
        terminal().printRaw(bytes);
        if (!terminal().isOpen())
            end(ExitStatus::Done);
    });
    connect(follower, &LogFollower::replaced, this,
            [this] { terminal().say(tr("The file was replaced; it begins again.")); });
    connect(follower, &LogFollower::finished, this, [this, session](const Result<void> &result) {
        if (!result)
            return endWith(result.error(), session->record().name);
        end(ExitStatus::Done);
    });
}

void LogCommand::interrupt(int signal)
{
    if (m_watch && m_options.follow)
        terminal().say(m_watch->detachText());
    JobCommand::interrupt(signal);
}
