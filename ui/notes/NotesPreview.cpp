// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/notes/NotesPreview.h"

#include <QRegularExpression>
#include <QScrollBar>

using namespace Qt::StringLiterals;

NotesPreview::NotesPreview(QWidget *parent) : QTextBrowser(parent)
{
    setOpenLinks(false);
    setAccessibleName(tr("Preview of the page"));
    document()->setDocumentMargin(12);
}

void NotesPreview::showPage(const QString &html)
{
    // The page's own style is made for browsers, which know the reader's dark mode; here the window's colours hold.
    static const QRegularExpression style(u"<style>.*?</style>"_s, QRegularExpression::DotMatchesEverythingOption);
    const int place = verticalScrollBar()->value();
    QString page = html;
    document()->setDefaultStyleSheet(
        u"table { border-collapse: collapse; margin-top: 8px; margin-bottom: 8px; } th, td { border: 1px solid #808080; padding: 3px 9px; }"_s);
    setHtml(page.remove(style));
    verticalScrollBar()->setValue(place);
}

QVariant NotesPreview::loadResource(int, const QUrl &)
{
    return {};
}
