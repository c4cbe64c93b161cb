// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

struct AttemptDraft;
class PlainLabel;
class QPushButton;

/// The ways to pass an announcement on: copied, as a mail, as an entry for calendars.
class AnnouncementButtons : public QWidget
{
    Q_OBJECT
public:
    explicit AnnouncementButtons(AttemptDraft *draft, QWidget *parent = nullptr);

    /// They come after \a before.
    void orderTabs(QWidget *before);
    /// Writes the calendar entry to \a path.
    void saveCalendar(const QString &path);

private:
    void copy();
    void mail();
    void askWhereToSave();

    AttemptDraft *m_draft;
    PlainLabel *m_told;
    QList<QPushButton *> m_row;
};
