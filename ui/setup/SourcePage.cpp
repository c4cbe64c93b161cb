// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/setup/SourcePage.h"

#include "core/base/InertText.h"
#include "ui/text/SurveyText.h"
#include "ui/widgets/PlainLabel.h"
#include "ui/widgets/StateColors.h"
#include "ui/wizards/SiteSide.h"

#include <QCheckBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QVBoxLayout>

SourcePage::SourcePage(SetUpDraft *draft, QWidget *parent)
    : SurveyPage(draft, parent), m_draft(draft), m_name(new QLineEdit(this)), m_reason(new PlainLabel({}, this)),
      m_place(new PlainLabel({}, this))
{
    setTitle(tr("Source"));
    setSubTitle(tr("A new preview site is made from production's project, with an environment and a database of its "
                   "own."));
    auto *layout = topLayout();
    layout->addWidget(new PlainLabel(
        tr("Series: %1 (%2)").arg(inertLine(draft->series.name, 80), inertLine(draft->series.links, 300)), this));
    if (const Site *production = draft->series.siteIn(SiteState::Production))
        layout->addWidget(new SiteSide(*production, tr("is only read"), this));
    auto *form = new QFormLayout;
    form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    auto *beside = new QVBoxLayout;
    beside->setSpacing(3);
    m_name->setMaximumWidth(34 * fontMetrics().averageCharWidth());
    m_name->setMaxLength(40);
    m_name->setAccessibleName(tr("Name of the new site"));
    QPalette warning = palette();
    warning.setColor(QPalette::WindowText,
                     StateColors::readableOn(QColor(StateColors::vermilion), palette().color(QPalette::Window)));
    m_reason->setPalette(warning);
    auto *line = new QHBoxLayout; // else the words below would be as narrow as the name
    line->addWidget(m_name, 2);
    line->addStretch(1);
    beside->addLayout(line);
    beside->addWidget(m_reason);
    beside->addWidget(m_place);
    form->addRow(tr("Name of the new site:"), beside);
    layout->addLayout(form);
    buildEarlier(layout);
    layout->addStretch();
    connect(m_name, &QLineEdit::textEdited, this, &SourcePage::nameEdited);
}

void SourcePage::buildEarlier(QVBoxLayout *layout)
{
    const QString earlier = m_draft->previewName();
    if (earlier.isEmpty())
        return;
    layout->addWidget(new PlainLabel(
        tr("This series has a preview already, %1. A series has one preview at a time.").arg(earlier), this));
    m_setAside = new QCheckBox(tr("Set %1 aside").arg(earlier), this);
    m_setAside->setChecked(m_draft->options.earlier == SetUpOptions::Earlier::SetAside);
    layout->addWidget(m_setAside);
    auto *indent = new QHBoxLayout;
    indent->setContentsMargins(3 * fontMetrics().averageCharWidth(), 0, 0, 0);
    indent->addWidget(new PlainLabel(
        tr("The preview's link and address lead to the new site then. %1 keeps its files and its database; no link "
           "leads to it any more, and it can be retired.")
            .arg(earlier),
        this));
    layout->addLayout(indent);
    connect(m_setAside, &QCheckBox::toggled, this, [this](bool on) {
        m_draft->options.earlier = on ? SetUpOptions::Earlier::SetAside : SetUpOptions::Earlier::Refuse;
        if (m_draft->options.name.isEmpty() || m_draft->nameProblem(m_draft->options.name).isEmpty())
            m_draft->inquiry->askSoon();
    });
}

void SourcePage::initializePage()
{
    if (!m_draft->survey && !m_draft->inquiry->isAsking())
        m_draft->inquiry->ask();
    SurveyPage::initializePage();
    m_name->setFocus();
}

void SourcePage::nameEdited()
{
    m_isTyped = true;
    m_draft->options.name = m_name->text();
    // What holds of one name does not hold of another.
    m_draft->options.databaseName.clear();
    if (m_draft->nameProblem(m_name->text()).isEmpty())
        m_draft->inquiry->askSoon();
    else
        m_draft->inquiry->dismiss();
}

void SourcePage::refresh()
{
    if (!m_isTyped && m_name->text() != m_draft->options.name)
        m_name->setText(inertLine(m_draft->options.name, 40));
    QString reason = m_name->text().isEmpty() && !m_isTyped ? QString() : m_draft->nameProblem(m_name->text());
    if (reason.isEmpty()) {
        if (const auto refused = m_draft->failed(QStringLiteral("name")))
            reason = inertText(refused->detail, 400);
    }
    m_reason->setText(reason);
    m_reason->setVisible(!reason.isEmpty());
    const bool known = m_draft->survey && m_draft->inquiry->isAnswered() && reason.isEmpty();
    m_place->setText(known ? tr("%1. %2", "directory, what is there")
                                 .arg(inertLine(m_draft->survey->site, 300), setUpStateText(m_draft->survey->state))
                           : QString());
    m_place->setVisible(known);
}

QString SourcePage::problem() const
{
    if (m_setAside && !m_setAside->isChecked())
        return tr("%1 is this series' preview: a new one is made only when it is set aside.")
            .arg(m_draft->previewName());
    if (const auto refused = m_draft->failed(QStringLiteral("preview")))
        return inertText(refused->detail, 400);
    return {};
}

bool SourcePage::isComplete() const
{
    // The rest of what is found is the next page's.
    return problem().isEmpty() && !m_name->text().isEmpty() && m_draft->nameProblem(m_name->text()).isEmpty() &&
           !m_draft->failed(QStringLiteral("name"));
}
