// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

/// What a server answers to "setup.survey", "adopt.survey", "retire.survey" (docs/setup.md) and "recall.survey"
/// (docs/attempt.md), with something in every place.
namespace SampleSurvey
{
/// \a name: of a file in tests/fixtures/survey, whose place the build says.
inline QJsonObject read(const QString &name)
{
    QFile file(QDir(QStringLiteral(FIXTURES)).filePath(name));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s can't be read", qPrintable(file.fileName()));
    return QJsonDocument::fromJson(file.readAll()).object();
}

inline QJsonObject check(const char *code, const char *state, const char *detail, const char *todo = "")
{
    return {{QStringLiteral("code"), QString::fromUtf8(code)},
            {QStringLiteral("state"), QString::fromUtf8(state)},
            {QStringLiteral("detail"), QString::fromUtf8(detail)},
            {QStringLiteral("todo"), QString::fromUtf8(todo)}};
}

inline QJsonObject setUp()
{
    QJsonObject survey = read(QStringLiteral("setup.json"));
    survey.insert(QStringLiteral("checks"),
                  QJsonArray{check("space", "passed", "1.2 GB needed, 48.2 GB free on /usr/local/lino"),
                             check("name", "passed", "mdg3 is free"),
                             check("umask", "warning", "0022: the group can't write new files", "umask 002"),
                             check("sudo", "administrator", "sudo asks joe for a password")});
    return survey;
}

/// The same with one more check that fails.
inline QJsonObject failing(const char *code = "space", const char *detail = "3.1 GB needed, 0.2 GB free",
                           const char *todo = "apt-get clean")
{
    QJsonObject survey = setUp();
    QJsonArray checks = survey[QLatin1String("checks")].toArray();
    checks.removeFirst();
    checks.append(check(code, "failed", detail, todo));
    survey.insert(QStringLiteral("checks"), checks);
    return survey;
}

inline QJsonObject adopt()
{
    QJsonObject survey = read(QStringLiteral("adopt.json"));
    survey.insert(QStringLiteral("checks"), QJsonArray{check("links", "passed", "/usr/local/lino/mdg is free"),
                                                       check("web", "passed", "nginx -t says ok")});
    return survey;
}

inline QJsonObject retire()
{
    QJsonObject survey = read(QStringLiteral("retire.json"));
    survey.insert(QStringLiteral("checks"),
                  QJsonArray{check("state", "passed", "no link leads to /usr/local/lino/mdg/mdg1"),
                             check("age", "passed", "it stayed as long as agreed"),
                             check("guard", "warning",
                                   "the media in /srv/media/mdg1 stay: they are kept in the "
                                   "snapshot, and lie outside of the project"),
                             check("rights", "passed", "root's rights: password")});
    return survey;
}

/// The same for a site that was promised to stay longer.
inline QJsonObject tooYoung()
{
    QJsonObject survey = retire();
    QJsonArray checks = survey[QLatin1String("checks")].toArray();
    checks[1] = check("age", "failed", "mdg1 is to stay until 2099-12-31, as maintainer@laptop agreed",
                      "wait until then, or agree on another day and set it");
    survey.insert(QStringLiteral("checks"), checks);
    survey.insert(QStringLiteral("keepUntil"), QStringLiteral("2099-12-31"));
    return survey;
}

inline QJsonObject recall()
{
    return read(QStringLiteral("recall.json"));
}

/// The same where something stands in the way.
inline QJsonObject notToRecall(const char *detail = "the series has a preview: mdg3",
                               const char *todo = "go on with that, or set it aside: its link goes, and it stays as it "
                                                  "is")
{
    QJsonObject survey = recall();
    QJsonArray checks = survey[QLatin1String("checks")].toArray();
    checks[0] = check("state", "failed", detail, todo);
    survey.insert(QStringLiteral("checks"), checks);
    return survey;
}
} // namespace SampleSurvey
