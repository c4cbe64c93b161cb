// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/CacheDatabase.h"

#include "core/base/Directories.h"

#include <QAtomicInt>
#include <QFile>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>

#include <fcntl.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace
{
constexpr int version = 1;

const QStringList &tables()
{
    static const QStringList statements{
        u"CREATE TABLE IF NOT EXISTS status (server TEXT PRIMARY KEY, checked TEXT NOT NULL, document BLOB NOT NULL)"_s,
        u"CREATE TABLE IF NOT EXISTS health (address TEXT PRIMARY KEY, document BLOB NOT NULL)"_s,
        u"CREATE TABLE IF NOT EXISTS job (server TEXT, id TEXT, series TEXT, operation TEXT, state TEXT, started TEXT, "
        u"ended TEXT, document BLOB NOT NULL, "
        "PRIMARY KEY (server, id))"_s,
        u"CREATE INDEX IF NOT EXISTS job_by_series ON job (server, series, operation, started)"_s};
    return statements;
}

/// SQLITE_CORRUPT and SQLITE_NOTADB: the only errors that a new file cures.
bool isDamage(const QSqlError &error)
{
    const QString code = error.nativeErrorCode();
    return code == "11"_L1 || code == "26"_L1;
}
} // namespace

CacheDatabase::CacheDatabase(QString path) : m_path(std::move(path))
{
    static QAtomicInt count;
    m_connection = u"cache-%1"_s.arg(count.fetchAndAddRelaxed(1));
    if (m_path.isEmpty()) {
        const auto directory = Directories::cache();
        if (!directory) {
            m_remark = directory.error();
            return;
        }
        m_path = *directory + u"/fleet.sqlite"_s;
    }
    m_usable = open();
}

CacheDatabase::~CacheDatabase()
{
    close();
}

bool CacheDatabase::open()
{
    const int made = ::open(QFile::encodeName(m_path).constData(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW,
                            0600); // SQLite would make it 0644
    if (made < 0) {
        m_remark = Error{Error::Code::FileUnwritable, m_path};
        return false;
    }
    ::close(made);
    QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, m_connection);
    database.setDatabaseName(m_path);
    database.setConnectOptions(u"QSQLITE_BUSY_TIMEOUT=200"_s);
    if (!database.open()) {
        m_remark = Error{Error::Code::FileUnreadable, m_path + u": "_s + database.lastError().text()};
        return false;
    }
    if (prepare())
        return true;
    database = QSqlDatabase(); // a connection can be removed only when nobody holds it
    if (m_remark->code == Error::Code::FileDamaged)
        rebuild();
    return m_usable;
}

bool CacheDatabase::prepare()
{
    QSqlQuery query(QSqlDatabase::database(m_connection));
    QStringList statements{u"PRAGMA journal_mode = WAL"_s, u"PRAGMA synchronous = NORMAL"_s};
    statements += tables();
    const auto failed = [this, &query] {
        m_remark = Error{isDamage(query.lastError()) ? Error::Code::FileDamaged : Error::Code::Busy,
                         m_path + u": "_s + query.lastError().text()};
        return false;
    };
    if (!query.exec(u"PRAGMA user_version"_s) || !query.next())
        return failed();
    const int found = query.value(0).toInt();
    query.finish();
    if (found != 0 && found != version) {
        m_remark = Error{Error::Code::FileDamaged, u"%1: version %2"_s.arg(m_path, QString::number(found))};
        return false;
    }
    statements += u"PRAGMA user_version = %1"_s.arg(version);
    for (const QString &statement : statements) {
        if (!query.exec(statement))
            return failed();
    }
    return true;
}

void CacheDatabase::rebuild()
{
    close();
    const Error damage = m_remark.value_or(Error{Error::Code::FileDamaged, m_path});
    for (const QString &suffix : {u""_s, u"-wal"_s, u"-shm"_s})
        QFile::remove(m_path + suffix);
    static thread_local bool again = false; // a disk that damages each new file must not keep us here
    if (!again) {
        again = true;
        m_usable = open();
        again = false;
    }
    m_remark = damage;
}

void CacheDatabase::close()
{
    m_usable = false;
    if (QSqlDatabase::contains(m_connection)) {
        QSqlDatabase::database(m_connection, false).close();
        QSqlDatabase::removeDatabase(m_connection);
    }
}

bool CacheDatabase::run(const QString &statement, const QVariantList &values,
                        const std::function<void(const QSqlQuery &)> &row)
{
    if (!m_usable)
        return false;
    QSqlError error;
    {
        QSqlQuery query(QSqlDatabase::database(m_connection));
        query.setForwardOnly(true);
        bool good = query.prepare(statement);
        for (const QVariant &value : values)
            query.addBindValue(value);
        good = good && query.exec();
        while (good && query.next()) {
            if (row)
                row(query);
        }
        error = query.lastError();
    }
    if (!error.isValid())
        return true;
    m_remark = Error{isDamage(error) ? Error::Code::FileDamaged : Error::Code::Busy, m_path + u": "_s + error.text()};
    if (isDamage(error))
        rebuild();
    return false;
}
