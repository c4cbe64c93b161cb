// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main/SiteLogsPage.h"

#include "core/base/InertText.h"
#include "core/fleet/ServerSession.h"
#include "ui/text/ErrorText.h"
#include "ui/text/QuantityText.h"
#include "ui/widgets/Icons.h"

#include <QHeaderView>
#include <QJsonArray>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace
{
constexpr int pathRole = Qt::UserRole;
}

SiteLogsPage::SiteLogsPage(QWidget *parent) : QTreeWidget(parent)
{
    setAccessibleName(tr("Logs of the site"));
    setHeaderLabels({tr("Log"), tr("Size"), tr("Last written")});
    setRootIsDecorated(false);
    setAllColumnsShowFocus(true);
    setUniformRowHeights(true);
    header()->setSectionResizeMode(0, QHeaderView::Stretch);
    header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    header()->setSectionResizeMode(2, QHeaderView::ResizeToContents);
    header()->setStretchLastSection(false);
    connect(this, &QTreeWidget::itemActivated, this, [this](const QTreeWidgetItem *item) {
        if (const QString path = item->data(0, pathRole).toString(); !path.isEmpty())
            emit openRequested(path, item->text(0));
    });
}

void SiteLogsPage::showSite(ServerSession *session, const QString &sitePath)
{
    if (m_session == session && m_site == sitePath && (m_asked || !isVisible()))
        return;
    m_session = session;
    m_site = sitePath;
    m_asked = false;
    clear();
    if (isVisible())
        ask();
}

void SiteLogsPage::showEvent(QShowEvent *event)
{
    QTreeWidget::showEvent(event);
    if (!m_asked)
        ask();
}

void SiteLogsPage::ask()
{
    if (!m_session || m_site.isEmpty())
        return;
    if (m_session->state() != ServerSession::State::Online) {
        say(tr("The server is not connected."));
        return;
    }
    m_asked = true;
    say(tr("Asking..."));
    m_session->logs(m_site, this, [this, session = m_session, site = m_site](const Result<QJsonArray> &answer) {
        if (session != m_session || site != m_site)
            return; // another site was chosen meanwhile
        if (answer)
            fill(*answer);
        else
            say(errorText(answer.error(), session ? session->record().name : QString()).paragraph());
    });
}

void SiteLogsPage::say(const QString &text)
{
    clear();
    auto *item = new QTreeWidgetItem(this, {text});
    item->setFlags(Qt::ItemIsEnabled);
    item->setFirstColumnSpanned(true);
    item->setToolTip(0, text);
}

void SiteLogsPage::fill(const QJsonArray &logs)
{
    clear();
    const QDateTime now = QDateTime::currentDateTimeUtc();
    for (const QJsonValue &value : logs) {
        const QJsonObject log = value.toObject();
        const QDateTime modified = QDateTime::fromString(log[u"modified"_s].toString(), Qt::ISODate);
        auto *item = new QTreeWidgetItem(
            this, {inertLine(log[u"name"_s].toString()), sizeText(log[u"size"_s].toInteger()), ageText(modified, now)});
        item->setIcon(0, Icons::icon(u"log"_s));
        item->setData(0, pathRole, log[u"path"_s].toString());
        item->setToolTip(0, inertText(log[u"path"_s].toString(), 500));
        item->setData(0, Qt::AccessibleTextRole,
                      tr("%1, %2, written %3").arg(item->text(0), item->text(1), spokenAgeText(modified, now)));
        item->setTextAlignment(1, Qt::AlignRight | Qt::AlignVCenter);
    }
    if (logs.isEmpty())
        say(tr("This site has no logs that can be read."));
}
