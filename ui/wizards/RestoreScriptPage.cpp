// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizards/RestoreScriptPage.h"

#include "core/base/InertText.h"
#include "ui/editor/RestoreScriptEditor.h"
#include "ui/text/ErrorText.h"
#include "ui/text/FindingText.h"
#include "ui/text/QuantityText.h"
#include "ui/widgets/Icons.h"
#include "ui/widgets/MessageBar.h"
#include "ui/widgets/PlainLabel.h"
#include "ui/widgets/StateColors.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QTreeWidget>

using namespace Qt::StringLiterals;

namespace
{
struct StateIcon {
    QString name;
    QRgb color;
};

StateIcon iconOf(RestoreScript::State state)
{
    switch (state) {
    case RestoreScript::State::None:
    case RestoreScript::State::New:
        return {u"information"_s, StateColors::blue};
    case RestoreScript::State::Current:
    case RestoreScript::State::Merge:
        return {u"passed"_s, StateColors::green};
    case RestoreScript::State::Conflict:
        return {u"problem"_s, StateColors::vermilion};
    }
    return {};
}
} // namespace

RestoreScriptPage::RestoreScriptPage(SynchroniseDraft *draft, QWidget *parent)
    : QWizardPage(parent), m_draft(draft), m_message(new MessageBar(this)), m_icon(new QLabel(this)),
      m_state(new PlainLabel({}, this)), m_findings(new QTreeWidget(this)), m_nothing(new PlainLabel({}, this)),
      m_compared(new PlainLabel({}, this)), m_edit(new QPushButton(Icons::icon(u"edit"_s), tr("Open editor..."), this)),
      m_again(new QPushButton(Icons::icon(u"refresh"_s), tr("Compare again"), this))
{
    setTitle(tr("Restore script"));
    setSubTitle(tr("What restore2preview.py loads, compared with what production dumps."));
    m_findings->setAccessibleName(tr("What was found"));
    m_findings->setHeaderHidden(true);
    m_findings->setUniformRowHeights(true);
    m_nothing->setText(tr("Nothing to look at: no table and no field has changed."));
    QFont bold = font();
    bold.setBold(true);
    m_state->setFont(bold);
    auto *head = new QHBoxLayout;
    head->addWidget(m_icon, 0, Qt::AlignTop);
    head->addWidget(m_state, 1);
    auto *buttons = new QHBoxLayout;
    for (QPushButton *button : {m_edit, m_again}) {
        button->setAutoDefault(false);
        buttons->addWidget(button);
    }
    buttons->addStretch();
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_message);
    layout->addLayout(head);
    layout->addWidget(m_findings, 1);
    layout->addWidget(m_nothing);
    layout->addLayout(buttons);
    layout->addWidget(m_compared);
    layout->addStretch();
    connect(m_edit, &QPushButton::clicked, this, &RestoreScriptPage::openEditor);
    connect(m_again, &QPushButton::clicked, this, &RestoreScriptPage::ask);
}

void RestoreScriptPage::initializePage()
{
    if (m_draft->script)
        take(*m_draft->script);
    else
        ask();
}

void RestoreScriptPage::ask()
{
    m_message->hide();
    m_findings->hide();
    m_nothing->hide();
    m_edit->setEnabled(false);
    m_again->setEnabled(false);
    m_draft->script.reset();
    showDump({});
    emit completeChanged();
    if (!m_draft->session)
        return;
    m_state->setText(tr("Asking the server to compare..."));
    m_icon->setPixmap(Icons::icon(u"waiting"_s).pixmap(QSize(20, 20), devicePixelRatio()));
    m_draft->session->restoreScript(m_draft->series, this, [this](const Result<RestoreScript> &script) {
        m_again->setEnabled(true);
        if (script) {
            take(*script);
            return;
        }
        m_state->setText(tr("It is not known how the restore script stands."));
        m_icon->setPixmap(Icons::icon(u"unreachable"_s).pixmap(QSize(20, 20), devicePixelRatio()));
        m_message->showError(errorText(script.error(), m_draft->serverName()));
    });
}

