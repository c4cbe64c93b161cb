// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/retire/RetireDonePage.h"

#include "core/base/InertText.h"
#include "ui/setup/PasswordBox.h"
#include "ui/text/QuantityText.h"
#include "ui/widgets/PlainLabel.h"

RetireDonePage::RetireDonePage(RetireDraft *draft, QWidget *parent)
    : ResultPage(draft, parent), m_draft(draft), m_password(new PasswordBox(draft, this)),
      m_kept(new PlainLabel({}, this))
{
    setTitle(tr("Done"));
    setSubTitle(tr("How it ended, how production stands, and what to do next."));
    m_kept->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    addBelow(m_password);
    addBelow(m_kept);
}

void RetireDonePage::showJob(const JobRecord &job)
{
    ResultPage::showJob(job);
    const bool gone = job.state == JobRecord::State::Succeeded && job.undoes.isEmpty() && m_draft->survey;
    m_kept->setVisible(gone);
    if (gone)
        m_kept->setText(tr("The last snapshot is in %1; its README.txt says how to bring the site back. About %2 are "
                           "free again.")
                            .arg(inertLine(m_draft->survey->keepDirectory, 300), sizeText(m_draft->survey->frees)));
    m_password->refresh();
    m_password->setVisible(m_draft->wantsPassword() && (job.canResume || job.canUndo));
}

void RetireDonePage::takeSecrets()
{
    m_password->take();
}
