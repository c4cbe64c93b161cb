// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main/PracticeDialog.h"

#include "ui/text/ErrorText.h"
#include "ui/widgets/MessageBar.h"
#include "ui/widgets/PlainLabel.h"

#include <QDialogButtonBox>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

PracticeDialog::PracticeDialog(const PracticeServer::Options &options, QWidget *parent)
    : QDialog(parent), m_options(options), m_practice(new PracticeServer(this)), m_message(new MessageBar(this)),
      m_text(new PlainLabel({}, this)), m_bar(new QProgressBar(this))
{
    setWindowTitle(tr("Practice server"));
    setMinimumWidth(64 * fontMetrics().averageCharWidth());
    m_bar->setAccessibleName(tr("Progress"));
    m_text->setMinimumHeight(2 * fontMetrics().lineSpacing());
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_again = buttons->addButton(tr("Try again"), QDialogButtonBox::ActionRole);
    m_again->hide();
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_message);
    layout->addWidget(new PlainLabel(
        tr("A hosting server with two real Lino sites starts on this computer. The first start builds the sites and "
           "takes a few "
           "minutes; later ones take seconds. Nothing outside of this computer is reached but the packages' download."),
        this));
    layout->addWidget(m_bar);
    layout->addWidget(m_text);
    layout->addStretch();
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &PracticeDialog::reject);
    connect(m_again, &QPushButton::clicked, this, &PracticeDialog::start);
    connect(m_practice, &PracticeServer::progress, this, &PracticeDialog::showProgress);
    connect(m_practice, &PracticeServer::finished, this, &PracticeDialog::finish);
}

void PracticeDialog::start()
{
    m_message->hide();
    m_again->hide();
    showProgress(-1, tr("Starting..."));
    m_practice->run(PracticeServer::Action::Start, m_options);
}

void PracticeDialog::showProgress(int percent, const QString &text)
{
    m_bar->setRange(0, percent < 0 ? 0 : 100);
    m_bar->setValue(percent);
    m_text->setText(text);
}

void PracticeDialog::finish(const Result<QList<PracticeServerInfo>> &servers)
{
    if (servers) {
        emit ready(*servers);
        accept();
        return;
    }
    if (servers.error().code == Error::Code::Cancelled) {
        QDialog::reject();
        return;
    }
    ErrorText words = errorText(servers.error(), tr("the practice server"));
    words.what = tr("The practice server did not start.");
    m_message->showError(words);
    m_bar->setRange(0, 100);
    m_bar->setValue(0);
    m_text->clear();
    m_again->show();
}

void PracticeDialog::reject()
{
    if (m_practice->isRunning())
        m_practice->cancel(); // finish() closes once it has ended
    else
        QDialog::reject();
}
