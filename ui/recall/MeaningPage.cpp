// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/recall/MeaningPage.h"

#include "ui/setup/CheckList.h"
#include "ui/widgets/PlainLabel.h"

#include <QCheckBox>

MeaningPage::MeaningPage(RecallDraft *draft, QWidget *parent) : ChecksPage(draft, parent), m_draft(draft)
{
    setTitle(tr("What it means"));
    setSubTitle(tr("Going back after a keep is a new attempt in the other direction. Nothing was changed so far."));
    addAbove(new PlainLabel(
        tr("Three steps lead back: %1 becomes the preview again; it is synchronised, which brings the data of %2 into "
           "it; and an attempt from %2 to %1 is planned or started. This is the first. What each of them means:")
            .arg(draft->siteName(), draft->productionName()),
        this));
    if (!draft->previewName().isEmpty())
        addSetAside();
    list()->setAccessibleName(tr("What it means"));
    list()->setTodosAreWords();
}

void MeaningPage::addSetAside()
{
    auto *box = new QCheckBox(tr("Set %1 aside").arg(m_draft->previewName()), this);
    box->setToolTip(tr("A series has one preview at a time. %1 keeps its files and its database; no link leads to it "
                       "any more.")
                        .arg(m_draft->previewName()));
    addAbove(box);
    connect(box, &QCheckBox::toggled, this, [this](bool on) {
        m_draft->setAside = on;
        m_draft->inquiry->askSoon();
    });
}

void MeaningPage::initializePage()
{
    if (!m_draft->inquiry->isAsking())
        m_draft->inquiry->ask();
    ChecksPage::initializePage();
}

QString MeaningPage::problem() const
{
    const auto checks = m_draft->checks();
    if (!checks || !anyFailed(*checks))
        return {};
    return tr("%1 can't become the preview again as things stand: what was found, and what to do about it, stands "
              "first below. Production, %2, was not touched and goes on serving its users.")
        .arg(m_draft->siteName(), m_draft->productionName());
}
