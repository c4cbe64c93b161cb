// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/setup/SetUpReviewPage.h"

#include "core/base/InertText.h"
#include "ui/setup/ChangesView.h"
#include "ui/setup/FindsView.h"
#include "ui/text/ErrorText.h"
#include "ui/text/SurveyText.h"
#include "ui/widgets/MessageBar.h"
#include "ui/widgets/PlainLabel.h"
#include "ui/wizards/PlanSteps.h"
#include "ui/wizards/RehearsalPane.h"

#include <QTabBar>
#include <QTabWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

SetUpReviewPage::SetUpReviewPage(SetUpDraft *draft, QWidget *parent)
    : OrderPage(draft, parent), m_draft(draft), m_summary(new PlainLabel({}, this)), m_tabs(new QTabWidget(this)),
      m_files(new ChangesView(tr("Files in which the name is replaced"), tr("No file names the old site."))),
      m_finds(new FindsView(draft)), m_services(new ChangesView(tr("Files of the web server and of the site's jobs"),
                                                                tr("Nothing is written there."))),
      m_steps(new PlanSteps)
{
    setTitle(tr("Review"));
    setSubTitle(tr("What is written and what runs on the server. Nothing was changed so far."));
    m_tabs->setAccessibleName(tr("What is written and what runs"));
    m_tabs->tabBar()->setAccessibleName(tr("Parts of the review"));
    m_tabs->addTab(m_files, tr("Files"));
    m_tabs->addTab(m_finds, tr("To decide"));
    m_tabs->addTab(m_services, tr("Vhost and jobs"));
    m_tabs->addTab(m_steps, tr("Commands"));
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(message());
    layout->addWidget(m_summary);
    layout->addWidget(m_tabs, 3);
    layout->addWidget(rehearsal(), 2);
    rehearsal()->followByTab(m_tabs);
    connect(m_finds, &FindsView::decided, this, &SetUpReviewPage::showPlan);
    connect(m_draft->inquiry.get(), &Inquiry::changed, this, &SetUpReviewPage::refresh);
}

QString SetUpReviewPage::commitText() const
{
    return tr("Create %1").arg(m_draft->siteName());
}

bool SetUpReviewPage::hasOrder() const
{
    return m_draft->mayGoOn() && OrderPage::hasOrder();
}

void SetUpReviewPage::initializePage()
{
    OrderPage::initializePage();
    rehearsal()->setScriptName(u"set-up-%1.sh"_s.arg(m_draft->siteName()));
    refresh();
}

void SetUpReviewPage::refresh()
{
    if (!m_draft->survey || m_draft->job)
        return;
    showFiles();
    showServices();
    m_finds->refresh();
    const auto count = [this](int tab, const QString &text, qsizetype number) {
        m_tabs->setTabText(tab, number > 0 ? tr("%1 (%2)", "part of the review, number").arg(text).arg(number) : text);
    };
    count(0, tr("Files"), m_draft->survey->files.size());
    count(1, tr("To decide"), m_draft->survey->finds.size());
    count(2, tr("Vhost and jobs"), m_draft->survey->webChanges.size() + m_draft->survey->serviceChanges.size());
    m_summary->setText(summary());
    showPlan();
}

QString SetUpReviewPage::summary() const
{
    QStringList sentences{
        tr("%1 is made in %2 from production %3, which is only read.")
            .arg(m_draft->siteName(), inertLine(m_draft->sitePath(), 300), m_draft->productionName())};
    if (const auto database = m_draft->database())
        sentences += tr("Its database is %1 %2.").arg(inertLine(database->engine, 40), inertLine(database->name, 100));
    if (!m_draft->previewName().isEmpty())
        sentences += tr("%1 is set aside.").arg(m_draft->previewName());
    const RootRights rights = m_draft->rights();
    if (m_draft->wantsPassword() || (rights.needed && rights.kind == u"none"))
        sentences += tr("Steps that need root's rights are written into a script for the administrator.");
    return sentences.join(u' ');
}

void SetUpReviewPage::showFiles()
{
    QList<ChangesView::Change> changes;
    for (const SetUpSurvey::File &file : m_draft->survey->files) {
        QStringList remarks{file.replaced == 1 ? tr("once") : tr("%L1 times").arg(file.replaced)};
        if (file.encoding != u"utf-8")
            remarks += inertLine(file.encoding, 20);
        if (file.lineEnds != u"lf")
            remarks += inertLine(file.lineEnds, 20).toUpper();
        changes +=
            {file.path, tr("%1: %2", "file, remarks").arg(inertLine(file.path, 300), remarks.join(u", "_s)), file.diff};
    }
    m_files->showChanges(changes);
}

void SetUpReviewPage::showServices()
{
    QList<ChangesView::Change> changes;
    for (const QList<FileChange> &list : {m_draft->survey->webChanges, m_draft->survey->serviceChanges}) {
        for (const FileChange &change : list)
            changes += {change.path, {}, change.diff, change.text};
    }
    m_services->showChanges(changes);
}

void SetUpReviewPage::showPlan()
{
    if (const Result<Plan> plan = m_draft->plan()) {
        m_steps->showPlan(*plan);
    } else {
        m_steps->clear();
        message()->showError(errorText(plan.error(), m_draft->serverName()));
    }
    emit completeChanged();
}
