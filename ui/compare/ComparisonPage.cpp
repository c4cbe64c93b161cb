// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compare/ComparisonPage.h"

#include "core/base/InertText.h"
#include "core/fleet/SiteSurveys.h"
#include "ui/compare/ComparisonFilter.h"
#include "ui/compare/ComparisonModel.h"
#include "ui/compare/ComparisonText.h"
#include "ui/text/ErrorText.h"
#include "ui/text/QuantityText.h"
#include "ui/text/StateText.h"
#include "ui/widgets/Icons.h"
#include "ui/widgets/MessageBar.h"
#include "ui/widgets/PlainLabel.h"
#include "ui/widgets/StateColors.h"

#include <QAbstractItemView>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QGridLayout>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QPushButton>
#include <QStackedWidget>
#include <QTreeView>

using namespace Qt::StringLiterals;

namespace
{
bool canBeCompared(const Site &site)
{
    return site.state != SiteState::Broken;
}

QString nameWithState(const Site &site)
{
    return ComparisonPage::tr("%1 (%2)", "site, state").arg(inertLine(site.name, 80), siteStateText(site.state));
}
} // namespace

ComparisonPage::ComparisonPage(QWidget *parent)
    : QWidget(parent), m_model(new ComparisonModel(this)), m_filter(new ComparisonFilter(this)),
      m_left(new QComboBox(this)), m_right(new QComboBox(this)), m_compare(new QPushButton(tr("Compare"), this)),
      m_copy(new QPushButton(tr("Copy"), this)), m_only(new QCheckBox(tr("Only differences"), this)),
      m_search(new QLineEdit(this)), m_message(new MessageBar(this)), m_remark(new PlainLabel({}, this)),
      m_empty(new PlainLabel({}, this)), m_pages(new QStackedWidget(this)), m_tree(new QTreeView(this))
{
    m_filter->setSourceModel(m_model);
    build();
    connect(m_left, &QComboBox::currentIndexChanged, this, &ComparisonPage::pairChosen);
    connect(m_right, &QComboBox::currentIndexChanged, this, &ComparisonPage::pairChosen);
    connect(m_compare, &QPushButton::clicked, this, &ComparisonPage::compare);
    connect(m_copy, &QPushButton::clicked, this, [this] {
        QGuiApplication::clipboard()->setText(text());
        setRemark(tr("Copied."));
    });
    connect(m_only, &QCheckBox::toggled, this, [this](bool only) {
        m_filter->setOnlyDifferences(only);
        expand();
    });
    connect(m_search, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_filter->setSearch(text);
        expand();
    });
    showSeries(nullptr, nullptr, {});
}

void ComparisonPage::build()
{
    m_tree->setModel(m_filter);
    m_tree->setAccessibleName(tr("What differs"));
    m_tree->setSortingEnabled(true);
    m_tree->sortByColumn(ComparisonModel::Name, Qt::AscendingOrder);
    m_tree->setUniformRowHeights(true);
    m_tree->setAlternatingRowColors(true);
    m_tree->setTabKeyNavigation(false);
    m_tree->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_tree->setIndentation(m_tree->indentation() * 2 / 3);
    m_tree->header()->setStretchLastSection(false);
    m_tree->header()->resizeSection(ComparisonModel::Name, 20 * fontMetrics().averageCharWidth());
    for (const auto side : {ComparisonModel::Left, ComparisonModel::Right})
        m_tree->header()->setSectionResizeMode(side, QHeaderView::Stretch);
    m_empty->setAlignment(Qt::AlignCenter);
    m_pages->addWidget(m_empty);
    m_pages->addWidget(m_tree);
    setFocusProxy(m_compare);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(buildBar());
    layout->addWidget(m_message);
    layout->addWidget(m_remark);
    layout->addWidget(m_pages, 1);
}

