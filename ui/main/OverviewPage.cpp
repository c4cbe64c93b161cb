// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main/OverviewPage.h"

#include "core/base/InertText.h"
#include "ui/text/QuantityText.h"
#include "ui/text/StateText.h"
#include "ui/widgets/Icons.h"
#include "ui/widgets/PlainLabel.h"
#include "ui/widgets/StateColors.h"

#include <QFormLayout>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

OverviewPage::OverviewPage(QWidget *parent) : QScrollArea(parent)
{
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setAccessibleName(tr("Overview"));
    m_content.heading = u"\n"_s; // differs from every content
    showNothing();
}

void OverviewPage::showNothing()
{
    show({.heading = tr("Choose a site to see what is known of it.")});
}

void OverviewPage::showServer(const ServerView &server)
{
    Content content{.heading = inertLine(server.name, 100), .icon = u"server"_s};
    const auto add = [&content](const QString &label, const QString &value) {
        if (!value.isEmpty())
            content.rows += {label, value};
    };
    add(tr("Connection"), server.problem);
    if (server.status) {
        add(tr("Host name"), inertLine(server.status->hostname));
        add(tr("Time zone"), inertLine(server.status->zone, 50));
        for (const SitesRoot &root : server.status->roots) {
            const QString value = root.error.isEmpty()
                                      ? tr("%1 free of %2").arg(sizeText(root.free), sizeText(root.size))
                                      : inertLine(root.error, 300);
            add(inertLine(root.path, 300), value);
        }
    }
    show(content);
}

void OverviewPage::showSite(const ServerView &server, const Series &series, const Site &site, const SiteHealth *health)
{
    Content content{.heading = tr("%1 on %2").arg(inertLine(site.name), inertLine(server.name, 100)),
                    .icon = StateColors::iconOfState(site.state),
                    .color = StateColors::ofState(site.state),
                    .production = site.state == SiteState::Production,
                    .address = site.address,
                    .rows = SiteFacts::rows(server, site, health)};
    const Site *production = series.siteIn(SiteState::Production);
    const Site *preview = series.siteIn(SiteState::Preview);
    if (production && preview && (&site == production || &site == preview)) {
        content.differencesTitle =
            tr("From production %1 to preview %2").arg(inertLine(production->name, 100), inertLine(preview->name, 100));
        content.differences = SiteFacts::differences(*production, *preview);
        if (content.differences.isEmpty())
            content.differences += {tr("Versions"), tr("equal")};
    }
    content.checks = SiteFacts::checks(server, site);
    show(content);
}

void OverviewPage::addHeading(QVBoxLayout *layout, const QString &text)
{
    auto *label = new PlainLabel(text);
    QFont bold = font();
    bold.setBold(true);
    label->setFont(bold);
    layout->addSpacing(6);
    layout->addWidget(label);
}

void OverviewPage::addRows(QVBoxLayout *layout, const QList<SiteFacts::Row> &rows)
{
    auto *form = new QFormLayout;
    form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->setLabelAlignment(Qt::AlignLeft | Qt::AlignTop);
    form->setVerticalSpacing(5);
    for (const SiteFacts::Row &row : rows) {
        auto *label = new PlainLabel(row.label + u':');
        label->setWordWrap(false);
        label->setForegroundRole(QPalette::PlaceholderText);
        auto *value = new PlainLabel(row.value);
        value->setTextInteractionFlags(Qt::TextSelectableByMouse);
        form->addRow(label, value);
    }
    layout->addLayout(form);
}

void OverviewPage::show(const Content &content)
{
    if (content == m_content)
        return;
    m_content = content;
    auto *page = new QWidget;
    auto *layout = new QVBoxLayout(page);
    auto *top = new QHBoxLayout;
    if (!content.icon.isEmpty()) {
        auto *icon = new QLabel;
        icon->setPixmap(Icons::icon(content.icon, content.color).pixmap(QSize(28, 28), devicePixelRatio()));
        top->addWidget(icon, 0, Qt::AlignVCenter);
    }
    auto *heading = new PlainLabel(content.heading);
    if (!content.icon.isEmpty()) {
        QFont large = font();
        large.setPointSizeF(large.pointSizeF() * 1.25);
        large.setBold(content.production);
        heading->setFont(large);
    }
    top->addWidget(heading, 1);
    layout->addLayout(top);
    if (!content.rows.isEmpty())
        addRows(layout, content.rows);
    if (content.address.isValid() && !content.address.isEmpty()) {
        auto *open = new QPushButton(tr("Open in the browser"));
        open->setToolTip(content.address.toDisplayString(QUrl::RemovePassword));
        connect(open, &QPushButton::clicked, this, [this] { emit openAddressRequested(m_content.address); });
        layout->addWidget(open, 0, Qt::AlignLeft);
    }
    if (!content.differences.isEmpty()) {
        addHeading(layout, content.differencesTitle);
        addRows(layout, content.differences);
    }
    if (!content.checks.isEmpty()) {
        addHeading(layout, tr("To look at"));
        for (const QString &check : content.checks) {
            auto *row = new QHBoxLayout;
            auto *icon = new QLabel;
            icon->setPixmap(
                Icons::icon(u"warning"_s, QColor(StateColors::orange)).pixmap(QSize(18, 18), devicePixelRatio()));
            row->addWidget(icon, 0, Qt::AlignTop);
            row->addWidget(new PlainLabel(check), 1);
            layout->addLayout(row);
        }
    }
    layout->addStretch();
    setWidget(page);
}
