// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/CodeEdit.h"
#include "ui/editor/ConflictBar.h"
#include "ui/editor/QuestionBar.h"
#include "ui/editor/RestoreScriptEditor.h"
#include "ui/editor/VersionsView.h"
#include "ui/widgets/MessageBar.h"
#include "ui/widgets/PlainLabel.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QShortcut>
#include <QSplitter>
#include <QTabBar>
#include <QTabWidget>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace
{
CodeEdit *readOnlyCode(const QString &name, QWidget *parent)
{
    auto *edit = new CodeEdit(parent);
    edit->setReadOnly(true);
    edit->setAccessibleName(name);
    return edit;
}
} // namespace

void RestoreScriptEditor::build()
{
    m_message = new MessageBar(this);
    m_question = new QuestionBar(this);
    m_state = new PlainLabel({}, this);
    m_later = new QTimer(this);
    m_later->setSingleShot(true);
    m_later->setInterval(150);
    connect(m_later, &QTimer::timeout, this, &RestoreScriptEditor::update);

    m_left = new QTabWidget(this);
    m_left->setDocumentMode(true);
    m_left->setAccessibleName(tr("Where it comes from"));
    m_left->tabBar()->setAccessibleName(tr("Your script or what it was made from"));
    m_yours = readOnlyCode(tr("Your script as it is kept"), this);
    m_base = readOnlyCode(tr("The restore.py that your script was made from"), this);
    m_left->addTab(m_yours, tr("Yours"));
    m_left->addTab(m_base, tr("Made from"));
    m_left->setTabToolTip(0, m_yours->accessibleName());
    m_left->setTabToolTip(1, m_base->accessibleName());

    m_columns = new QSplitter(Qt::Horizontal, this);
    m_columns->setChildrenCollapsible(false);
    m_columns->addWidget(m_left);
    m_columns->addWidget(buildResult());
    m_columns->addWidget(buildTabs());
    for (int column = 0; column < 3; ++column)
        m_columns->setStretchFactor(column, column == 1 ? 3 : 2);

    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_state);
    layout->addWidget(m_message);
    layout->addWidget(m_question);
    layout->addWidget(m_columns, 1);
    buildButtons();
    buildShortcuts();
    const int unit = fontMetrics().averageCharWidth();
    resize(std::min(190 * unit, 1500), std::min(44 * fontMetrics().lineSpacing(), 860));
    m_columns->setSizes({50, 75, 50});
}

QWidget *RestoreScriptEditor::buildResult()
{
    auto *middle = new QWidget(this);
    auto *layout = new QVBoxLayout(middle);
    layout->setContentsMargins(0, 0, 0, 0);
    auto *heading = new PlainLabel(tr("Result: what the next synchronisation runs"), middle);
    QFont bold = font();
    bold.setBold(true);
    heading->setFont(bold);
    m_conflictBar = new ConflictBar(middle);
    m_result = new CodeEdit(middle);
    m_result->setAccessibleName(heading->text());
    m_result->setAccessibleDescription(tr("Tab indents; F6 leaves the text"));
    layout->addWidget(heading);
    layout->addWidget(m_conflictBar);
    layout->addWidget(m_result, 1);
    layout->addWidget(buildFind());
    connect(m_conflictBar, &ConflictBar::stepRequested, this, &RestoreScriptEditor::goToConflict);
    connect(m_conflictBar, &ConflictBar::takeRequested, this, &RestoreScriptEditor::decide);
    connect(m_result, &QPlainTextEdit::textChanged, m_later, qOverload<>(&QTimer::start));
    connect(m_result, &QPlainTextEdit::textChanged, this, [this] { m_errorLine = -1; });
    connect(m_result, &QPlainTextEdit::cursorPositionChanged, this,
            [this] { m_conflictBar->show(int(m_conflicts.size()), currentConflict()); });
    connect(m_result, &CodeEdit::leaveRequested, this, [this] { m_right->tabBar()->setFocus(Qt::TabFocusReason); });
    return middle;
}