QWidget *ComparisonPage::buildBar()
{
    auto *bar = new QWidget(this);
    m_left->setAccessibleName(tr("First site"));
    m_right->setAccessibleName(tr("Second site"));
    for (QComboBox *box : {m_left, m_right}) {
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(8);
        box->view()->setAccessibleName(box->accessibleName());
    }
    m_compare->setToolTip(tr("Ask the server; it starts the Django of both sites and measures them"));
    m_copy->setToolTip(tr("Copy what is shown as text"));
    m_copy->setAccessibleName(m_copy->toolTip());
    m_only->setChecked(true);
    m_search->setPlaceholderText(tr("Find"));
    m_search->setAccessibleName(tr("Find in what differs"));
    m_search->setClearButtonEnabled(true);
    auto *pair = new QGridLayout;
    pair->addWidget(m_left, 0, 0, 1, 2);
    pair->addWidget(m_right, 1, 0);
    pair->addWidget(m_compare, 1, 1);
    pair->setColumnStretch(0, 1);
    auto *view = new QHBoxLayout;
    view->addWidget(m_only);
    view->addWidget(m_search, 1);
    view->addWidget(m_copy);
    auto *layout = new QVBoxLayout(bar);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addLayout(pair);
    layout->addLayout(view);
    const QList<QWidget *> order{m_left, m_right, m_compare, m_only, m_search, m_copy};
    for (int at = 1; at < order.size(); ++at)
        setTabOrder(order[at - 1], order[at]);
    return bar;
}

void ComparisonPage::showSeries(ServerSession *session, const Series *series, const QString &site)
{
    const QString server = session ? session->record().name : QString();
    const QString id = series ? series->id : QString();
    const bool same = server == m_server && id == m_series.id;
    const auto pathsOf = [](const Series &one) {
        QStringList paths;
        for (const Site &each : one.sites)
            paths += each.path + u'\n' + siteStateText(each.state);
        return paths;
    };
    const bool sameSites = same && series && pathsOf(*series) == pathsOf(m_series);
    m_session = session;
    m_server = server;
    m_series = series ? *series : Series{};
    if (!sameSites || site != m_site)
        propose(site);
    else
        update();
}

/// Production beside the chosen site, or beside the preview where production is chosen.
void ComparisonPage::propose(const QString &site)
{
    m_site = site;
    const QSignalBlocker quietLeft(m_left), quietRight(m_right);
    m_left->clear();
    m_right->clear();
    for (const Site &one : std::as_const(m_series.sites)) {
        if (!canBeCompared(one))
            continue;
        for (QComboBox *box : {m_left, m_right})
            box->addItem(Icons::icon(StateColors::iconOfState(one.state), StateColors::ofState(one.state)),
                         nameWithState(one), one.path);
    }
    const Site *production = m_series.siteIn(SiteState::Production);
    if (!production)
        production = m_series.siteIn(SiteState::InAttempt);
    const Site *preview = m_series.siteIn(SiteState::Preview);
    const int left = std::max(0, m_left->findData(production ? production->path : QString()));
    int right = m_right->findData(site);
    if (right < 0 || right == left)
        right = m_right->findData(preview ? preview->path : QString());
    if (right < 0 || right == left)
        right = m_right->count() > 1 ? (left == 0 ? 1 : 0) : -1;
    m_left->setCurrentIndex(m_left->count() > 0 ? left : -1);
    m_right->setCurrentIndex(right);
    pairChosen();
}

const Site *ComparisonPage::siteOf(const QComboBox *box) const
{
    for (const Site &site : m_series.sites)
        if (box->currentIndex() >= 0 && site.path == box->currentData().toString())
            return &site;
    return nullptr;
}

QString ComparisonPage::key() const
{
    return QStringList{m_server, m_series.id, m_left->currentData().toString(), m_right->currentData().toString()}.join(
        u'\n');
}

QString ComparisonPage::refusal() const
{
    if (m_left->count() < 2)
        return tr("This series has no second site to compare with.");
    if (m_left->currentIndex() == m_right->currentIndex())
        return tr("Choose two different sites.");
    if (!m_session || m_session->state() != ServerSession::State::Online)
        return tr("The server is not connected.");
    return {};
}

