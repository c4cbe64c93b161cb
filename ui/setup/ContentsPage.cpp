// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/setup/ContentsPage.h"

#include "core/base/InertText.h"
#include "ui/text/QuantityText.h"
#include "ui/text/SurveyText.h"
#include "ui/widgets/PlainLabel.h"

#include <QComboBox>
#include <QFormLayout>
#include <QHeaderView>
#include <QRadioButton>
#include <QSignalBlocker>
#include <QStandardItemModel>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace
{
using Packages = SetUpOptions::Packages;

constexpr Packages packageModes[] = {Packages::Frozen, Packages::Newest, Packages::Repositories};

QTreeWidget *listOf(const QString &name, const QStringList &columns, QWidget *parent)
{
    auto *list = new QTreeWidget(parent);
    list->setAccessibleName(name);
    list->setHeaderLabels(columns);
    list->setRootIsDecorated(false);
    list->setUniformRowHeights(true);
    list->setAlternatingRowColors(true);
    list->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    return list;
}

QFormLayout *labelled(const QString &label, QWidget *field)
{
    auto *form = new QFormLayout;
    form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->addRow(label, field);
    return form;
}
} // namespace

ContentsPage::ContentsPage(SetUpDraft *draft, QWidget *parent)
    : SurveyPage(draft, parent), m_draft(draft), m_copied(new PlainLabel({}, this)),
      m_leftOut(listOf(tr("What is left out of the copy"), {tr("Left out"), tr("Size"), tr("Why")}, this)),
      m_python(new QComboBox(this)), m_explanation(new PlainLabel({}, this)),
      m_versions(listOf(tr("Versions of the packages"), {tr("Package"), tr("Production"), tr("New site")}, this))
{
    setTitle(tr("Contents"));
    setSubTitle(tr("What is copied, with which Python, and which packages the new site gets."));
    m_python->setAccessibleName(tr("Python of the new site"));
    m_python->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_python->setMinimumContentsLength(24);
    auto *layout = topLayout();
    layout->addWidget(m_copied);
    layout->addWidget(m_leftOut, 2);
    layout->addLayout(labelled(tr("Python:"), m_python));
    buildPackages(layout);
    layout->addWidget(m_versions, 3);
    connect(m_python, &QComboBox::activated, this, [this](int index) {
        m_draft->options.python = m_python->itemData(index).toString();
        m_draft->inquiry->askSoon();
    });
}

void ContentsPage::buildPackages(QVBoxLayout *layout)
{
    layout->addWidget(new PlainLabel(tr("Packages:"), this));
    auto *choices = new QVBoxLayout;
    choices->setContentsMargins(3 * fontMetrics().averageCharWidth(), 0, 0, 0);
    choices->setSpacing(4);
    for (const Packages mode : packageModes) {
        auto *choice = new QRadioButton(packagesText(setUpPackagesName(mode)), this);
        choice->setChecked(mode == m_draft->options.packages);
        connect(choice, &QRadioButton::clicked, this, [this, mode] { choose(mode); });
        choices->addWidget(choice);
        m_packages += choice;
    }
    choices->addWidget(m_explanation);
    layout->addLayout(choices);
}

void ContentsPage::choose(Packages packages)
{
    if (m_draft->options.packages == packages)
        return;
    m_draft->options.packages = packages;
    m_draft->inquiry->askSoon();
}

void ContentsPage::refresh()
{
    if (!m_draft->survey)
        return;
    const SetUpSurvey &survey = *m_draft->survey;
    m_copied->setText(tr("Copied from %1: %2 in %L3 files. The media files come with the first synchronisation, which "
                         "is part of this set-up.")
                          .arg(inertLine(survey.productionPath, 300), sizeText(survey.copyBytes))
                          .arg(survey.copyFiles));
    const bool repositories = !survey.clones.isEmpty() || survey.pullScript;
    QRadioButton *fromRepositories = m_packages[int(Packages::Repositories)];
    fromRepositories->setEnabled(repositories || m_draft->options.packages == Packages::Repositories);
    fromRepositories->setToolTip(repositories ? QString()
                                              : tr("Production has no clones in env/repositories and no pull.sh."));
    switch (m_draft->options.packages) {
    case Packages::Frozen:
        m_explanation->setText(tr("The same versions, to be changed in the new site afterwards."));
        break;
    case Packages::Newest:
        m_explanation->setText(tr("What is newest is known once it was installed: then it stands here and in the "
                                  "release notes."));
        break;
    case Packages::Repositories:
        m_explanation->setText(tr("The clones of env/repositories are copied and brought up to date; the other "
                                  "packages are as in production."));
        break;
    }
    showLeftOut();
    showPythons();
    showVersions();
}

void ContentsPage::showLeftOut()
{
    m_leftOut->clear();
    for (const SetUpSurvey::LeftOut &part : m_draft->survey->leftOut) {
        auto *item =
            new QTreeWidgetItem(m_leftOut, {inertLine(part.path, 300), sizeText(part.bytes), leftOutText(part.why)});
        item->setTextAlignment(1, Qt::AlignRight | Qt::AlignVCenter);
    }
}

void ContentsPage::showPythons()
{
    const QSignalBlocker quiet(m_python);
    const QString chosen = m_draft->python();
    m_python->clear();
    for (const SetUpSurvey::Python &python : m_draft->survey->pythons) {
        QString text = tr("%1 (%2)", "version, path").arg(inertLine(python.version, 40), inertLine(python.path, 200));
        if (!python.usable)
            text += u": "_s + inertLine(python.why, 200);
        m_python->addItem(text, python.path);
        if (auto *items = qobject_cast<QStandardItemModel *>(m_python->model()); items && !python.usable)
            items->item(items->rowCount() - 1)->setEnabled(false);
    }
    m_python->setCurrentIndex(m_python->findData(chosen));
    m_python->setToolTip(m_python->currentText().toHtmlEscaped());
}

void ContentsPage::showVersions()
{
    m_versions->clear();
    const SetUpSurvey &survey = *m_draft->survey;
    for (const SetUpSurvey::Package &package : survey.installed) {
        const auto clone = std::ranges::find_if(
            survey.clones, [&package](const SetUpSurvey::Clone &one) { return one.name == package.name; });
        const bool cloned = clone != survey.clones.end();
        QString planned = inertLine(package.version, 60);
        if (m_draft->options.packages == Packages::Newest)
            planned = tr("newest");
        else if (cloned && m_draft->options.packages == Packages::Repositories)
            planned = tr("newest of %1").arg(inertLine(clone->url.isEmpty() ? clone->path : clone->url, 200));
        new QTreeWidgetItem(
            m_versions, {inertLine(package.name, 100),
                         cloned ? tr("%1, commit %2").arg(inertLine(package.version, 60), inertLine(clone->commit, 10))
                                : inertLine(package.version, 60),
                         planned});
    }
}
