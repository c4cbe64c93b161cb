// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main/SyncNotices.h"

#include "core/base/InertText.h"
#include "ui/text/JobResultText.h"
#include "ui/text/NightlyText.h"
#include "ui/text/OperationResult.h"
#include "ui/text/ProgressText.h"
#include "ui/text/StateText.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace
{
class SyncNoticeWords
{
    Q_DECLARE_TR_FUNCTIONS(SyncNotices)
};

QString nameOf(const QString &path)
{
    return inertLine(path.section(u'/', -1, -1, QString::SectionSkipEmpty), 80);
}

/// "Retire mdg1"; what it was only a rehearsal or an undo of is not said to be done.
QString workOf(const JobRecord &job)
{
    const QString what = operationText(inertLine(job.operation, 80)), site = nameOf(job.site);
    if (!job.undoes.isEmpty())
        return SyncNoticeWords::tr("Undo in %1").arg(site);
    if (job.rehearsal)
        return SyncNoticeWords::tr("Rehearsal for %1").arg(site);
    return isSiteOperation(job) ? SyncNoticeWords::tr("%1 %2", "operation, site").arg(what, site)
                                : SyncNoticeWords::tr("%1 of %2", "operation, site").arg(what, site);
}

/// Whether its good end is worth a word: it took long, or there is something to go on with.
bool isAwaited(const JobRecord &job, qint64 seconds)
{
    return seconds >= SyncNotices::longSeconds || (isSiteOperation(job) && !job.rehearsal);
}
} // namespace

std::optional<SyncNotices::Notice> SyncNotices::once(Notice notice)
{
    if (m_told.contains(notice.key))
        return {};
    m_told.append(notice.key);
    if (m_told.size() > mostTold)
        m_told.remove(0, m_told.size() - mostTold);
    return notice;
}

std::optional<SyncNotices::Notice> SyncNotices::ofJob(const QString &server, const JobRecord &job, bool seenRunning,
                                                      const QDateTime &now)
{
    if (job.isRunning() || (job.ended.isValid() && job.ended.secsTo(now) > oldHours * 3600))
        return {};
    const bool good = job.state == JobRecord::State::Succeeded;
    const qint64 seconds = job.started.isValid() && job.ended.isValid() ? job.started.secsTo(job.ended) : 0;
    // Who stopped a job knows it.
    if (job.state == JobRecord::State::Stopped || (good && (!seenRunning || !isAwaited(job, seconds))))
        return {};
    const QString site = nameOf(job.site);
    const QString title =
        needsDecision(job) ? SyncNoticeWords::tr("%1 on %2 needs your decision").arg(site, inertLine(server, 80))
        : needsAdministrator(job)
            ? SyncNoticeWords::tr("%1 on %2 needs the administrator").arg(site, inertLine(server, 80))
        : good ? SyncNoticeWords::tr("%1: finished in %2", "operation and site, duration")
                     .arg(workOf(job), roughDurationText(seconds))
               : SyncNoticeWords::tr("%1: %2", "operation and site, state").arg(workOf(job), jobStateText(job.state));
    QString text = jobResultText(job).paragraph();
    if (text.isEmpty())
        text = job.error.isEmpty() ? SyncNoticeWords::tr("Production was not touched.") : inertText(job.error, 300);
    return once({u"job/"_s + server + u'/' + job.id, title, text, server, job.id, job.series, job.site});
}

std::optional<SyncNotices::Notice> SyncNotices::ofNight(const QString &server, const Series &series)
{
    if (!series.nightly)
        return {};
    const Nightly &nightly = *series.nightly;
    const QString &problem = nightly.problem;
    const bool withoutJob = !nightly.last || nightly.last->job.isEmpty();
    const bool happened = problem == u"failed" || problem == u"refused" || problem == u"needs-you" ||
                          problem == u"differs" || problem == u"longer";
    // "late" becomes "missed" or a run; what a job ended with is told of the job.
    if (problem.isEmpty() || problem == u"late" || problem == u"longer" || (happened && !withoutJob))
        return {};
    const Site *preview = series.siteIn(SiteState::Preview);
    const QString name = preview ? inertLine(preview->name, 80) : inertLine(series.name, 80);
    return once({u"night/"_s + server + u'/' + series.id + u'/' + problem + u'/' + nightly.next.toString(Qt::ISODate),
                 SyncNoticeWords::tr("Nightly synchronisation of %1: %2", "site, problem")
                     .arg(name, nightlyProblemText(problem)),
                 nightlyAdvice(problem),
                 server,
                 {},
                 series.id,
                 preview ? preview->path : QString()});
}
