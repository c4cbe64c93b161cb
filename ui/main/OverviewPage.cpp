// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main/OverviewPage.h"

#include "core/base/InertText.h"
#include "ui/main/NightlyBox.h"
#include "ui/text/QuantityText.h"
#include "ui/text/StateText.h"
#include "ui/widgets/Icons.h"
#include "ui/widgets/PlainLabel.h"
#include "ui/widgets/StateColors.h"

#include <QFormLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

OverviewPage::OverviewPage(QWidget *parent) : QScrollArea(parent)
{
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setAccessibleName(tr("Overview"));
    auto *page = new QWidget;
    m_nightly = new NightlyBox;
    m_parts = new QVBoxLayout(page);
    m_parts->setContentsMargins(0, 0, 0, 0);
    m_parts->setSpacing(0);
    auto *inset = new QVBoxLayout;
    inset->setContentsMargins(9, 0, 9, 0);
    inset->addWidget(m_nightly);
    m_parts->addLayout(inset);
    setWidget(page);
    m_content.heading = u"\n"_s; // differs from every content
    showNothing();
}

void OverviewPage::showNothing()
{
    m_nightly->showNightly({}, {}, {}, 0, {}, {});
    show({.heading = tr("Choose a site to see what is known of it.")});
}

void OverviewPage::showServer(const ServerView &server)
{
    m_nightly->showNightly({}, {}, {}, 0, {}, {});
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

void OverviewPage::showSite(const ServerView &server, const Series &series, const Site &site, const SiteHealth *health,
                            const Refusals &refusals)
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
    content.isLinked = series.linked;
    content.isOld = series.linked && (site.state == SiteState::Old || site.state == SiteState::NotLinked);
    content.wasProduction = series.linked && site.state == SiteState::Old;
    content.refusals = refusals;
    content.canBeAdopted = !series.linked && site.state == SiteState::NotLinked;
    if (content.canBeAdopted && server.reach != ServerView::Reach::Online)
        content.whyNotNow = tr("The server is not connected.");
    const bool concerned = site.state == SiteState::Preview || site.state == SiteState::Production;
    m_nightly->showNightly(server.name + u'/' + series.id, concerned ? series.nightly : std::nullopt,
                           QDateTime::currentDateTimeUtc(), server.status ? server.status->utcOffset : 0,
                           server.status ? inertLine(server.status->zone, 20) : QString(),
                           server.reach == ServerView::Reach::Online ? QString() : tr("The server is not connected."));
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

void OverviewPage::addButtons(QVBoxLayout *layout, const Content &content)
{
    if (content.address.isValid() && !content.address.isEmpty()) {
        auto *open = new QPushButton(tr("Open in the browser"));
        open->setToolTip(content.address.toDisplayString(QUrl::RemovePassword));
        connect(open, &QPushButton::clicked, this, [this] { emit openAddressRequested(m_content.address); });
        layout->addWidget(open, 0, Qt::AlignLeft);
    }
    if (content.isLinked) {
        auto *notes = new QPushButton(tr("Release notes..."));
        notes->setEnabled(content.refusals.notes.isEmpty());
        notes->setToolTip(content.refusals.notes);
        connect(notes, &QPushButton::clicked, this, &OverviewPage::notesRequested);
        layout->addWidget(notes, 0, Qt::AlignLeft);
    }
}

void OverviewPage::addAdoption(QVBoxLayout *layout, const QString &whyNotNow)
{
    layout->addSpacing(6);
    layout->addWidget(
        new PlainLabel(tr("This site has no links, so no other site can take its place. Adopting it makes "
                          "them, while it goes on serving its users.")));
    auto *adopt = new QPushButton(tr("Adopt..."));
    adopt->setEnabled(whyNotNow.isEmpty());
    adopt->setToolTip(whyNotNow);
    connect(adopt, &QPushButton::clicked, this, &OverviewPage::adoptRequested);
    layout->addWidget(adopt, 0, Qt::AlignLeft);
}

void OverviewPage::addRetirement(QVBoxLayout *layout, const QString &whyNotNow)
{
    layout->addSpacing(6);
    layout->addWidget(new PlainLabel(tr("No link leads to this site. Retiring it keeps a last snapshot and removes all "
                                        "else of it.")));
    auto *retire = new QPushButton(tr("Retire..."));
    retire->setEnabled(whyNotNow.isEmpty());
    retire->setToolTip(whyNotNow);
    connect(retire, &QPushButton::clicked, this, &OverviewPage::retireRequested);
    layout->addWidget(retire, 0, Qt::AlignLeft);
}

void OverviewPage::addRecall(QVBoxLayout *layout, const QString &whyNotNow)
{
    layout->addSpacing(6);
    layout->addWidget(new PlainLabel(tr("This site was production. As the preview again it can take production's place "
                                        "once more, by an attempt in the other direction; what that means is told "
                                        "first.")));
    auto *recall = new QPushButton(tr("Make preview again..."));
    recall->setEnabled(whyNotNow.isEmpty());
    recall->setToolTip(whyNotNow);
    connect(recall, &QPushButton::clicked, this, &OverviewPage::recallRequested);
    layout->addWidget(recall, 0, Qt::AlignLeft);
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
    delete m_head;
    delete m_body;
    m_head = headOf(content);
    m_body = bodyOf(content);
    m_parts->insertWidget(0, m_head);
    m_parts->addWidget(m_body, 1);
}

QWidget *OverviewPage::headOf(const Content &content)
{
    auto *head = new QWidget;
    auto *top = new QHBoxLayout(head);
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
    return head;
}

QWidget *OverviewPage::bodyOf(const Content &content)
{
    auto *page = new QWidget;
    auto *layout = new QVBoxLayout(page);
    if (!content.rows.isEmpty())
        addRows(layout, content.rows);
    addButtons(layout, content);
    if (content.canBeAdopted)
        addAdoption(layout, content.whyNotNow);
    if (content.wasProduction)
        addRecall(layout, content.refusals.recall);
    if (content.isOld)
        addRetirement(layout, content.refusals.retire);
    if (!content.differences.isEmpty()) {
        addHeading(layout, content.differencesTitle);
        addRows(layout, content.differences);
        auto *compare = new QPushButton(tr("Compare..."));
        compare->setToolTip(tr("Packages, plugins, settings, rows per table and sizes of both sites"));
        connect(compare, &QPushButton::clicked, this, &OverviewPage::comparisonRequested);
        layout->addWidget(compare, 0, Qt::AlignLeft);
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
    return page;
}
