// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/setup/ChecksPage.h"

#include "ui/setup/CheckList.h"
#include "ui/setup/PasswordBox.h"
#include "ui/text/CheckText.h"
#include "ui/widgets/Icons.h"
#include "ui/widgets/PlainLabel.h"

#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

ChecksPage::ChecksPage(SurveyDraft *draft, QWidget *parent)
    : SurveyPage(draft, parent), m_draft(draft), m_above(new QVBoxLayout), m_list(new CheckList(this)),
      m_rights(new PlainLabel({}, this)), m_password(new PasswordBox(draft, this)),
      m_again(new QPushButton(Icons::icon(u"refresh"_s), tr("Check again"), this))
{
    setTitle(tr("Checks"));
    setSubTitle(tr("What was found on the server. Nothing was changed."));
    m_again->setAutoDefault(false);
    auto *layout = topLayout();
    layout->addLayout(m_above);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_rights);
    layout->addWidget(m_password);
    layout->addWidget(m_again, 0, Qt::AlignLeft);
    connect(m_again, &QPushButton::clicked, m_draft->inquiry.get(), &Inquiry::ask);
}

void ChecksPage::addAbove(QWidget *widget)
{
    m_above->addWidget(widget);
}

void ChecksPage::refresh()
{
    m_list->showChecks(m_draft->checks().value_or(QList<SurveyCheck>()));
    m_again->setEnabled(!m_draft->inquiry->isAsking());
    const RootRights rights = m_draft->rights();
    // Where sudo asks for a password, the field for it says so.
    const bool told = !rights.kind.isEmpty() && rights.kind != u"password";
    m_rights->setText(told ? rightsText(rights) : QString());
    m_rights->setVisible(told);
    m_password->refresh();
}

QString ChecksPage::problem() const
{
    const std::optional<QList<SurveyCheck>> checks = m_draft->checks();
    return checks && anyFailed(*checks) ? tr("Mend what failed, then check again. Production was not touched.")
                                        : QString();
}

bool ChecksPage::validatePage()
{
    m_password->take();
    return true;
}
