// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/fleet/SiteSurveys.h"

#include "core/base/InertText.h"
#include "core/fleet/ServerSession.h"
#include "core/hosting/JsonFields.h"

#include <QDir>
#include <QFileInfo>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace
{
/// They measure directories, and try what may be slow to refuse; docs/setup.md says two minutes.
constexpr auto surveyLimit = 150s;
constexpr auto shortLimit = 60s;

template <typename T>
std::function<void(const Result<QJsonObject> &)> asValue(SiteSurveys::Answer<T> answer)
{
    return [answer = std::move(answer)](const Result<QJsonObject> &result) {
        answer(result ? T::fromJson(*result) : std::unexpected(result.error()));
    };
}

QJsonObject paramsOf(const Series &series)
{
    return {{u"series"_s, series.id}, {u"links"_s, series.links}};
}

QJsonObject paramsOf(const Series &series, const Site &site)
{
    QJsonObject params = paramsOf(series);
    params.insert(u"site"_s, site.path);
    return params;
}

QJsonArray vhostsOf(const ServerSession &session)
{
    return QJsonArray::fromStringList(session.record().vhosts);
}

/// Where a site of that name is, or would be: it may be gone, and the server says so. Empty for no name.
Result<QString> pathOf(const Series &series, const QString &name)
{
    if (name.isEmpty())
        return QString();
    if (const Site *site = series.siteNamed(name))
        return site->path;
    const Site *production = series.siteIn(SiteState::Production);
    if (!production || name.startsWith(u'.') || name.contains(u'/') || name.contains(QChar::Null))
        return std::unexpected(Error{
            Error::Code::NotFound, u"the series %1 has no site %2"_s.arg(inertText(series.name), inertText(name, 80))});
    return QFileInfo(production->path).dir().filePath(name);
}

Result<QString> textUnder(const QJsonObject &object, QLatin1StringView key)
{
    JsonFields fields(object);
    const QString text = fields.sourceText(key);
    if (fields.error())
        return std::unexpected(*fields.error());
    return text;
}

/// A field of null stands for an object without anything.
Result<QString> scriptOf(const QJsonObject &report)
{
    JsonFields fields(report);
    const auto administrator = fields.object("administrator"_L1);
    if (fields.error())
        return std::unexpected(*fields.error());
    return textUnder(administrator.value_or(QJsonObject()), "script"_L1);
}
} // namespace

void SiteSurveys::setUp(ServerSession &session, const Series &series, const SetUpOptions &options, QObject *context,
                        Answer<SetUpSurvey> answer)
{
    QJsonObject params = paramsOf(series);
    params.insert(u"name"_s, options.name);
    params.insert(u"vhosts"_s, vhostsOf(session));
    params.insert(u"options"_s, options.toJson());
    session.call(u"setup.survey"_s, params, context, asValue(std::move(answer)), surveyLimit);
}

void SiteSurveys::adopt(ServerSession &session, const Series &series, const Site &site, const QString &directory,
                        QObject *context, Answer<AdoptSurvey> answer)
{
    QJsonObject params = paramsOf(series, site);
    params.insert(u"directory"_s, directory);
    params.insert(u"vhosts"_s, vhostsOf(session));
    session.call(u"adopt.survey"_s, params, context, asValue(std::move(answer)), surveyLimit);
}

void SiteSurveys::retire(ServerSession &session, const Series &series, const Site &site, QObject *context,
                         Answer<RetireSurvey> answer)
{
    QJsonObject params = paramsOf(series, site);
    params.insert(u"vhosts"_s, vhostsOf(session));
    session.call(u"retire.survey"_s, params, context, asValue(std::move(answer)), surveyLimit);
}

void SiteSurveys::recall(ServerSession &session, const Series &series, const Recalled &recalled, QObject *context,
                         Answer<RecallSurvey> answer)
{
    const auto path = pathOf(series, recalled.site);
    if (!path) {
        answer(std::unexpected(path.error()));
        return;
    }
    session.call(u"recall.survey"_s,
                 {{u"series"_s, series.id},
                  {u"links"_s, series.links},
                  {u"site"_s, *path},
                  {u"setAside"_s, recalled.setAside},
                  {u"vhosts"_s, vhostsOf(session)}},
                 context, asValue(std::move(answer)), surveyLimit);
}

void SiteSurveys::keepUntil(ServerSession &session, const Series &series, const Site &site, const QDate &day,
                            QObject *context, Answer<void> answer)
{
    QJsonObject params = paramsOf(series, site);
    params.insert(u"until"_s, dateToJson(day));
    params.insert(u"by"_s, maintainerHere());
    session.call(
        u"retire.keep-until"_s, params, context,
        [answer = std::move(answer)](const Result<QJsonObject> &result) {
            answer(result ? Result<void>() : std::unexpected(result.error()));
        },
        shortLimit);
}

void SiteSurveys::compare(ServerSession &session, const Series &series, const Site &site, const Site &other,
                          QObject *context, Answer<SiteComparison> answer)
{
    QJsonObject params = paramsOf(series, site);
    params.insert(u"other"_s, other.path);
    session.call(u"compare"_s, params, context, asValue(std::move(answer)), surveyLimit);
}

void SiteSurveys::notes(ServerSession &session, const Series &series, const Site &site, QObject *context,
                        Answer<ReleaseNotes> answer)
{
    session.call(u"notes"_s, paramsOf(series, site), context, asValue(std::move(answer)), shortLimit);
}

void SiteSurveys::publishedNotes(ServerSession &session, const Series &series, QObject *context,
                                 const std::function<void(const QUrl &)> &answer)
{
    const Site *production = series.siteIn(SiteState::Production);
    if (!production)
        return answer({});
    notes(session, series, *production, context, [answer](const Result<ReleaseNotes> &found) {
        answer(found && !found->page.isEmpty() ? QUrl(found->url) : QUrl());
    });
}

void SiteSurveys::saveNotes(ServerSession &session, const Series &series, const Site &site, const QString &markdown,
                            const QString &html, const ReleaseNotes &seen, QObject *context,
                            Answer<ReleaseNotes> answer)
{
    QJsonObject params = paramsOf(series, site);
    params.insert(u"markdown"_s, markdown);
    params.insert(u"html"_s, html);
    params.insert(u"seen"_s, seen.hash);
    params.insert(u"by"_s, maintainerHere());
    session.call(u"notes.save"_s, params, context, asValue(std::move(answer)), shortLimit);
}

void SiteSurveys::notesVersion(ServerSession &session, const Series &series, const Site &site, const QString &name,
                               QObject *context, Answer<QString> answer)
{
    QJsonObject params{{u"series"_s, series.id}, {u"site"_s, site.path}, {u"name"_s, name}};
    session.call(
        u"notes.version"_s, params, context,
        [answer = std::move(answer)](const Result<QJsonObject> &result) {
            answer(result ? textUnder(*result, "markdown"_L1) : std::unexpected(result.error()));
        },
        shortLimit);
}

void SiteSurveys::administratorScript(ServerSession &session, const QString &job, QObject *context,
                                      Answer<QString> answer)
{
    session.jobReport(job, context, [answer = std::move(answer)](const Result<QJsonObject> &report) {
        answer(report ? scriptOf(*report) : std::unexpected(report.error()));
    });
}
