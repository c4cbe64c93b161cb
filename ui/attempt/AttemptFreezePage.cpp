// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/attempt/AttemptFreezePage.h"

#include "ui/text/ErrorText.h"
#include "ui/widgets/MessageBar.h"
#include "ui/widgets/PlainLabel.h"

#include <QTextBrowser>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

AttemptFreezePage::AttemptFreezePage(AttemptDraft *draft, QWidget *parent)
    : QWizardPage(parent), m_draft(draft), m_message(new MessageBar(this)), m_expected(new PlainLabel({}, this)),
      m_steps(new PlainLabel({}, this)), m_page(new QTextBrowser(this))
{
    setTitle(tr("Freeze and final synchronisation"));
    setSubTitle(tr("Between the start and the switch nobody can work."));
    QFont bold = font();
    bold.setBold(true);
    m_expected->setFont(bold);
    m_page->setOpenLinks(false);
    m_page->setAccessibleName(tr("The page that users see meanwhile"));
    auto *label = new PlainLabel(tr("What users see meanwhile, at the usual address:"), this);
    label->setBuddy(m_page);
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(10);
    layout->addWidget(m_message);
    layout->addWidget(m_expected);
    layout->addWidget(m_steps);
    layout->addWidget(label);
    layout->addWidget(m_page, 1);
    connect(m_draft->inquiry.get(), &Inquiry::changed, this, &AttemptFreezePage::update);
}

void AttemptFreezePage::initializePage()
{
    update();
}

void AttemptFreezePage::update()
{
    if (m_draft->inquiry->error())
        m_message->showError(errorText(*m_draft->inquiry->error(), m_draft->serverName()));
    else
        m_message->hide();
    m_expected->setText(freezeText(m_draft->readiness.value_or(AttemptReadiness{}), m_draft->planned.minutes));
    const QString from = m_draft->productionName(), to = m_draft->siteName();
    m_steps->setText(QStringList{
        tr("1. %1 shows the page, its background programs stop, and what is under way is waited for, at most a "
           "minute.")
            .arg(from),
        tr("2. %1 gets the data of %2 once more; every table is counted.").arg(to, from),
        tr("3. %1 is warmed up under production's name, and takes its place in one moment.").arg(to),
        tr("If any of it fails or takes too long, %1 goes on as before, with all its data.").arg(from)}
                         .join(u'\n'));
    m_draft->fillIn();
    m_page->setHtml(m_draft->planned.page);
}
