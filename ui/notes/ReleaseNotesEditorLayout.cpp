// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/QuestionBar.h"
#include "ui/notes/NotesMaterialView.h"
#include "ui/notes/NotesPreview.h"
#include "ui/notes/NotesVersionsView.h"
#include "ui/notes/ReleaseNotesEditor.h"
#include "ui/widgets/MessageBar.h"
#include "ui/widgets/PlainLabel.h"

#include <QFontDatabase>
#include <QHBoxLayout>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QShortcut>
#include <QSplitter>
#include <QTabBar>
#include <QTabWidget>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace
{
QPlainTextEdit *textField(const QString &name, QWidget *parent)
{
    auto *field = new QPlainTextEdit(parent);
    QFont fixed = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    fixed.setPointSizeF(parent->font().pointSizeF());
    field->setFont(fixed);
    field->setAccessibleName(name);
    field->setTabChangesFocus(true);
    return field;
}
} // namespace

void ReleaseNotesEditor::build()
{
    m_message = new MessageBar(this);
    m_question = new QuestionBar(this);
    m_state = new PlainLabel({}, this);
    m_later = new QTimer(this);
    m_later->setSingleShot(true);
    m_later->setInterval(200);
    connect(m_later, &QTimer::timeout, this, &ReleaseNotesEditor::showPage);
    m_columns = new QSplitter(Qt::Horizontal, this);
    m_columns->setChildrenCollapsible(false);
    m_columns->addWidget(buildText());
    m_columns->addWidget(buildTabs());
    m_columns->setStretchFactor(0, 1);
    m_columns->setStretchFactor(1, 1);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_state);
    layout->addWidget(m_message);
    layout->addWidget(m_question);
    layout->addWidget(m_columns, 1);
    buildButtons();
    const int unit = fontMetrics().averageCharWidth();
    resize(std::min(170 * unit, 1400), std::min(42 * fontMetrics().lineSpacing(), 860));
    m_columns->setSizes({100, 100});
}

QWidget *ReleaseNotesEditor::buildText()
{
    auto *left = new QWidget(this);
    auto *heading = new PlainLabel(tr("Notes, in Markdown"), left);
    QFont bold = font();
    bold.setBold(true);
    heading->setFont(bold);
    m_text = textField(tr("Release notes in Markdown"), left);
    auto *layout = new QVBoxLayout(left);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(heading);
    layout->addWidget(m_text, 1);
    connect(m_text, &QPlainTextEdit::textChanged, this, [this] {
        m_later->start();
        update();
    });
    return left;
}

QWidget *ReleaseNotesEditor::buildTabs()
{
    m_tabs = new QTabWidget(this);
    m_tabs->setDocumentMode(true);
    m_tabs->setAccessibleName(tr("The page and what it is made of"));
    m_tabs->tabBar()->setAccessibleName(tr("Page, material or earlier versions"));
    m_preview = new NotesPreview(this);
    m_material = new NotesMaterialView(this);
    m_versions = new NotesVersionsView(this);
    m_theirs = textField(tr("What was saved meanwhile, against your text"), this);
    m_theirs->setReadOnly(true);
    m_theirs->hide();
    m_tabs->addTab(m_preview, tr("Page"));
    m_tabs->addTab(m_material, tr("Versions and change logs"));
    m_tabs->addTab(m_versions, tr("Earlier versions"));
    connect(m_preview, &QTextBrowser::anchorClicked, this, &ReleaseNotesEditor::followLink);
    connect(m_material, &NotesMaterialView::insertRequested, this, &ReleaseNotesEditor::insert);
    connect(m_versions, &NotesVersionsView::textWanted, this, &ReleaseNotesEditor::loadVersion);
    connect(m_versions, &NotesVersionsView::takeBackRequested, this, &ReleaseNotesEditor::replaceText);
    return m_tabs;
}

void ReleaseNotesEditor::buildButtons()
{
    auto *row = new QHBoxLayout;
    m_progress = new PlainLabel({}, this);
    m_openPage = new QPushButton(tr("Open page"), this);
    m_save = new QPushButton(tr("Save"), this);
    m_save->setToolTip(tr("Keep it on the server and publish the page; the text before it becomes an earlier version "
                          "(Ctrl+S)"));
    auto *close = new QPushButton(tr("Close"), this);
    for (QPushButton *button : {m_openPage, m_save, close})
        button->setAutoDefault(false);
    row->addWidget(m_openPage);
    row->addWidget(m_progress, 1);
    row->addWidget(m_save);
    row->addWidget(close);
    static_cast<QVBoxLayout *>(layout())->addLayout(row);
    connect(m_openPage, &QPushButton::clicked, this, [this] { emit openAddressRequested(QUrl(m_notes.url)); });
    connect(m_save, &QPushButton::clicked, this, &ReleaseNotesEditor::save);
    connect(close, &QPushButton::clicked, this, &ReleaseNotesEditor::reject);
    connect(new QShortcut(QKeySequence(QKeySequence::Save), this), &QShortcut::activated, this,
            &ReleaseNotesEditor::save);
}
