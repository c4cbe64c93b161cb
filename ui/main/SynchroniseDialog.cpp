// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main/SynchroniseDialog.h"

#include "core/base/InertText.h"
#include "core/plans/RunScript.h"
#include "ui/main/SiteFacts.h"
#include "ui/text/ErrorText.h"
#include "ui/text/StateText.h"
#include "ui/text/WarningText.h"
#include "ui/widgets/Icons.h"
#include "ui/widgets/MessageBar.h"
#include "ui/widgets/PlainLabel.h"
#include "ui/widgets/StateColors.h"

#include <QDialogButtonBox>
#include <QFrame>
#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

QString SynchroniseDialog::refusal(const ServerSession *session, const Series &series)
{
    const Site *preview = series.siteIn(SiteState::Preview);
    if (!preview)
        return tr("This series has no preview: no link named preview leads to a site.");
    if (!series.siteIn(SiteState::Production))
        return tr("This series has no production to read from.");
    if (preview->script.isEmpty())
        return tr("%1 has no script initdb_from_prod.sh.").arg(inertLine(preview->name));
    if (!session || session->state() != ServerSession::State::Online)
        return tr("The server is not connected.");
    if (series.job && series.job->isRunning())
        return tr("A job of %1 runs in this series.").arg(inertLine(series.job->by));
    return {};
}

SynchroniseDialog::SynchroniseDialog(ServerSession *session, const Series &series, QWidget *parent)
    : QDialog(parent), m_session(session), m_series(series), m_message(new MessageBar(this))
{
    setWindowTitle(session ? tr("Synchronise %1 - %2").arg(inertLine(series.name), session->record().name)
                           : tr("Synchronise %1").arg(inertLine(series.name)));
    setMinimumWidth(84 * fontMetrics().averageCharWidth());
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(12);
    layout->addWidget(m_message);
    addDirection(layout);
    layout->addStretch();
    addButtons(layout);
    if (const QString why = refusal(session, series); !why.isEmpty()) {
        m_message->showMessage(MessageBar::Kind::Warning, why);
        m_commit->setEnabled(false);
    } else if (const auto plan = runScriptPlan(m_series, m_series.siteIn(SiteState::Preview)->script); !plan) {
        showRefusal(plan.error());
    }
}

QWidget *SynchroniseDialog::side(const Site &site, const QString &role)
{
    auto *frame = new QFrame(this);
    frame->setObjectName(u"side"_s);
    frame->setFrameShape(QFrame::Box);
    frame->setLineWidth(2);
    QPalette colors = palette();
    colors.setColor(QPalette::WindowText, StateColors::ofState(site.state));
    frame->setPalette(colors);
    auto *layout = new QVBoxLayout(frame);
    const auto add = [&](const QString &text, bool bold, const QColor &color = {}) {
        auto *label = new PlainLabel(text, frame);
        QPalette own = palette();
        const QColor background = palette().color(QPalette::Window);
        // Said explicitly: else the label would take the frame's colour.
        own.setColor(QPalette::WindowText, color.isValid() ? StateColors::readableOn(color, background)
                                                           : palette().color(QPalette::WindowText));
        label->setPalette(own);
        QFont labelFont = font();
        labelFont.setBold(bold);
        label->setFont(labelFont);
        return label;
    };
    auto *top = new QHBoxLayout;
    auto *icon = new QLabel(frame);
    icon->setPixmap(Icons::icon(StateColors::iconOfState(site.state), StateColors::ofState(site.state))
                        .pixmap(QSize(28, 28), devicePixelRatio()));
    top->addWidget(icon, 0, Qt::AlignTop);
    top->addWidget(add(tr("%1 %2", "site name, state").arg(inertLine(site.name), siteStateText(site.state)), true), 1);
    layout->addLayout(top);
    layout->addWidget(add(role, true, site.state == SiteState::Preview ? QColor(StateColors::vermilion) : QColor()));
    layout->addWidget(add(tr("Database: %1").arg(SiteFacts::database(site)), false));
    layout->addWidget(add(
        tr("Version: %1 %2, Lino %3").arg(inertLine(site.application), inertLine(site.version), inertLine(site.lino)),
        false));
    layout->addStretch();
    return frame;
}

void SynchroniseDialog::addDirection(QVBoxLayout *layout)
{
    const Site *production = m_series.siteIn(SiteState::Production);
    const Site *preview = m_series.siteIn(SiteState::Preview);
    if (!production || !preview)
        return;
    auto *row = new QHBoxLayout;
    row->addWidget(side(*production, tr("is read")), 1);
    auto *arrow = new QLabel(u"\u2192"_s, this);
    arrow->setAccessibleName(tr("to"));
    QFont large = font();
    large.setPointSizeF(large.pointSizeF() * 2);
    arrow->setFont(large);
    row->addWidget(arrow, 0, Qt::AlignCenter);
    row->addWidget(side(*preview, tr("is overwritten")), 1);
    layout->addLayout(row);
    layout->addWidget(new PlainLabel(tr("Script: %1").arg(inertLine(preview->path + u'/' + preview->script)), this));
    layout->addWidget(new PlainLabel(
        tr("Everything in %1's database and media files is replaced. Whoever is signed in to %1 has to sign in again. "
           "The job runs on the server: it goes on when this computer is closed.")
            .arg(inertLine(preview->name)),
        this));
    for (const HostingWarning &warning : preview->warnings) {
        auto *line = new QHBoxLayout;
        auto *icon = new QLabel(this);
        icon->setPixmap(
            Icons::icon(u"warning"_s, QColor(StateColors::orange)).pixmap(QSize(18, 18), devicePixelRatio()));
        line->addWidget(icon, 0, Qt::AlignTop);
        line->addWidget(new PlainLabel(warningText(warning), this), 1);
        layout->addLayout(line);
    }
}

void SynchroniseDialog::addButtons(QVBoxLayout *layout)
{
    const Site *preview = m_series.siteIn(SiteState::Preview);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    QPushButton *cancel = buttons->button(QDialogButtonBox::Cancel);
    cancel->setDefault(true);
    cancel->setFocus();
    m_commit = buttons->addButton(preview ? tr("Overwrite %1").arg(inertLine(preview->name)) : tr("Overwrite"),
                                  QDialogButtonBox::ActionRole);
    m_commit->setAutoDefault(false);
    connect(m_commit, &QPushButton::clicked, this, &SynchroniseDialog::start);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    layout->addWidget(buttons);
}

void SynchroniseDialog::showRefusal(const Error &error)
{
    m_message->showError(errorText(error, m_session ? m_session->record().name : QString()));
    m_commit->setEnabled(false);
}

void SynchroniseDialog::start()
{
    const Site *preview = m_series.siteIn(SiteState::Preview);
    if (!m_session || !preview)
        return;
    const Result<Plan> plan = runScriptPlan(m_series, preview->script);
    if (!plan) {
        showRefusal(plan.error());
        return;
    }
    m_commit->setEnabled(false);
    m_message->showMessage(MessageBar::Kind::Information, tr("Starting on the server..."));
    m_session->startJob(*plan, this, [this](const Result<JobRecord> &job) {
        if (!job) {
            showRefusal(job.error());
            return;
        }
        if (m_session)
            emit started(m_session->record().name, *job);
        accept();
    });
}