void RestoreScriptPage::take(const RestoreScript &script)
{
    m_draft->script = script;
    const StateIcon icon = iconOf(script.state);
    const QColor color = StateColors::readableOn(QColor(icon.color), palette().color(QPalette::Window));
    m_icon->setPixmap(Icons::icon(icon.name, color).pixmap(QSize(20, 20), devicePixelRatio()));
    QString words = restoreScriptStateText(script.state);
    if (script.state == RestoreScript::State::Conflict && !script.conflicts.isEmpty())
        words +=
            u' ' + (script.conflicts.size() == 1 ? tr("One place is to be decided.")
                                                 : tr("%1 places are to be decided.").arg(script.conflicts.size()));
    if (script.syntaxLine > 0)
        m_message->showMessage(MessageBar::Kind::Warning,
                               tr("Python can't read your script, so a restore would stop in the middle. Line %1: %2. "
                                  "Mend it in the editor before you go on.")
                                   .arg(QString::number(script.syntaxLine), inertLine(script.syntaxError, 300)));
    else
        m_message->hide();
    m_state->setText(words);
    m_edit->setEnabled(script.kept || script.fresh);
    m_again->setEnabled(true);
    showFindings(script);
    showDump(script.freshFrom);
    emit completeChanged();
}

void RestoreScriptPage::showDump(const QDateTime &dumped)
{
    QStringList sentences;
    if (dumped.isValid())
        sentences += tr("This compares with production's dump of %1 (%2).")
                         .arg(m_draft->clockText(dumped), ageText(dumped, QDateTime::currentDateTimeUtc()));
    sentences += tr("The synchronisation compares again after its own dump, before %1 is touched: should that bring a "
                    "conflict, it stops and asks you.")
                     .arg(m_draft->previewName());
    m_compared->setText(sentences.join(u' '));
}

void RestoreScriptPage::showFindings(const RestoreScript &script)
{
    m_findings->clear();
    QStringList kinds{u"new-table"_s,   u"split"_s,         u"joined"_s,   u"stale-file"_s, u"gone-table"_s,
                      u"field-added"_s, u"field-removed"_s, u"left-out"_s, u"edit"_s};
    for (const RestoreScript::Finding &finding : script.findings) {
        if (!kinds.contains(finding.kind))
            kinds += finding.kind;
    }
    const QColor background = palette().color(QPalette::Base);
    for (const QString &kind : std::as_const(kinds)) {
        QTreeWidgetItem *group = nullptr;
        for (const RestoreScript::Finding &finding : script.findings) {
            if (finding.kind != kind)
                continue;
            if (!group)
                group = new QTreeWidgetItem(m_findings);
            const QString text =
                finding.decided ? findingText(finding) : tr("%1 - to be decided").arg(findingText(finding));
            auto *item = new QTreeWidgetItem(group, {text});
            item->setIcon(0,
                          finding.decided
                              ? Icons::icon(u"passed"_s, StateColors::readableOn(StateColors::green, background))
                              : Icons::icon(u"problem"_s, StateColors::readableOn(StateColors::vermilion, background)));
            item->setToolTip(0, text.toHtmlEscaped());
        }
        if (group) {
            group->setText(0, tr("%1 (%2)", "heading, number").arg(findingKindText(kind)).arg(group->childCount()));
            QFont bold = font();
            bold.setBold(true);
            group->setFont(0, bold);
            group->setExpanded(group->childCount() <= 12);
        }
    }
    const bool nothing = script.findings.isEmpty();
    m_findings->setVisible(!nothing);
    m_nothing->setVisible(nothing && script.state == RestoreScript::State::Current);
}

void RestoreScriptPage::openEditor()
{
    auto *editor = new RestoreScriptEditor(m_draft->session, m_draft->series, m_draft->script, this);
    editor->setAttribute(Qt::WA_DeleteOnClose);
    connect(editor, &RestoreScriptEditor::saved, this, [this](const RestoreScript &script) { take(script); });
    editor->open();
}

bool RestoreScriptPage::isComplete() const
{
    return m_draft->script && m_draft->script->state != RestoreScript::State::Conflict &&
           m_draft->script->syntaxLine == 0;
}
