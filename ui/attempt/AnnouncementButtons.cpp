// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/attempt/AnnouncementButtons.h"

#include "core/base/InertText.h"
#include "ui/attempt/AttemptDraft.h"
#include "ui/text/ErrorText.h"
#include "ui/widgets/PlainLabel.h"

#include <QClipboard>
#include <QDesktopServices>
#include <QFileDialog>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QPushButton>
#include <QSaveFile>

using namespace Qt::StringLiterals;

AnnouncementButtons::AnnouncementButtons(AttemptDraft *draft, QWidget *parent)
    : QWidget(parent), m_draft(draft), m_told(new PlainLabel({}, this))
{
    auto *row = new QHBoxLayout;
    const auto add = [&](const QString &text, const QString &tip, void (AnnouncementButtons::*act)()) {
        auto *button = new QPushButton(text, this);
        button->setToolTip(tip);
        button->setAutoDefault(false);
        connect(button, &QPushButton::clicked, this, act);
        row->addWidget(button);
        m_row += button;
        return button;
    };
    add(tr("Copy"), tr("Copy the announcement"), &AnnouncementButtons::copy);
    add(tr("Mail..."), tr("Open it in your mail program"), &AnnouncementButtons::mail);
    QPushButton *calendar =
        add(tr("Save as .ics..."), tr("An entry for users' calendars, with an alarm half an hour before"),
            &AnnouncementButtons::askWhereToSave);
    if (!draft->done && draft->seen().isEmpty()) {
        // Only with the attempt's id does a later entry replace it in the users' calendars.
        calendar->setEnabled(false);
        calendar->setToolTip(tr("The entry for calendars can be saved once the attempt is planned: on the last page"));
    }
    row->addStretch();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addLayout(row);
    layout->addWidget(m_told);
    m_told->hide();
}

void AnnouncementButtons::orderTabs(QWidget *before)
{
    for (QPushButton *button : std::as_const(m_row)) {
        setTabOrder(before, button);
        before = button;
    }
}

void AnnouncementButtons::copy()
{
    QGuiApplication::clipboard()->setText(m_draft->planned.announcement);
    m_told->setText(tr("Copied."));
    m_told->show();
}

void AnnouncementButtons::mail()
{
    const bool opened =
        QDesktopServices::openUrl(Announcement::mailOf(m_draft->planned.announcement, m_draft->planned.language));
    m_told->setText(opened ? QString() : tr("No mail program could be opened; copy the text instead."));
    m_told->setVisible(!opened);
}

void AnnouncementButtons::askWhereToSave()
{
    auto *dialog = new QFileDialog(this, tr("Save as .ics"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"ics"_s);
    dialog->selectFile(u"%1-%2.ics"_s.arg(m_draft->productionName(), m_draft->local.date().toString(Qt::ISODate)));
    connect(dialog, &QFileDialog::fileSelected, this, &AnnouncementButtons::saveCalendar);
    dialog->open();
}

void AnnouncementButtons::saveCalendar(const QString &path)
{
    const Attempt known = m_draft->done.value_or(m_draft->series.attempt.value_or(Attempt()));
    const QDateTime said = m_draft->done ? known.plannedAt : QDateTime::currentDateTimeUtc();
    const QByteArray entry = Announcement::calendar(m_draft->facts(), m_draft->planned.announcement, known.id,
                                                    Announcement::edition(said), Announcement::usualAlarm);
    QSaveFile file(path);
    if (entry.isEmpty())
        m_told->setText(tr("Choose first when it starts."));
    else if (!file.open(QIODevice::WriteOnly) || file.write(entry) != entry.size() || !file.commit())
        m_told->setText(
            errorText({Error::Code::FileUnwritable, u"%1: %2"_s.arg(path, file.errorString())}, m_draft->serverName())
                .paragraph());
    else
        m_told->setText(tr("Saved to %1.").arg(inertLine(path, 300)));
    m_told->show();
}
