// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/hosting/SurveyCheck.h"

#include <optional>

/// What may be chosen about a new preview site; what is empty is proposed by the server's survey.
struct SetUpOptions {
    enum class Packages { Frozen, Newest, Repositories };
    enum class Earlier { Refuse, SetAside }; ///< What becomes of a preview that the series has.

    QString name;
    Packages packages = Packages::Frozen;
    QString python;         ///< Path of the interpreter.
    QString databaseEngine; ///< "sqlite3", "postgresql", "mysql"; empty: production's.
    QString databaseName;
    QString address;
    Earlier earlier = Earlier::Refuse;
    QStringList replace; ///< Ids of finds that are replaced too.
    bool operator==(const SetUpOptions &) const = default;

    QJsonObject toJson() const; ///< docs/setup.md, "options".
};

/// "frozen", "newest", "repositories"; nothing for another word.
std::optional<SetUpOptions::Packages> setUpPackages(const QString &word);
QString setUpPackagesName(SetUpOptions::Packages packages);

/// What the server found for a new preview site, and what a set-up would do (docs/setup.md, "Set-up survey").
struct SetUpSurvey {
    struct LeftOut {
        QString path;
        qint64 bytes = 0;
        QString why;
        bool operator==(const LeftOut &) const = default;

        static Result<LeftOut> fromJson(const QJsonObject &object);
        QJsonObject toJson() const;
    };
    struct Space {
        QString path;
        qint64 needed = 0;
        qint64 free = 0;
        bool operator==(const Space &) const = default;

        static Result<Space> fromJson(const QJsonObject &object);
        QJsonObject toJson() const;
    };
    struct Python {
        QString path;
        QString version;
        bool usable = false;
        QString why;
        bool operator==(const Python &) const = default;

        static Result<Python> fromJson(const QJsonObject &object);
        QJsonObject toJson() const;
    };
    struct Package {
        QString name;
        QString version;
        bool operator==(const Package &) const = default;

        static Result<Package> fromJson(const QJsonObject &object);
        QJsonObject toJson() const;
    };
    struct Clone {
        QString name;
        QString path;
        QString url;
        QString commit;
        bool operator==(const Clone &) const = default;

        static Result<Clone> fromJson(const QJsonObject &object);
        QJsonObject toJson() const;
    };
    struct Database {
        QString engine;
        QString name;
        QString user;
        QString host;
        QString port;
        QString way; ///< "own", "sudo", "password", "production", "administrator", "none".
        QString detail;
        bool operator==(const Database &) const = default;

        static Result<Database> fromJson(const QJsonObject &object);
        QJsonObject toJson() const;
    };
    /// A file of the project in which the site's name is replaced.
    struct File {
        QString path;
        QString hash;
        QString diff;
        qint64 replaced = 0;
        QString encoding;
        QString lineEnds;
        bool operator==(const File &) const = default;

        static Result<File> fromJson(const QJsonObject &object);
        QJsonObject toJson() const;
    };
    /// A place with the name that only the maintainer can decide about.
    struct Find {
        QString id;
        QString path;
        qint64 line = 0; ///< 0: of a file without lines.
        QString text;
        QString why; ///< "part", "host", "binary", "unreadable", "large".
        bool replaceByDefault = false;
        bool operator==(const Find &) const = default;

        static Result<Find> fromJson(const QJsonObject &object);
        QJsonObject toJson() const;
    };

    QString name;
    QString site; ///< Path.
    QString productionName;
    QString productionPath;
    QString preview; ///< The series' present preview; empty: none.
    QString state;   ///< "new", "made", "by-hand".
    QList<SurveyCheck> checks;
    qint64 copyBytes = 0;
    qint64 copyFiles = 0;
    QList<LeftOut> leftOut;
    QList<Space> space;
    QList<Python> pythons;
    QList<Package> installed;
    QList<Clone> clones;
    bool pullScript = false;
    QList<Database> databases;
    QString address;
    QString productionAddress;
    QString webKind;  ///< "nginx", "apache", "none".
    QString webState; ///< "exists", "mends", "new".
    QList<FileChange> webChanges;
    QString certificate; ///< Empty: none for this name.
    QString certbot;     ///< The command that gets one; empty where none is needed.
    QString servicesKind;
    QList<FileChange> serviceChanges;
    QList<File> files;
    QList<Find> finds;
    RootRights rights;
    bool operator==(const SetUpSurvey &) const = default;

    static Result<SetUpSurvey> fromJson(const QJsonObject &object);
    QJsonObject toJson() const;
};
