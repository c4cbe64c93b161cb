// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plans/SetUpByHand.h"

#include "core/plans/ShellFiles.h"
#include "core/plans/ShellWords.h"

#include <QRegularExpression>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace
{
/// A path within the new site or production, as one word.
QString within(const QString &base, const QString &path)
{
    return base + u'/' + shellWord(path);
}

/// \a text as Python writes a string; what is not ASCII stays, since settings are UTF-8.
QString pythonText(const QString &text)
{
    QString quoted = text;
    quoted.replace(u'\\', "\\\\"_L1).replace(u'"', "\\\""_L1).replace(u'\n', "\\n"_L1).remove(u'\r');
    return u'"' + quoted + u'"';
}

/// As rsync reads it: nothing in a name is a wildcard, and it is meant from the top.
QString excluded(const QString &path)
{
    static const QRegularExpression special(u"([\\\\*?\\[])"_s);
    QString pattern = path;
    pattern.replace(special, u"\\\\1"_s);
    return u"--exclude="_s + shellWord(u'/' + pattern);
}

/// Text that sed takes as it is, on either side.
QString sedText(const QString &text)
{
    static const QRegularExpression special(u"([][\\\\.*^$/&])"_s);
    return QString(text).replace(special, u"\\\\1"_s);
}

QString engineModule(const QString &engine)
{
    return u"django.db.backends."_s + (engine == "mariadb"_L1 ? u"mysql"_s : engine);
}

/// A diff as patch takes it for a file of that encoding and those line ends.
QStringList patchLines(const SetUpSurvey::File &file)
{
    static const QRegularExpression hidden(u"^[-+].*\\*\\*\\*"_s, QRegularExpression::MultilineOption);
    if (file.diff.contains(hidden)) // a password stands beside the name: the survey does not tell it
        return {u"refuse "_s + shellWord(u"replace the name in %1 by hand"_s.arg(file.path))};
    // what surrounds a change may be hidden as well: the line numbers say where it is
    QString command = u"patch --silent --binary --fuzz=3 "_s + within(u"\"$preview\""_s, file.path);
    if (file.lineEnds == "crlf"_L1)
        command.prepend(u"sed 's/^[ +-].*$/&\\r/' | "_s);
    if (file.encoding == "latin-1"_L1)
        command.prepend(u"iconv -f UTF-8 -t ISO-8859-1 | "_s);
    // the first command of the pipe reads the document
    const auto pipe = command.indexOf(u" | "_s);
    if (pipe < 0)
        return hereDocument(command, file.diff);
    QStringList lines = hereDocument(command.left(pipe), file.diff);
    lines.first() += command.mid(pipe);
    return lines;
}

const auto createPostgres =
    uR"sh(if ! sudo -u postgres psql -Atqc "SELECT 1 FROM pg_roles WHERE rolname = '%1'" | grep -q 1; then
    printf "CREATE ROLE \"%1\" LOGIN PASSWORD '%s';\n" "$password" | sudo -u postgres psql -q -v ON_ERROR_STOP=1
fi
sudo -u postgres createdb --owner=%1 %2)sh"_s;

const auto createMysql = uR"sh({
    printf "CREATE USER IF NOT EXISTS '%1'@'localhost' IDENTIFIED BY '%s';\n" "$password"
    cat <<'END'
CREATE DATABASE `%2` CHARACTER SET utf8mb4;
GRANT ALL PRIVILEGES ON `%2`.* TO '%1'@'localhost';
END
} | sudo mysql)sh"_s;

/// Tells supervisor of what stands in these files alone: an update of everything restarts whatever else was edited.
QStringList updateLines(const QList<FileChange> &changes)
{
    static const QRegularExpression heading(u"^\\[(group|program|fcgi-program|eventlistener):([^\\]\\s]+)\\]"_s,
                                            QRegularExpression::MultilineOption);
    static const QRegularExpression members(u"^programs\\s*=\\s*(.*)$"_s, QRegularExpression::MultilineOption);
    QStringList names;
    QStringList inGroups;
    for (const FileChange &change : changes) {
        for (auto found = heading.globalMatch(change.text); found.hasNext();)
            names += found.next().captured(2);
        for (auto found = members.globalMatch(change.text); found.hasNext();) {
            for (const QString &name : found.next().captured(1).split(u','))
                inGroups += name.trimmed();
        }
    }
    QStringList command{u"sudo supervisorctl update"_s};
    for (const QString &name : std::as_const(names)) {
        if (!inGroups.contains(name))
            command += shellWord(name);
    }
    if (command.size() == 1)
        return {};
    return {u"sudo supervisorctl reread"_s, command.join(u' ')};
}

const auto neutral =
    uR"sh(# Mail must go to files, and the database must not be production's: the guard below asks for both sites'.
