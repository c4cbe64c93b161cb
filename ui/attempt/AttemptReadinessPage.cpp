// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/attempt/AttemptReadinessPage.h"

#include "core/base/InertText.h"
#include "ui/setup/CheckList.h"
#include "ui/text/CheckText.h"
#include "ui/text/OperationResult.h"
#include "ui/widgets/Icons.h"
#include "ui/widgets/PlainLabel.h"

#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

AttemptReadinessPage::AttemptReadinessPage(AttemptDraft *draft, QWidget *parent)
    : SurveyPage(draft, parent), m_draft(draft), m_list(new CheckList(this)), m_rights(new PlainLabel({}, this)),
      m_again(new QPushButton(Icons::icon(u"refresh"_s), tr("Check again"), this))
{
    setTitle(tr("Readiness"));
    setSubTitle(tr("Every guardrail as it stands now. Each is asked again at the start; nothing was changed."));
    m_list->setTodosAreWords();
    m_again->setAutoDefault(false);
    m_again->setObjectName(u"checkAgain"_s);
    auto *layout = topLayout();
    layout->addWidget(m_list, 1);
    layout->addWidget(m_rights);
    layout->addWidget(m_again, 0, Qt::AlignLeft);
    connect(m_again, &QPushButton::clicked, m_draft->inquiry.get(), &Inquiry::ask);
}

void AttemptReadinessPage::refresh()
{
    if (const auto checks = m_draft->checks())
        m_list->showChecks(*checks);
    m_again->setEnabled(m_draft->session && !m_draft->inquiry->isAsking());
    const RootRights rights = m_draft->rights();
    QString words = rights.kind.isEmpty() ? QString() : rightsText(rights);
    if (rights.asks())
        words += u' ' + tr("It is asked when the attempt is started.");
    m_rights->setText(words);
    m_rights->setVisible(!words.isEmpty());
}

/// Whether the server can do without anybody what was chosen.
bool AttemptReadinessPage::startsAlone() const
{
    return !m_draft->planned.startsBySelf || !m_draft->readiness || m_draft->readiness->canStartBySelf;
}

bool AttemptReadinessPage::endsAlone() const
{
    return m_draft->planned.atEnd != Attempt::AtEnd::Cancel || !m_draft->readiness || m_draft->readiness->canEndBySelf;
}

QString AttemptReadinessPage::problem() const
{
    if (!m_draft->readiness || !m_draft->inquiry->isAnswered())
        return {};
    if (!startsAlone())
        return tr("It can't start by itself there: %1 Go back and choose that it is started by hand.")
            .arg(asSentence(inertLine(m_draft->readiness->whyNotBySelf, 300)));
    if (!endsAlone())
        return tr("It can't go back by itself there: %1 Go back and choose that maintainers are reminded at the end.")
            .arg(asSentence(inertLine(m_draft->readiness->whyNotEndBySelf, 300)));
    return m_draft->readiness->isRefused()
               ? tr("As things are now it would not start. It can be planned all the same: mend what failed before "
                    "then.")
               : QString();
}

bool AttemptReadinessPage::isComplete() const
{
    return m_draft->session && m_draft->inquiry->isAnswered() && m_draft->readiness && startsAlone() && endsAlone();
}
