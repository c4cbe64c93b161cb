// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
// notes_screenshots DIRECTORY [--dark] [--points N] [--language FILE.qm]: the release-notes editor, to look at.
#include "ui/PictureLook.h"
#include "ui/SampleNotes.h"
#include "ui/SyncServer.h"
#include "ui/notes/NotesPreview.h"
#include "ui/notes/ReleaseNotesEditor.h"

#include <QApplication>
#include <QDir>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTabWidget>
#include <QTreeWidget>

using namespace Qt::StringLiterals;

namespace
{
/// One editor on one server, saved as it looks after each thing that is done in it.
class EditorPictures
{
public:
    EditorPictures(const QString &directory, const QJsonObject &notes) : m_directory(directory)
    {
        m_server.answers.insert(u"notes"_s, notes);
        m_server.answers.insert(u"notes.version"_s, {{u"markdown"_s, u"# Earlier\n\nA first text.\n"_s}});
        m_server.goOnline();
        m_editor =
            std::make_unique<ReleaseNotesEditor>(m_server.session.get(), m_server.series, m_server.series.sites[1]);
        m_editor->show();
        QTest::qWait(500);
    }

    void save(const QString &name)
    {
        QTest::qWait(300);
        m_editor->grab().save(m_directory.filePath(name + u".png"_s));
    }
    void choose(int tab)
    {
        auto *tabs = m_editor->findChild<QTabWidget *>();
        tabs->setCurrentIndex(tab);
        if (auto *list = tabs->currentWidget()->findChild<QTreeWidget *>())
            list->setCurrentItem(list->topLevelItem(list->topLevelItemCount() - 1));
    }
    void conflict()
    {
        m_server.fail(u"notes.save"_s, u"refused"_s, u"they were saved by luc@desk a minute ago"_s);
        for (QPlainTextEdit *field : m_editor->findChildren<QPlainTextEdit *>()) {
            if (!field->isReadOnly()) {
                field->moveCursor(QTextCursor::End);
                field->insertPlainText(u"\nMy own lines.\n"_s);
            }
        }
        m_editor->save();
        QTest::qWait(300);
    }
    /// What somebody else saved, beside the own text.
    void showTheirs()
    {
        QJsonObject theirs = sampleNotes();
        theirs.insert(u"markdown"_s, u"# Upgrade of mdg\n\nTheir own lines.\n"_s);
        m_server.answers.insert(u"notes"_s, theirs);
        for (QPushButton *button : m_editor->findChildren<QPushButton *>()) {
            if (button->text() == ReleaseNotesEditor::tr("Show theirs beside your text"))
                button->click();
        }
    }
    void followLink() { emit m_editor->findChild<NotesPreview *>()->anchorClicked(QUrl(u"https://example.com/x"_s)); }

private:
    QDir m_directory;
    SyncServer m_server;
    std::unique_ptr<ReleaseNotesEditor> m_editor;
};
} // namespace

int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    const QStringList words = QApplication::arguments();
    if (words.size() < 2 || !QDir().mkpath(words[1]))
        return 2;
    const PictureLook look;
    EditorPictures proposal(words[1], sampleNotesUnwritten());
    proposal.save(u"1-proposal"_s);
    EditorPictures kept(words[1], sampleNotes());
    kept.save(u"2-kept"_s);
    kept.choose(1);
    kept.save(u"3-material"_s);
    kept.choose(2);
    kept.save(u"4-versions"_s);
    kept.choose(0);
    kept.followLink();
    kept.save(u"5-link"_s);
    kept.conflict();
    kept.save(u"6-conflict"_s);
    kept.showTheirs();
    kept.save(u"7-theirs"_s);
    return 0;
}
