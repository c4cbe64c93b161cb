// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/retire/RemovalPage.h"

#include "core/base/InertText.h"
#include "ui/retire/KeepUntilBox.h"
#include "ui/retire/RemovalsModel.h"
#include "ui/text/QuantityText.h"
#include "ui/widgets/PlainLabel.h"
#include "ui/wizards/SiteSide.h"

#include <QHeaderView>
#include <QTreeView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

RemovalPage::RemovalPage(RetireDraft *draft, QWidget *parent)
    : SurveyPage(draft, parent), m_draft(draft), m_removals(new RemovalsModel(this)), m_list(new QTreeView(this)),
      m_kept(new PlainLabel({}, this)), m_stays(new PlainLabel({}, this)), m_until(new KeepUntilBox(draft, this))
{
    setTitle(tr("What goes and what stays"));
    setSubTitle(tr("A last snapshot is kept and read again before anything is removed."));
    m_list->setModel(m_removals);
    m_list->setAccessibleName(tr("What is removed"));
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setAllColumnsShowFocus(true);
    m_list->setTabKeyNavigation(false);
    m_list->setTextElideMode(Qt::ElideMiddle);
    QHeaderView *header = m_list->header();
    header->setStretchLastSection(false);
    header->setSectionResizeMode(RemovalsModel::Kind, QHeaderView::ResizeToContents);
    header->setSectionResizeMode(RemovalsModel::Place, QHeaderView::Stretch);
    header->setSectionResizeMode(RemovalsModel::Size, QHeaderView::ResizeToContents);
    auto *layout = topLayout();
    layout->addWidget(new SiteSide(draft->site, tr("is removed from the server"), this));
    layout->addWidget(m_until);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_kept);
    layout->addWidget(m_stays);
}

void RemovalPage::initializePage()
{
    if (!m_draft->survey && !m_draft->inquiry->isAsking())
        m_draft->inquiry->ask();
    SurveyPage::initializePage();
}

void RemovalPage::refresh()
{
    const auto &survey = m_draft->survey;
    m_list->setVisible(survey.has_value());
    m_kept->setVisible(survey.has_value());
    m_until->refresh();
    QStringList stays;
    if (survey) {
        m_removals->setRemovals(survey->removes);
        m_kept->setText(
            tr("Kept: a snapshot of about %1 (dump, media, settings and other files, versions) in %2. Its "
               "README.txt says how to bring the site back.\nFreed: about %3.")
                .arg(sizeText(survey->keepBytes), inertLine(survey->keepDirectory, 300), sizeText(survey->frees)));
        for (const SurveyCheck &check : survey->checks) {
            if (check.code == u"guard" && check.state == SurveyCheck::State::Warning)
                stays += inertLine(check.detail, 300);
        }
    }
    m_stays->setText(tr("Not removed: %1.").arg(stays.join(u"; "_s)));
    m_stays->setVisible(!stays.isEmpty());
}

QString RemovalPage::problem() const
{
    for (const QString &code : {u"state"_s, u"age"_s}) {
        if (const auto refused = m_draft->failed(code))
            return code == u"age" ? tr("Not yet: %1.").arg(inertText(refused->detail, 400))
                                  : inertText(refused->detail, 400);
    }
    return {};
}

bool RemovalPage::isComplete() const
{
    return m_draft->inquiry->isAnswered() && problem().isEmpty();
}
