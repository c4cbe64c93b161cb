// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/servers/ConnectionTestList.h"

#include "core/base/InertText.h"
#include "ui/text/ErrorText.h"
#include "ui/widgets/Icons.h"
#include "ui/widgets/StateColors.h"

using namespace Qt::StringLiterals;

namespace
{
const QStringList &stepIds()
{
    static const QStringList ids{u"name"_s,   u"tcp"_s,  u"host-key"_s, u"authentication"_s,
                                 u"helper"_s, u"sudo"_s, u"sites"_s};
    return ids;
}

void mark(QListWidgetItem *item, const QString &icon, QRgb color, const QString &text)
{
    item->setIcon(Icons::icon(icon, QColor(color)));
    item->setText(text);
}
} // namespace

ConnectionTestList::ConnectionTestList(QWidget *parent) : QListWidget(parent)
{
    setAccessibleName(tr("Test of the connection"));
    setSelectionMode(NoSelection);
    setWordWrap(true);
    setIconSize(QSize(18, 18));
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setMinimumHeight(int(stepIds().size()) * (fontMetrics().height() + 8));
    restart();
}

QString ConnectionTestList::stepText(const QString &id)
{
    if (id == u"name")
        return tr("Name");
    if (id == u"tcp")
        return tr("Connection");
    if (id == u"host-key")
        return tr("Host key");
    if (id == u"authentication")
        return tr("Authentication");
    if (id == u"helper")
        return tr("Baton's helper");
    if (id == u"sudo")
        return tr("sudo");
    if (id == u"sites")
        return tr("Sites");
    return id;
}

void ConnectionTestList::restart()
{
    clear();
    for (const QString &id : stepIds())
        mark(new QListWidgetItem(this), u"waiting"_s, StateColors::grey, stepText(id));
}

void ConnectionTestList::showSteps(const QList<ServerSession::TestStep> &steps, const QString &server)
{
    restart();
    for (const ServerSession::TestStep &step : steps) {
        const int row = int(stepIds().indexOf(step.id));
        if (row < 0)
            continue;
        QString text = stepText(step.id);
        if (!step.detail.isEmpty())
            text += u" \u2013 "_s + inertLine(step.detail, 300);
        if (step.passed) {
            mark(item(row), u"passed"_s, StateColors::green, text);
            continue;
        }
        if (step.error) {
            const ErrorText words = errorText(*step.error, server);
            text += u" \u2013 "_s + words.what + u' ' + words.next;
            item(row)->setToolTip(words.details);
        }
        // Everything works without sudo in this release, so that alone is no failure.
        const bool optional = step.id == u"sudo";
        mark(item(row), optional ? u"information"_s : u"failed"_s, optional ? StateColors::sky : StateColors::vermilion,
             text);
    }
}
