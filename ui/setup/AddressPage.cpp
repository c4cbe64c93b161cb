// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/setup/AddressPage.h"

#include "core/base/InertText.h"
#include "ui/setup/CopyableCommand.h"
#include "ui/text/SurveyText.h"
#include "ui/widgets/Icons.h"
#include "ui/widgets/PlainLabel.h"
#include "ui/widgets/StateColors.h"

#include <QFormLayout>
#include <QLineEdit>
#include <QUrl>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

AddressPage::AddressPage(SetUpDraft *draft, QWidget *parent)
    : SurveyPage(draft, parent), m_draft(draft), m_address(new QLineEdit(this)), m_web(new PlainLabel({}, this)),
      m_certificate(new PlainLabel({}, this)), m_certbot(new CopyableCommand({}, this))
{
    setTitle(tr("Address"));
    setSubTitle(tr("How testers reach the preview, and what it does not do while it is one."));
    m_address->setAccessibleName(tr("Address of the preview"));
    auto *layout = topLayout();
    auto *form = new QFormLayout;
    form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->addRow(tr("Address:"), m_address);
    form->addRow(tr("Web server:"), m_web);
    auto *certificate = new QVBoxLayout;
    certificate->setSpacing(4);
    certificate->addWidget(m_certificate);
    certificate->addWidget(m_certbot);
    form->addRow(tr("Certificate:"), certificate);
    layout->addLayout(form);
    layout->addSpacing(8);
    layout->addWidget(new PlainLabel(tr("While it is a preview:"), this));
    addNeutral(layout, tr("No mail leaves it: mails go to files in its log directory."));
    addNeutral(layout, tr("linod and its background jobs are off."));
    addNeutral(layout, tr("It answers to production's address as well, so that it can replace it later."));
    layout->addStretch();
    connect(m_address, &QLineEdit::textEdited, this, [this](const QString &text) {
        m_draft->options.address = text.trimmed();
        m_draft->inquiry->askSoon();
    });
}

void AddressPage::addNeutral(QVBoxLayout *layout, const QString &text)
{
    auto *row = new QHBoxLayout;
    auto *icon = new QLabel(this);
    const QColor green = StateColors::readableOn(QColor(StateColors::green), palette().color(QPalette::Window));
    icon->setPixmap(Icons::icon(u"passed"_s, green).pixmap(QSize(18, 18), devicePixelRatio()));
    row->addWidget(icon, 0, Qt::AlignTop);
    row->addWidget(new PlainLabel(text, this), 1);
    layout->addLayout(row);
}

QString AddressPage::certificateText() const
{
    const SetUpSurvey &survey = *m_draft->survey;
    if (!survey.certificate.isEmpty())
        return tr("There is one: %1").arg(inertLine(survey.certificate, 300));
    if (!survey.certbot.isEmpty())
        return tr("There is none for this name yet. The site is served without TLS until you have run this on the "
                  "server:");
    return tr("None is needed: production is served without TLS as well.");
}

void AddressPage::refresh()
{
    if (!m_draft->survey)
        return;
    const SetUpSurvey &survey = *m_draft->survey;
    if (m_draft->options.address.isEmpty() && !m_address->hasFocus())
        m_address->setText(inertLine(survey.address, 300));
    m_web->setText(survey.webKind == u"none" ? tr("none was found")
                                             : tr("%1. %2", "web server, how its vhost stands")
                                                   .arg(serverKindText(survey.webKind), webStateText(survey.webState)));
    m_certificate->setText(certificateText());
    m_certbot->setCommand(survey.certificate.isEmpty() ? survey.certbot : QString());
}

bool AddressPage::isComplete() const
{
    const QUrl address(m_address->text().trimmed());
    const bool isAddress = (address.scheme() == u"http" || address.scheme() == u"https") && !address.host().isEmpty();
    return SurveyPage::isComplete() && (isAddress || (m_draft->survey && m_draft->survey->address.isEmpty()));
}
