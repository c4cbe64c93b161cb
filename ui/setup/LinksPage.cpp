// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/setup/LinksPage.h"

#include "core/base/InertText.h"
#include "ui/widgets/PlainLabel.h"
#include "ui/wizards/SiteSide.h"

#include <QFormLayout>
#include <QLineEdit>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

LinksPage::LinksPage(AdoptDraft *draft, QWidget *parent)
    : SurveyPage(draft, parent), m_draft(draft), m_directory(new QLineEdit(this)), m_link(new PlainLabel({}, this))
{
    setTitle(tr("Links"));
    setSubTitle(tr("The site stays where it is and goes on serving its users at every moment."));
    m_directory->setAccessibleName(tr("Directory of the links"));
    auto *layout = topLayout();
    layout->addWidget(new SiteSide(draft->site, tr("becomes production of its series"), this));
    layout->addWidget(new PlainLabel(
        tr("Now the web server names %1 itself. Adopting makes a link, prod, that leads to the site, and lets the web "
           "server follow that link. From then on another site can become production by changing the link, a preview "
           "can stand beside it, and a maintenance page can be shown. The site's own files and its database are not "
           "touched.")
            .arg(draft->siteName()),
        this));
    auto *form = new QFormLayout;
    form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    auto *beside = new QVBoxLayout;
    beside->setSpacing(3);
    beside->addWidget(m_directory);
    beside->addWidget(m_link);
    form->addRow(tr("Directory of the links:"), beside);
    layout->addLayout(form);
    layout->addStretch();
    connect(m_directory, &QLineEdit::textEdited, this, [this](const QString &text) {
        m_isTyped = true;
        m_draft->directory = text.trimmed();
        if (text.trimmed().startsWith(u'/'))
            m_draft->inquiry->askSoon();
        else
            m_draft->inquiry->dismiss();
    });
}

void LinksPage::initializePage()
{
    if (!m_draft->survey && !m_draft->inquiry->isAsking())
        m_draft->inquiry->ask();
    SurveyPage::initializePage();
    m_directory->setFocus();
}

void LinksPage::refresh()
{
    if (m_draft->survey && !m_isTyped)
        m_directory->setText(inertLine(m_draft->survey->links, 400));
    m_link->setText(tr("%1/prod leads to %2")
                        .arg(inertLine(m_directory->text().trimmed(), 400), inertLine(m_draft->site.path, 300)));
    m_link->setVisible(!m_directory->text().isEmpty());
}

QString LinksPage::problem() const
{
    if (m_isTyped && !m_draft->directory.startsWith(u'/'))
        return tr("The whole path is needed, from / on.");
    const auto refused = m_draft->failed(u"links"_s);
    return refused ? inertText(refused->detail, 400) : QString();
}

bool LinksPage::isComplete() const
{
    return problem().isEmpty() && !m_directory->text().isEmpty();
}
