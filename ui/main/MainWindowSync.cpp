// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/RestoreScriptEditor.h"
#include "ui/main/JobBook.h"
#include "ui/main/MainWindow.h"
#include "ui/wizards/SynchroniseWizard.h"

void MainWindow::synchronise()
{
    openSynchronise(false);
}

void MainWindow::openSynchronise(bool nightly)
{
    const SitesModel::Entry entry = chosen();
    ServerSession *session = chosenSession();
    if (!entry.series || !session)
        return;
    auto *wizard =
        new SynchroniseWizard(session, *entry.series, m_book->jobsOfSeries(entry.server->name, entry.series->id), this);
    if (nightly)
        wizard->proposeNightly();
    followWizard(wizard);
}

void MainWindow::editRestoreScript()
{
    const SitesModel::Entry entry = chosen();
    if (ServerSession *session = chosenSession(); session && entry.series)
        openEditor(session, *entry.series);
}

void MainWindow::decideRestoreScript(const QString &server, const QString &series)
{
    ServerSession *session = m_fleet->server(server);
    if (const Series *found = session && session->status() ? session->status()->seriesWithId(series) : nullptr)
        openEditor(session, *found);
}

void MainWindow::openEditor(ServerSession *session, const Series &series)
{
    auto *editor = new RestoreScriptEditor(session, series, {}, this);
    editor->setAttribute(Qt::WA_DeleteOnClose);
    editor->open();
}