(cd "$preview" && env/bin/python manage.py shell -c '
from django.conf import settings
assert settings.EMAIL_BACKEND.endswith("filebased.EmailBackend"), settings.EMAIL_BACKEND
' </dev/null) || refuse "$preview would send mail")sh"_s;

const auto notes =
    uR"sh(echo 'For the release notes: mkdir release-notes in the new site, and write its index.html.')sh"_s;
} // namespace

SetUpByHand::SetUpByHand(const SetUpSurvey &survey, const SetUpOptions &options, const SetUpSurvey::Database &database,
                         QString python)
    : m_survey(survey), m_options(options), m_database(database), m_python(std::move(python))
{
}

QStringList SetUpByHand::lines(const QString &id) const
{
    if (id == "check"_L1)
        return check();
    if (id == "directory"_L1)
        return {u"mkdir \"$preview\""_s, u"chgrp --reference=\"$production\" \"$preview\""_s,
                u"chmod --reference=\"$production\" \"$preview\""_s};
    if (id == "copy"_L1)
        return copy();
    if (id == "env"_L1)
        return {shellWord(m_python.isEmpty() ? u"python3"_s : m_python) + u" -m venv \"$preview/env\""_s};
    if (id == "packages"_L1)
        return packages();
    if (id == "names"_L1)
        return names();
    if (id == "settings"_L1)
        return settings();
    if (id == "log"_L1)
        return log();
    if (id == "database"_L1)
        return makeDatabase();
    if (id == "neutral"_L1)
        return neutral.split(u'\n');
    if (id == "link"_L1)
        return link();
    if (id == "services"_L1)
        return services();
    if (id == "vhost"_L1)
        return vhost();
    if (id == "notes"_L1)
        return {notes};
    return {};
}

QStringList SetUpByHand::check() const
{
    QStringList lines{u"[ \"$(readlink -f \"$links/prod\")\" = \"$(readlink -f \"$production\")\" ] || "
                      "refuse \"$links/prod does not lead to $production\""_s,
                      u"[ ! -e \"$preview\" ] || refuse \"$preview is there already\""_s};
    if (m_options.earlier == SetUpOptions::Earlier::Refuse)
        lines += u"[ ! -L \"$links/preview\" ] || refuse \"$links/preview is there already\""_s;
    return lines;
}

QStringList SetUpByHand::copy() const
{
    QStringList command{u"rsync -a --itemize-changes"_s};
    for (const auto &left : m_survey.leftOut)
        command += excluded(left.path);
    command += u"\"$production/\" \"$preview/\""_s;
    return {u"# Again until a pass finds nothing that changed meanwhile."_s, u"for _ in 1 2 3 4 5; do"_s,
            u"    copied=$(%1)"_s.arg(command.join(u' ')), u"    [ -n \"$copied\" ] || break"_s, u"done"_s};
}

QStringList SetUpByHand::packages() const
{
    const QString list = m_options.packages == SetUpOptions::Packages::Frozen
                             ? u"\"$production/env/bin/python\" -m pip freeze --exclude-editable"_s
                             : u"\"$production/env/bin/python\" -m pip list --exclude-editable --format=freeze | "
                               "sed 's/==.*//'"_s;
    QStringList lines{u"packages=$(mktemp)"_s, list + u" >\"$packages\""_s,
                      u"\"$preview/env/bin/python\" -m pip install --upgrade --requirement \"$packages\""_s,
                      u"rm \"$packages\""_s};
    if (m_options.packages == SetUpOptions::Packages::Repositories)
        lines += clones();
    return lines;
}

QStringList SetUpByHand::clones() const
{
    QStringList lines;
    for (const auto &clone : m_survey.clones) {
        const QString target = within(u"\"$preview\""_s, clone.path);
        lines += clone.url.isEmpty()
                     ? u"git clone --quiet %1 %2"_s.arg(within(u"\"$production\""_s, clone.path), target)
                     : u"git clone --quiet %1 %2"_s.arg(shellWord(clone.url), target);
        lines += u"\"$preview/env/bin/python\" -m pip install --editable "_s + target;
    }
    return lines;
}

QStringList SetUpByHand::names() const
{
    QStringList lines;
    for (const auto &file : m_survey.files) {
        if (!file.diff.isEmpty())
            lines += patchLines(file);
    }
    for (const auto &one : m_survey.finds) {
        if (m_options.replace.contains(one.id))
            lines += find(one);
    }
    if (lines.isEmpty())
        lines += u"echo 'No file names the old site.'"_s;
    return lines;
}

QStringList SetUpByHand::find(const SetUpSurvey::Find &find) const
{
    if (find.line == 0)
        return {u"echo "_s + shellWord(u"To do by hand: %1 in %2"_s.arg(m_survey.productionName, find.path))};
    return {u"sed -i '%1s/%2/%3/g' %4"_s.arg(QString::number(find.line), sedText(m_survey.productionName),
                                             sedText(m_survey.name), within(u"\"$preview\""_s, find.path))};
}

