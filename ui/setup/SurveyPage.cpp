// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/setup/SurveyPage.h"

#include "core/base/InertText.h"
#include "ui/text/CheckText.h"
#include "ui/text/ErrorText.h"
#include "ui/widgets/MessageBar.h"

#include <QVBoxLayout>

SurveyPage::SurveyPage(SurveyDraft *draft, QWidget *parent)
    : QWizardPage(parent), m_draft(draft), m_message(new MessageBar(this))
{
    m_message->setClosable(false);
    connect(m_draft->inquiry.get(), &Inquiry::changed, this, &SurveyPage::update);
}

QVBoxLayout *SurveyPage::topLayout()
{
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(10);
    layout->addWidget(m_message);
    return layout;
}

void SurveyPage::initializePage()
{
    update();
}

QString SurveyPage::problem() const
{
    const std::optional<QList<SurveyCheck>> checks = m_draft->checks();
    if (!checks || !m_draft->inquiry->isAnswered())
        return {};
    QStringList lines;
    for (const SurveyCheck &check : *checks) {
        if (check.state == SurveyCheck::State::Failed)
            lines += tr("%1: %2", "what was checked, what was found")
                         .arg(checkTitle(check.code), inertLine(check.detail, 300));
    }
    return lines.join(u'\n');
}

void SurveyPage::update()
{
    refresh();
    const Inquiry &inquiry = *m_draft->inquiry;
    if (inquiry.error())
        m_message->showError(errorText(*inquiry.error(), m_draft->serverName()));
    else if (inquiry.isAsking())
        m_message->showMessage(MessageBar::Kind::Information, tr("Asking the server what this needs..."));
    else if (const QString words = problem(); !words.isEmpty())
        m_message->showMessage(MessageBar::Kind::Warning, words);
    else
        m_message->hide();
    emit completeChanged();
}

bool SurveyPage::isComplete() const
{
    return m_draft->mayGoOn();
}
