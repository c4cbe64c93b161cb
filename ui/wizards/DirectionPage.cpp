// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizards/DirectionPage.h"

#include "core/base/InertText.h"
#include "core/plans/Refusals.h"
#include "ui/text/DatabaseText.h"
#include "ui/text/ErrorText.h"
#include "ui/text/WarningText.h"
#include "ui/widgets/Icons.h"
#include "ui/widgets/MessageBar.h"
#include "ui/widgets/PlainLabel.h"
#include "ui/widgets/StateColors.h"
#include "ui/wizards/SiteSide.h"
#include "ui/wizards/SynchroniseRefusal.h"

#include <QCheckBox>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

DirectionPage::DirectionPage(SynchroniseDraft *draft, QWidget *parent)
    : QWizardPage(parent), m_draft(draft), m_message(new MessageBar(this)),
      m_page(new QCheckBox(tr("Show a maintenance page in %1 meanwhile").arg(draft->previewName()), this))
{
    m_message->setClosable(false);
    setTitle(tr("Direction"));
    setSubTitle(tr("Production's data goes into the preview, never the other way."));
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(12);
    layout->addWidget(m_message);
    buildSides(layout);
    layout->addWidget(new PlainLabel(
        tr("Everything in %1's database and media files is replaced. Whoever is signed in to %1 has to sign in again. "
           "The job runs on the server: it goes on when this computer is closed.")
            .arg(draft->previewName()),
        this));
    m_page->setChecked(draft->options.maintenancePage);
    m_page->setToolTip(tr("So that nobody works in a half-restored site. Should the restore fail, the page stays."));
    connect(m_page, &QCheckBox::toggled, this, [this](bool on) { m_draft->options.maintenancePage = on; });
    layout->addWidget(m_page);
    if (const Site *preview = draft->series.siteIn(SiteState::Preview)) {
        for (const HostingWarning &warning : preview->warnings) {
            auto *line = new QHBoxLayout;
            auto *icon = new QLabel(this);
            icon->setPixmap(
                Icons::icon(u"warning"_s, QColor(StateColors::orange)).pixmap(QSize(18, 18), devicePixelRatio()));
            line->addWidget(icon, 0, Qt::AlignTop);
            line->addWidget(new PlainLabel(warningText(warning), this), 1);
            layout->addLayout(line);
        }
    }
    layout->addStretch();
}

void DirectionPage::buildSides(QVBoxLayout *layout)
{
    const Site *production = m_draft->series.siteIn(SiteState::Production);
    const Site *preview = m_draft->series.siteIn(SiteState::Preview);
    if (!production || !preview)
        return;
    auto *row = new QHBoxLayout;
    m_production = new SiteSide(*production, tr("is read"), this);
    m_preview = new SiteSide(*preview, tr("is overwritten"), this);
    auto *arrow = new QLabel(u"\u2192"_s, this);
    arrow->setAccessibleName(tr("to"));
    QFont large = font();
    large.setPointSizeF(large.pointSizeF() * 2);
    arrow->setFont(large);
    row->addWidget(m_production, 1);
    row->addWidget(arrow, 0, Qt::AlignCenter);
    row->addWidget(m_preview, 1);
    layout->addLayout(row);
}

void DirectionPage::initializePage()
{
    for (const SiteState state : {SiteState::Production, SiteState::Preview}) {
        const Site *site = m_draft->series.siteIn(state);
        if (site && (!site->facts || site->factsStale))
            askDjango(site->path);
    }
    update();
}

void DirectionPage::askDjango(const QString &path)
{
    if (!m_draft->session || m_draft->session->state() != ServerSession::State::Online)
        return;
    m_asked.insert(path);
    m_draft->session->facts(path, false, this,
                            [this, path](const Result<DjangoFacts> &facts) { factsArrived(path, facts); });
}

void DirectionPage::factsArrived(const QString &path, const Result<DjangoFacts> &facts)
{
    m_asked.remove(path);
    for (Site &site : m_draft->series.sites) {
        if (site.path != path)
            continue;
        if (facts) {
            site.facts = *facts;
            site.factsStale = false;
        } else {
            // What Django said before its files changed is not what it says now.
            site.facts.reset();
        }
    }
    update();
}

QString DirectionPage::problem() const
{
    if (const QString refusal = synchroniseRefusal(m_draft->session, m_draft->series); !refusal.isEmpty())
        return refusal;
    const Result<Plan> plan = m_draft->plan();
    if (plan)
        return {};
    const Site *production = m_draft->series.siteIn(SiteState::Production);
    const Site *preview = m_draft->series.siteIn(SiteState::Preview);
    if (!Refusals::ownDatabase(*production, *preview))
        return tr("Both sites use the same database, %1: restoring into %2 would destroy production's data. Nothing "
                  "was "
                  "touched. Give %2 a database of its own in its settings.py, then come back.")
            .arg(databaseText(*preview), inertLine(preview->name));
    const ErrorText words = errorText(plan.error(), m_draft->serverName());
    return words.details.isEmpty() ? words.paragraph() : words.paragraph() + u'\n' + words.details;
}

void DirectionPage::update()
{
    const Site *production = m_draft->series.siteIn(SiteState::Production);
    const Site *preview = m_draft->series.siteIn(SiteState::Preview);
    if (m_production && m_preview && production && preview) {
        m_production->showSite(*production, m_asked.contains(production->path));
        m_preview->showSite(*preview, m_asked.contains(preview->path));
    }
    if (const QString why = problem(); !why.isEmpty())
        m_message->showMessage(MessageBar::Kind::Warning, why);
    else
        m_message->hide();
    emit completeChanged();
}

bool DirectionPage::isComplete() const
{
    return m_asked.isEmpty() && problem().isEmpty();
}