QWidget *RestoreScriptEditor::buildTabs()
{
    m_right = new QTabWidget(this);
    m_right->setDocumentMode(true);
    m_right->setAccessibleName(tr("What it is compared with"));
    m_right->tabBar()->setAccessibleName(tr("Fresh, differences or earlier versions"));
    m_fresh = readOnlyCode(tr("The fresh restore.py of production's dump"), this);

    auto *differences = new QWidget(this);
    m_compared = new QComboBox(differences);
    m_compared->setAccessibleName(tr("What is compared"));
    m_difference = readOnlyCode(tr("Differences"), differences);
    auto *layout = new QVBoxLayout(differences);
    layout->addWidget(m_compared);
    layout->addWidget(m_difference, 1);
    connect(m_compared, &QComboBox::currentIndexChanged, this, &RestoreScriptEditor::showDifference);

    m_versions = new VersionsView(this);
    connect(m_versions, &VersionsView::textWanted, this, &RestoreScriptEditor::loadVersion);
    connect(m_versions, &VersionsView::takeBackRequested, this,
            [this](const QString &text) { m_result->replaceCode(text); });
    m_right->addTab(m_fresh, tr("Fresh"));
    m_right->addTab(differences, tr("Differences"));
    m_right->addTab(m_versions, tr("Earlier versions"));
    m_right->setTabToolTip(0, m_fresh->accessibleName());
    connect(m_right, &QTabWidget::currentChanged, this, &RestoreScriptEditor::showDifference);
    return m_right;
}

QWidget *RestoreScriptEditor::buildFind()
{
    m_findBar = new QWidget(this);
    m_find = new QLineEdit(m_findBar);
    m_find->setPlaceholderText(tr("Find in the result"));
    m_find->setAccessibleName(m_find->placeholderText());
    m_findRemark = new PlainLabel({}, m_findBar);
    m_findRemark->setWordWrap(false);
    auto *row = new QHBoxLayout(m_findBar);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_find, 1);
    const auto add = [&](const QString &text, const QString &hint, bool backward) {
        auto *button = new QPushButton(text, m_findBar);
        button->setToolTip(hint);
        button->setAutoDefault(false);
        row->addWidget(button);
        connect(button, &QPushButton::clicked, this, [this, backward] { find(backward); });
    };
    add(tr("Previous"), tr("Find the one before (Shift+F3)"), true);
    add(tr("Next"), tr("Find the next one (F3)"), false);
    row->addWidget(m_findRemark);
    connect(m_find, &QLineEdit::returnPressed, this, [this] { find(false); });
    m_findBar->hide();
    return m_findBar;
}

void RestoreScriptEditor::buildButtons()
{
    auto *row = new QHBoxLayout;
    m_progress = new PlainLabel({}, this);
    m_check = new QPushButton(tr("Check syntax"), this);
    m_check->setToolTip(tr("Let the preview's own Python read it (Ctrl+K)"));
    m_save = new QPushButton(tr("Save"), this);
    m_save->setToolTip(tr("Check and keep it on the server; the text before it becomes an earlier version (Ctrl+S)"));
    auto *close = new QPushButton(tr("Close"), this);
    for (QPushButton *button : {m_check, m_save, close})
        button->setAutoDefault(false);
    row->addWidget(m_check);
    row->addWidget(m_progress, 1);
    row->addWidget(m_save);
    row->addWidget(close);
    static_cast<QVBoxLayout *>(layout())->addLayout(row);
    connect(m_check, &QPushButton::clicked, this, &RestoreScriptEditor::check);
    connect(m_save, &QPushButton::clicked, this, &RestoreScriptEditor::save);
    connect(close, &QPushButton::clicked, this, &RestoreScriptEditor::reject);
}

void RestoreScriptEditor::buildShortcuts()
{
    const auto add = [this](const QKeySequence &keys, auto does) {
        connect(new QShortcut(keys, this), &QShortcut::activated, this, does);
    };
    add(QKeySequence(QKeySequence::Save), [this] { save(); });
    add(QKeySequence(u"Ctrl+K"_s), [this] { check(); });
    add(QKeySequence(Qt::Key_F8), [this] { goToConflict(false); });
    add(QKeySequence(Qt::SHIFT | Qt::Key_F8), [this] { goToConflict(true); });
    add(QKeySequence(QKeySequence::Find), [this] {
        m_findBar->show();
        m_find->selectAll();
        m_find->setFocus();
    });
    add(QKeySequence(Qt::Key_F3), [this] { find(false); });
    add(QKeySequence(Qt::SHIFT | Qt::Key_F3), [this] { find(true); });
}
