// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/hosting/ReleaseNotes.h"

#include <QWidget>

class PlainLabel;
class QPlainTextEdit;
class QPushButton;
class QTreeWidget;

/// The earlier texts of release notes: to look at and to take back. It asks nobody: the editor hears its wishes.
class NotesVersionsView : public QWidget
{
    Q_OBJECT
public:
    explicit NotesVersionsView(QWidget *parent = nullptr);

    /// Times are shown in the server's zone and in this desktop's.
    void setVersions(const QList<ReleaseNotes::Version> &versions, int utcOffset, const QString &zone);
    void setText(const QString &name, const QString &text);
    void setFailed(const QString &name, const QString &words);
    QString chosen() const;

signals:
    void textWanted(const QString &name);
    void takeBackRequested(const QString &text);

private:
    void choose();
    void say(const QString &words);

    QTreeWidget *m_list;
    PlainLabel *m_remark;
    QPlainTextEdit *m_text;
    QPushButton *m_takeBack;
};