QString ComparisonPage::heading() const
{
    return tr("What differs between %1 and %2 on %3")
        .arg(m_left->currentText(), m_right->currentText(), inertLine(m_server, 80));
}

void ComparisonPage::pairChosen()
{
    m_message->hide();
    const auto answer = m_answers.constFind(key());
    if (answer == m_answers.constEnd()) {
        m_model->clear();
    } else {
        m_model->show(answer->comparison);
        if (!answer->comparison.problems.isEmpty()) {
            QStringList problems;
            for (const QString &problem : answer->comparison.problems)
                problems += inertText(problem, 500);
            m_message->showMessage(MessageBar::Kind::Warning,
                                   tr("Not everything could be found out:\n%1").arg(problems.join(u'\n')));
        }
        expand();
    }
    update();
}

void ComparisonPage::compare()
{
    const Site *left = siteOf(m_left), *right = siteOf(m_right);
    const QString asked = key();
    if (!left || !right || !refusal().isEmpty() || m_asking.contains(asked))
        return;
    m_asking.insert(asked);
    m_message->hide();
    update();
    SiteSurveys::compare(*m_session, m_series, *left, *right, this,
                         [this, asked](const Result<SiteComparison> &comparison) { take(asked, comparison); });
}

void ComparisonPage::take(const QString &asked, const Result<SiteComparison> &comparison)
{
    m_asking.remove(asked);
    if (comparison)
        m_answers.insert(asked, {*comparison, QDateTime::currentDateTimeUtc()});
    if (asked != key())
        return;
    if (comparison) {
        pairChosen();
    } else {
        m_message->showError(errorText(comparison.error(), inertLine(m_server, 80)));
        update();
    }
}

void ComparisonPage::update()
{
    const QString why = refusal();
    const bool asking = m_asking.contains(key()), known = m_model->rowCount() > 0;
    m_compare->setEnabled(why.isEmpty() && !asking);
    m_compare->setText(known ? tr("Compare again") : tr("Compare"));
    m_compare->setToolTip(why.isEmpty() ? tr("Ask the server; it starts the Django of both sites and measures them")
                                        : why);
    for (QWidget *part :
         {static_cast<QWidget *>(m_only), static_cast<QWidget *>(m_search), static_cast<QWidget *>(m_copy)})
        part->setEnabled(known);
    m_pages->setCurrentWidget(known ? static_cast<QWidget *>(m_tree) : m_empty);
    if (asking) {
        m_empty->setText(tr("Asking both sites; this may take up to two minutes..."));
        setRemark(known ? m_empty->text() : QString());
        return;
    }
    m_empty->setText(m_series.id.isEmpty() ? tr("Choose a site to compare it with another one of its series.")
                     : why.isEmpty()
                         ? tr("Press Compare to see what differs: packages, plugins, settings, rows per table, sizes.")
                         : why);
    if (!known) {
        setRemark({});
        return;
    }
    const QString age = ageText(m_answers.value(key()).at, QDateTime::currentDateTimeUtc());
    const int differences = m_model->differences();
    setRemark(differences == 0   ? tr("Nothing differs. Compared %1.").arg(age)
              : differences == 1 ? tr("1 difference. Compared %1.").arg(age)
                                 : tr("%L1 differences. Compared %2.").arg(differences).arg(age));
}

void ComparisonPage::setRemark(const QString &words)
{
    m_remark->setText(words);
    m_remark->setVisible(!words.isEmpty());
}

void ComparisonPage::expand()
{
    for (int section = 0; section < m_filter->rowCount(); ++section)
        m_tree->setFirstColumnSpanned(section, {}, true);
    m_tree->expandAll();
}

QString ComparisonPage::text() const
{
    return m_model->rowCount() > 0 ? comparisonText(*m_filter, heading()) : QString();
}
