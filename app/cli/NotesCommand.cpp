// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/NotesCommand.h"

#include "core/base/InertText.h"
#include "core/fleet/SiteSurveys.h"
#include "core/notes/NotesPage.h"
#include "ui/text/AttemptText.h"
#include "ui/text/NotesMaterial.h"

#include <QFile>
#include <QJsonDocument>
#include <QLocale>

#include <unistd.h>

using namespace Qt::StringLiterals;

namespace
{
/// A call's line may have 4 MiB; the page is in it as well.
constexpr qsizetype longestNotes = 1 << 20;

bool someoneCanEdit()
{
    return isatty(STDIN_FILENO) && isatty(STDOUT_FILENO) && TerminalQuestion::canAsk();
}

QString pageLanguage()
{
    return QLocale().name().section(u'_', 0, 0);
}
} // namespace

void NotesCommand::addTo(CLI::App &parent, Terminal &terminal, CommandLine::Chosen &chosen)
{
    auto o = std::make_shared<Options>();
    auto *command = parent.add_subcommand("notes", words(tr("Look after the release notes that a preview shows")));
    command
        ->add_option("SERVER/SITE", o->target, words(tr("The site; SERVER/SERIES/SITE where the name is not unique")))
        ->required();
    auto *edit =
        command->add_flag("--edit", o->edit, words(tr("Open them in $VISUAL or $EDITOR, keep and publish them")));
    auto *file = command->add_option("--file", o->file,
                                     words(tr("Keep and publish the Markdown of this file; -: of standard input")));
    auto *publish = command->add_flag("--publish", o->publish, words(tr("Publish the kept text again")));
    auto *json = command->add_flag("--json", o->json, words(tr("As JSON (docs/json.md), on one line")));
    edit->excludes(file)->excludes(publish)->excludes(json);
    file->excludes(publish);
    command->callback([o, &terminal, &chosen] { chosen = std::make_unique<NotesCommand>(*o, terminal); });
}

void NotesCommand::begin()
{
    if (m_options.edit && !someoneCanEdit()) {
        terminal().say(tr("--edit needs a terminal for the editor. Nothing was changed."));
        return end(ExitStatus::Refused);
    }
    visitSite(textOf(m_options.target), [this](ServerSession *session, const Series &series, const Site &site) {
        m_session = session;
        m_series = series;
        m_site = site;
        SiteSurveys::notes(*session, series, site, this, [this](const Result<ReleaseNotes> &notes) {
            if (notes)
                act(*notes);
            else
                endWith(notes.error(), m_session->record().name);
        });
    });
}

void NotesCommand::act(const ReleaseNotes &notes)
{
    if (m_options.edit)
        return edit(notes);
    if (!m_options.file.empty())
        return readFile(notes);
    if (!m_options.publish)
        return show(notes);
    if (notes.markdown)
        return save(notes, *notes.markdown);
    terminal().say(tr("There are no release notes yet. To begin them: baton notes %1 --edit")
                       .arg(inertText(textOf(m_options.target))));
    end(ExitStatus::Refused);
}

void NotesCommand::show(const ReleaseNotes &notes)
{
    if (m_options.json) {
        tell(notes);
        return end(ExitStatus::Done);
    }
    if (!notes.markdown) {
        terminal().say(tr("There are no release notes yet. To begin them: baton notes %1 --edit")
                           .arg(inertText(textOf(m_options.target))));
        return end(ExitStatus::Failed);
    }
    terminal().printRaw(notes.markdown->toUtf8());
    if (notes.since.isValid())
        terminal().say(
            tr("In production since %1.")
                .arg(serverTimeText(notes.since, serverMoment(m_session->status(), QDateTime::currentDateTimeUtc()))));
    if (notes.stale)
        terminal().say(tr("The published page is of another text: --publish renews it."));
    end(ExitStatus::Done);
}

void NotesCommand::edit(const ReleaseNotes &notes)
{
    const QString text = notes.markdown.value_or(beginningMarkdown(notes, m_series.name));
    m_editor.edit(text, u"release-notes.md"_s, [this, notes](const Result<QString> &edited) {
        if (!edited)
            return endWith(edited.error(), m_session->record().name);
        if (edited->trimmed().isEmpty() || *edited == notes.markdown) {
            terminal().say(tr("The release notes are as before: nothing was saved."));
            return end(ExitStatus::Done);
        }
        save(notes, *edited);
    });
}

void NotesCommand::readFile(const ReleaseNotes &notes)
{
    const auto take = [this, notes](const Result<QByteArray> &bytes) {
        if (!bytes)
            return endWith(bytes.error(), m_session->record().name);
        if (bytes->size() > longestNotes || !bytes->isValidUtf8())
            return endUsage(tr("Release notes are text in UTF-8 of at most 1 MB. Nothing was saved."));
        if (bytes->trimmed().isEmpty())
            return endUsage(tr("The text is empty. Nothing was saved."));
        save(notes, QString::fromUtf8(*bytes));
    };
    if (m_options.file == "-")
        return m_input.read(longestNotes, take);
    QFile file(textOf(m_options.file));
    if (!file.open(QFile::ReadOnly))
        return endWith({Error::Code::FileUnreadable, textOf(m_options.file) + u": "_s + file.errorString()},
                       m_session->record().name);
    take(file.read(longestNotes + 1));
}

void NotesCommand::save(const ReleaseNotes &notes, const QString &markdown)
{
    const QString heading = firstHeading(markdown);
    const QString title = heading.isEmpty() ? tr("Release notes for %1").arg(m_series.name) : heading;
    SiteSurveys::saveNotes(*m_session, m_series, m_site, markdown, NotesPage::html(markdown, title, pageLanguage()),
                           notes, this, [this](const Result<ReleaseNotes> &saved) {
                               if (!saved) {
                                   keepText();
                                   return endWith(saved.error(), m_session->record().name);
                               }
                               tell(*saved);
                               end(ExitStatus::Done);
                           });
}

void NotesCommand::tell(const ReleaseNotes &notes)
{
    if (m_options.json)
        return terminal().print(QString::fromUtf8(QJsonDocument(notes.toJson()).toJson(QJsonDocument::Compact)));
    if (notes.url.isEmpty())
        terminal().print(tr("Saved. No vhost of a preview shows them yet."));
    else
        terminal().print(tr("Saved, and published at %1").arg(inertText(notes.url)));
}

void NotesCommand::keepText()
{
    if (m_options.edit)
        terminal().say(tr("Your text is kept in %1.").arg(m_editor.keep()));
}

void NotesCommand::interrupt(int signal)
{
    if (!m_editor.isOpen()) // Ctrl+C belongs to the editor
        FleetCommand::interrupt(signal);
}
