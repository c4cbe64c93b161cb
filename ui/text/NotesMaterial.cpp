// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/NotesMaterial.h"

#include "core/base/InertText.h"

#include <QCoreApplication>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace
{
class NotesWords
{
    Q_DECLARE_TR_FUNCTIONS(NotesMaterial)
};

constexpr qsizetype longestChange = 200'000;

/// \a text as it is, where Markdown would read marks.
QString plain(const QString &text)
{
    static const QRegularExpression marks(u"([\\\\`*_{}\\[\\]<>|#~])"_s);
    return inertLine(text, 200).replace(marks, u"\\\\1"_s);
}

QString versionOf(const QString &version)
{
    return version.isEmpty() ? u"\u2013"_s : plain(version);
}
} // namespace

QString versionsMarkdown(const QList<ReleaseNotes::Package> &packages)
{
    if (packages.isEmpty())
        return {};
    QString text = u"| %1 | %2 | %3 |\n|---|---|---|\n"_s.arg(NotesWords::tr("Package"), NotesWords::tr("Before"),
                                                              NotesWords::tr("After"));
    for (const ReleaseNotes::Package &package : packages)
        text += u"| %1 | %2 | %3 |\n"_s.arg(plain(package.name), versionOf(package.before), versionOf(package.after));
    return text;
}

QString changeMarkdown(const ReleaseNotes::Change &change)
{
    const QString heading =
        change.title.isEmpty()
            ? plain(change.package)
            : NotesWords::tr("%1: %2", "package, heading").arg(plain(change.package), plain(change.title));
    return u"### "_s + heading + u"\n\n"_s + inertText(change.text, longestChange).trimmed() + u'\n';
}

QString beginningMarkdown(const ReleaseNotes &notes, const QString &series)
{
    const QString name = plain(series);
    QString text = u"# "_s + NotesWords::tr("Release notes for %1").arg(name) + u"\n\n"_s;
    if (!notes.from.isEmpty() && !notes.to.isEmpty())
        text += NotesWords::tr("What changes from %1 to %2.").arg(plain(notes.from), plain(notes.to)) + u"\n\n"_s;
    if (const QString versions = versionsMarkdown(notes.packages); !versions.isEmpty())
        text += u"## "_s + NotesWords::tr("Versions") + u"\n\n"_s + versions + u'\n';
    if (!notes.changes.isEmpty()) {
        text += u"## "_s + NotesWords::tr("Changes") + u"\n\n"_s;
        for (const ReleaseNotes::Change &change : notes.changes)
            text += changeMarkdown(change) + u'\n';
    }
    return text;
}

QString firstHeading(const QString &markdown)
{
    static const QRegularExpression heading(u"^ {0,3}#{1,6}[ \\t]+(.+?)[ \\t]*#*[ \\t]*$"_s,
                                            QRegularExpression::MultilineOption);
    static const QRegularExpression marks(u"[\\\\`*_]"_s);
    const auto match = heading.match(markdown);
    return match.hasMatch() ? inertLine(match.captured(1), 200).remove(marks) : QString();
}
