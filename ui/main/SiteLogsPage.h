// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonArray>
#include <QPointer>
#include <QTreeWidget>

class ServerSession;

/// The logs that can be opened for the chosen site; a double click or Enter opens one.
class SiteLogsPage : public QTreeWidget
{
    Q_OBJECT
public:
    explicit SiteLogsPage(QWidget *parent = nullptr);

    /// Asks \a session when the page is seen; nullptr empties it.
    void showSite(ServerSession *session, const QString &sitePath);

signals:
    void openRequested(const QString &path, const QString &name);

protected:
    void showEvent(QShowEvent *event) override;

private:
    void ask();
    void fill(const QJsonArray &logs);
    void say(const QString &text);

    QPointer<ServerSession> m_session;
    QString m_site;
    bool m_asked = false;
};
