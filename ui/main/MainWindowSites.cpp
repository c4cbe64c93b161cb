// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main/JobBook.h"
#include "ui/main/MainWindow.h"
#include "ui/main/SitePanel.h"
#include "ui/main/SiteRefusals.h"
#include "ui/notes/ReleaseNotesEditor.h"
#include "ui/recall/RecallWizard.h"
#include "ui/retire/RetireWizard.h"
#include "ui/setup/SetUpRefusal.h"
#include "ui/widgets/Icons.h"

#include <QAction>

using namespace Qt::StringLiterals;

void MainWindow::buildSiteActions()
{
    m_notesAction = new QAction(Icons::icon(u"edit"_s), tr("Release notes..."), this);
    m_compareAction = new QAction(tr("Compare..."), this);
    m_retireAction = new QAction(Icons::icon(u"old"_s), tr("Retire..."), this);
    m_recallAction = new QAction(Icons::icon(u"preview"_s), tr("Make preview again..."), this);
    connect(m_notesAction, &QAction::triggered, this, &MainWindow::openReleaseNotes);
    connect(m_compareAction, &QAction::triggered, this, &MainWindow::compareSites);
    connect(m_retireAction, &QAction::triggered, this, &MainWindow::retire);
    connect(m_recallAction, &QAction::triggered, this, &MainWindow::recall);
    connect(m_panel, &SitePanel::retireRequested, this, &MainWindow::retire);
    connect(m_panel, &SitePanel::recallRequested, this, &MainWindow::recall);
    connect(m_panel, &SitePanel::notesRequested, this, &MainWindow::openReleaseNotes);
}

void MainWindow::openReleaseNotes()
{
    const SitesModel::Entry entry = chosen();
    ServerSession *session = chosenSession();
    if (!entry.site || !session)
        return;
    auto *editor = new ReleaseNotesEditor(session, *entry.series, *entry.site, this);
    editor->setAttribute(Qt::WA_DeleteOnClose);
    connect(editor, &ReleaseNotesEditor::openAddressRequested, this, &MainWindow::openAddress);
    editor->open();
}

void MainWindow::compareSites()
{
    m_panel->showComparison();
}

void MainWindow::retire()
{
    const SitesModel::Entry entry = chosen();
    ServerSession *session = chosenSession();
    if (!entry.site || !session)
        return;
    followWizard(new RetireWizard(session, *entry.series, *entry.site,
                                  m_book->jobsOfSeries(entry.server->name, entry.series->id), this));
}

void MainWindow::recall()
{
    const SitesModel::Entry entry = chosen();
    ServerSession *session = chosenSession();
    if (!entry.site || !session)
        return;
    auto *wizard = new RecallWizard(session, *entry.series, *entry.site,
                                    m_book->jobsOfSeries(entry.server->name, entry.series->id), this);
    connect(wizard, &RecallWizard::synchroniseRequested, this, [this](const QString &server, const QString &site) {
        whenSiteIs(SiteState::Preview, server, site, [this] { openSynchronise(false); });
    });
    connect(wizard, &RecallWizard::attemptRequested, this, [this](const QString &server, const QString &site) {
        whenSiteIs(SiteState::Preview, server, site, [this] { startAttempt(); });
    });
    followWizard(wizard);
}

void MainWindow::updateSiteActions()
{
    const SitesModel::Entry entry = chosen();
    const auto show = [](QAction *action, const QString &refusal, const QString &otherwise) {
        action->setEnabled(refusal.isEmpty());
        action->setToolTip(refusal.isEmpty() ? otherwise : refusal);
        action->setStatusTip(action->toolTip());
    };
    const QString nothing = entry.site ? QString() : tr("Choose a site first.");
    show(m_notesAction, entry.site ? notesRefusal(chosenSession(), *entry.series) : nothing,
         tr("What an upgrade to this site changes, for its users: write it and publish it"));
    show(m_compareAction, entry.site ? comparisonRefusal(*entry.series) : nothing,
         tr("Packages, plugins, settings, rows per table and sizes of two sites"));
    show(m_retireAction, entry.site ? retireRefusal(chosenSession(), *entry.series, *entry.site) : nothing,
         tr("Keep a last snapshot of an old site and remove all else of it"));
    show(m_recallAction, entry.site ? recallRefusal(chosenSession(), *entry.series, *entry.site) : nothing,
         tr("What going back to a former production means, and make it the preview again"));
}