QStringList SetUpByHand::settings() const
{
    QStringList entries{u"\"ENGINE\": "_s + pythonText(engineModule(m_database.engine)),
                        u"\"NAME\": "_s + pythonText(m_database.name)};
    const bool server = m_database.engine != "sqlite3"_L1;
    if (server)
        entries += {u"\"USER\": "_s + pythonText(m_database.user), u"\"HOST\": "_s + pythonText(m_database.host),
                    u"\"PORT\": "_s + pythonText(m_database.port)};
    QStringList hosts;
    for (const QString &address : {m_survey.address, m_survey.productionAddress}) {
        if (const QString host = QUrl(address).host(); !host.isEmpty())
            hosts += pythonText(host);
    }
    const QString block =
        u"\n# BEGIN lino-baton\nimport os\nDATABASES[\"default\"].update({%1})\n"
        "ALLOWED_HOSTS = [*ALLOWED_HOSTS, %2]\n"
        "if os.path.exists(os.path.join(os.path.dirname(os.path.abspath(__file__)), \"PREVIEW\")):\n"
        "    EMAIL_BACKEND = \"django.core.mail.backends.filebased.EmailBackend\"\n"
        "    EMAIL_FILE_PATH = os.path.join(os.path.dirname(os.path.abspath(__file__)), \"mail\")\n"_s.arg(
            entries.join(u", "_s), hosts.join(u", "_s));
    QStringList lines{u"touch \"$preview/PREVIEW\""_s};
    if (server)
        lines += u"password=$(python3 -c 'import secrets; print(secrets.token_urlsafe(24))')"_s;
    lines += u"{"_s;
    lines += hereDocument(u"cat"_s, block);
    if (server)
        lines += u"printf 'DATABASES[\"default\"][\"PASSWORD\"] = \"%s\"\\n' \"$password\""_s;
    lines += {u"echo '# END lino-baton'"_s, u"} >>\"$preview/settings.py\""_s,
              u"echo 'Look whether the new site would run linod or other jobs of its own, and turn them off.'"_s};
    return lines;
}

QStringList SetUpByHand::log() const
{
    return {u"if [ -L \"$production/log\" ]; then"_s,
            u"    directory=$(dirname \"$(readlink -f \"$production/log\")\")/%1"_s.arg(shellWord(m_survey.name)),
            u"    sudo mkdir -p \"$directory\""_s,
            u"    sudo chown --reference=\"$production/log/\" \"$directory\""_s,
            u"    sudo chmod --reference=\"$production/log/\" \"$directory\""_s,
            u"    ln -sfn \"$directory\" \"$preview/log\""_s,
            u"fi"_s};
}

QStringList SetUpByHand::makeDatabase() const
{
    const auto create = [this](QString text) {
        return text.replace("%1"_L1, m_database.user).replace("%2"_L1, m_database.name).split(u'\n');
    };
    static const QRegularExpression plain(QRegularExpression::anchoredPattern(u"[A-Za-z0-9_]+"_s));
    if (m_database.engine == "sqlite3"_L1)
        return {u"echo 'The database is a file of its own: nothing to do.'"_s};
    if (!plain.match(m_database.user).hasMatch() || !plain.match(m_database.name).hasMatch())
        return {u"refuse 'make the database and its user by hand: their names need quoting'"_s};
    return create(m_database.engine == "postgresql"_L1 ? createPostgres : createMysql);
}

QStringList SetUpByHand::link() const
{
    return {u"ln -s \"$preview\" \"$links/.preview-new\""_s, u"mv -T \"$links/.preview-new\" \"$links/preview\""_s};
}

QStringList SetUpByHand::services() const
{
    if (m_survey.serviceChanges.isEmpty())
        return {u"echo 'There are no jobs to set up.'"_s};
    QStringList lines = rootFileLines(m_survey.serviceChanges);
    if (m_survey.servicesKind == "supervisor"_L1)
        lines += updateLines(m_survey.serviceChanges);
    else if (m_survey.servicesKind == "systemd"_L1)
        lines += u"sudo systemctl daemon-reload"_s;
    for (const FileChange &change : m_survey.serviceChanges) {
        if (change.path.startsWith("/etc/systemd/"_L1) && change.path.endsWith(".service"_L1))
            lines += u"sudo systemctl enable --now "_s + shellWord(change.path.section(u'/', -1));
    }
    return lines;
}

QStringList SetUpByHand::vhost() const
{
    QStringList lines = webServerLines(m_survey.webKind, m_survey.webChanges);
    if (m_survey.certificate.isEmpty() && !m_survey.certbot.isEmpty())
        lines += u"echo "_s + shellWord(u"For a certificate: "_s + m_survey.certbot);
    return lines;
}
