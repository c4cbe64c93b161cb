// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizards/SiteSide.h"

#include "core/base/InertText.h"
#include "ui/text/DatabaseText.h"
#include "ui/text/StateText.h"
#include "ui/widgets/Icons.h"
#include "ui/widgets/PlainLabel.h"
#include "ui/widgets/StateColors.h"

#include <QVBoxLayout>

using namespace Qt::StringLiterals;

SiteSide::SiteSide(const Site &site, const QString &role, QWidget *parent) : QFrame(parent)
{
    setObjectName(u"side"_s);
    setFrameShape(QFrame::Box);
    setLineWidth(2);
    QPalette colors = palette();
    colors.setColor(QPalette::WindowText, StateColors::ofState(site.state));
    setPalette(colors);
    auto *layout = new QVBoxLayout(this);
    auto *top = new QHBoxLayout;
    auto *icon = new QLabel(this);
    icon->setPixmap(Icons::icon(StateColors::iconOfState(site.state), StateColors::ofState(site.state))
                        .pixmap(QSize(28, 28), devicePixelRatio()));
    top->addWidget(icon, 0, Qt::AlignTop);
    top->addWidget(add(tr("%1 %2", "site name, state").arg(inertLine(site.name), siteStateText(site.state)), true), 1);
    layout->addLayout(top);
    layout->addWidget(add(role, true, site.state == SiteState::Preview ? QColor(StateColors::vermilion) : QColor()));
    m_database = add({}, false);
    m_remark = add({}, false, QColor(StateColors::orange));
    layout->addWidget(m_database);
    layout->addWidget(m_remark);
    layout->addWidget(add(
        tr("Version: %1 %2, Lino %3").arg(inertLine(site.application), inertLine(site.version), inertLine(site.lino)),
        false));
    layout->addWidget(add(tr("Directory: %1").arg(inertLine(site.path)), false));
    layout->addStretch();
    showSite(site, false);
}

PlainLabel *SiteSide::add(const QString &text, bool bold, const QColor &color)
{
    auto *label = new PlainLabel(text, this);
    // Said explicitly: else the label would take the frame's color.
    const QPalette window = parentWidget() ? parentWidget()->palette() : QPalette();
    QPalette own = window;
    own.setColor(QPalette::WindowText, color.isValid() ? StateColors::readableOn(color, window.color(QPalette::Window))
                                                       : window.color(QPalette::WindowText));
    label->setPalette(own);
    QFont labelFont = font();
    labelFont.setBold(bold);
    label->setFont(labelFont);
    return label;
}

void SiteSide::showSite(const Site &site, bool isAsking)
{
    m_database->setText(tr("Database: %1").arg(databaseText(site)));
    QString remark;
    if (isAsking)
        remark = tr("Asking Django...");
    else if (site.facts && !site.facts->error.isEmpty())
        remark = tr("Django did not start, so only its settings were read: %1").arg(inertLine(site.facts->error, 300));
    else if (!isDatabaseToldByDjango(site))
        remark = tr("Only its settings were read: Django could not be asked.");
    m_remark->setText(remark);
    m_remark->setVisible(!remark.isEmpty());
}
