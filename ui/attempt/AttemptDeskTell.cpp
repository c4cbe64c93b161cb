// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/announcement/Announcement.h"
#include "core/base/InertText.h"
#include "core/fleet/SiteSurveys.h"
#include "ui/attempt/AttemptDesk.h"
#include "ui/text/ErrorText.h"

#include <QClipboard>
#include <QDesktopServices>
#include <QFileDialog>
#include <QGuiApplication>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace
{
Announcement::Kind endOf(const Attempt &attempt)
{
    return attempt.state == Attempt::State::Kept ? Announcement::Kind::Kept
           : attempt.isWithdrawn()               ? Announcement::Kind::Withdrawn
                                                 : Announcement::Kind::Cancelled;
}

Announcement::Facts factsOf(const AttemptSight &sight)
{
    Announcement::Facts facts = Announcement::factsOf(sight.series);
    const AttemptMoment moment = onItsDay(sight.attempt(), sight.moment);
    facts.zone = moment.zone;
    facts.utcOffset = moment.utcOffset;
    return facts;
}
} // namespace

void AttemptDesk::announceEnd(const AttemptSight &sight)
{
    ServerSession *session = m_attempts->session(sight.server);
    if (!session || !sight.online || sight.attempt().state != Attempt::State::Kept)
        return mailEnd(sight, {});
    SiteSurveys::publishedNotes(*session, sight.series, this,
                                [this, sight](const QUrl &notes) { mailEnd(sight, notes); });
}

void AttemptDesk::mailEnd(const AttemptSight &sight, const QUrl &notes)
{
    const Attempt &attempt = sight.attempt();
    Announcement::Facts facts = factsOf(sight);
    facts.notes = notes;
    const QString text = Announcement::text(endOf(attempt), facts, attempt.language);
    if (QDesktopServices::openUrl(Announcement::mailOf(text, attempt.language)))
        return;
    QGuiApplication::clipboard()->setText(text);
    emit problemChanged(sight.server, sight.series.id,
                        tr("No mail program could be opened. The text for the users is in the clipboard."));
}

void AttemptDesk::askWhereToTakeOut(const AttemptSight &sight)
{
    auto *dialog = new QFileDialog(m_window, tr("Save as .ics"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"ics"_s);
    dialog->selectFile(tr("%1-withdrawn.ics", "site; a file's name").arg(inertLine(sight.attempt().from, 80)));
    connect(dialog, &QFileDialog::fileSelected, this,
            [this, sight](const QString &path) { saveWithdrawal(sight, path); });
    dialog->open();
}

void AttemptDesk::saveWithdrawal(const AttemptSight &sight, const QString &path)
{
    const Attempt &attempt = sight.attempt();
    const Announcement::Facts facts = factsOf(sight);
    const QString text = Announcement::text(Announcement::Kind::Withdrawn, facts, attempt.language);
    const QByteArray entry = Announcement::withdrawal(facts, text, attempt.id, Announcement::edition(attempt.ended));
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(entry) != entry.size() || !file.commit())
        emit problemChanged(
            sight.server, sight.series.id,
            errorText({Error::Code::FileUnwritable, u"%1: %2"_s.arg(path, file.errorString())}, {}).paragraph());
    else
        emit problemChanged(
            sight.server, sight.series.id,
            tr("Saved to %1. Send it to those who have the announced entry.").arg(inertLine(path, 300)));
}
