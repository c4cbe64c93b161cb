// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/attempt/AnnouncementBox.h"

#include "core/base/InertText.h"
#include "ui/attempt/AnnouncementButtons.h"
#include "ui/attempt/AnnouncementTemplates.h"
#include "ui/widgets/PlainLabel.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QTabWidget>

using namespace Qt::StringLiterals;

AnnouncementBox::AnnouncementBox(AttemptDraft *draft, QWidget *parent)
    : QWidget(parent), m_draft(draft), m_language(new QComboBox(this)), m_tabs(new QTabWidget(this)),
      m_text(new QPlainTextEdit(this)), m_template(new QPlainTextEdit(this)),
      m_anew(new QPushButton(tr("Fill in anew"), this)), m_builtIn(new QPushButton(tr("Baton's own words"), this)),
      m_remark(new PlainLabel({}, this)), m_buttons(new AnnouncementButtons(draft, this))
{
    for (const QString &code : Announcement::languages())
        m_language->addItem(AttemptDraft::languageName(code), code);
    m_language->setCurrentIndex(m_language->findData(m_draft->planned.language));
    auto *label = new QLabel(tr("Announcement in:"), this);
    label->setBuddy(m_language);
    auto *head = new QHBoxLayout;
    head->addWidget(label);
    head->addWidget(m_language);
    head->addStretch();
    m_tabs->setAccessibleName(tr("Announcement"));
    m_tabs->addTab(textTab(), tr("Text"));
    m_tabs->addTab(templateTab(), tr("Template"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addLayout(head);
    layout->addWidget(m_tabs, 1);
    layout->addWidget(m_remark);
    layout->addWidget(m_buttons);
    showTemplate();
    connect(m_draft->words.get(), &Inquiry::changed, this, &AnnouncementBox::showTemplate);
    connect(m_language, &QComboBox::currentIndexChanged, this, &AnnouncementBox::takeLanguage);
    connect(m_text, &QPlainTextEdit::textChanged, this, &AnnouncementBox::takeText);
    connect(m_template, &QPlainTextEdit::textChanged, this, &AnnouncementBox::takeTemplate);
    connect(m_anew, &QPushButton::clicked, this, &AnnouncementBox::fillInAnew);
    connect(m_builtIn, &QPushButton::clicked, this, [this] {
        m_template->setPlainText(Announcement::builtInTemplate(Announcement::Kind::Plan, m_draft->planned.language));
    });
    refresh();
}

void AnnouncementBox::orderTabs(QWidget *before)
{
    for (QWidget *next :
         {static_cast<QWidget *>(m_language), static_cast<QWidget *>(m_tabs), static_cast<QWidget *>(m_text),
          static_cast<QWidget *>(m_anew), static_cast<QWidget *>(m_template), static_cast<QWidget *>(m_builtIn)}) {
        setTabOrder(before, next);
        before = next;
    }
    m_buttons->orderTabs(before);
}

QWidget *AnnouncementBox::textTab()
{
    auto *tab = new QWidget(this);
    m_text->setObjectName(u"announcement"_s);
    m_text->setAccessibleName(tr("Announcement"));
    m_text->setTabChangesFocus(true);
    m_anew->setAutoDefault(false);
    m_anew->setToolTip(tr("Drop what was written by hand, and fill in the template again"));
    auto *layout = new QVBoxLayout(tab);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_anew, 0, Qt::AlignLeft);
    return tab;
}

QWidget *AnnouncementBox::templateTab()
{
    auto *tab = new QWidget(this);
    m_template->setObjectName(u"template"_s);
    m_template->setAccessibleName(tr("Template of the announcement"));
    m_template->setTabChangesFocus(true);
    m_builtIn->setAutoDefault(false);
    auto *layout = new QVBoxLayout(tab);
    layout->addWidget(new PlainLabel(tr("Names in braces are filled in; a line with one that is not known is left "
                                        "out. Your template is kept for the next attempt in this language."),
                                     tab));
    layout->addWidget(m_template, 1);
    layout->addWidget(m_builtIn, 0, Qt::AlignLeft);
    return tab;
}

void AnnouncementBox::refresh()
{
    setEnabled(m_draft->words->isAnswered()); // nothing is typed that the answer would replace
    QStringList unknown;
    m_draft->fillIn(&unknown);
    if (m_text->toPlainText() != m_draft->planned.announcement) {
        const QSignalBlocker quiet(m_text);
        m_text->setPlainText(m_draft->planned.announcement);
    }
    showRemark(unknown);
}

void AnnouncementBox::takeLanguage()
{
    remember(); // a template that can't be kept is said when the page is left
    m_draft->planned.language = m_language->currentData().toString();
    m_draft->readTemplate();
    m_draft->wordsAreEdited = m_draft->templateIsEdited = false;
    showTemplate();
    refresh();
}

void AnnouncementBox::showTemplate()
{
    const QString text = m_draft->ownTemplate.isEmpty()
                             ? Announcement::builtInTemplate(Announcement::Kind::Plan, m_draft->planned.language)
                             : m_draft->ownTemplate;
    const QSignalBlocker quietTemplate(m_template), quietLanguage(m_language);
    if (m_template->toPlainText() != text)
        m_template->setPlainText(text);
    m_language->setCurrentIndex(m_language->findData(m_draft->planned.language));
}

void AnnouncementBox::takeText()
{
    m_draft->wordsAreEdited = true;
    m_draft->planned.announcement = m_text->toPlainText();
    showRemark({});
}

void AnnouncementBox::takeTemplate()
{
    const QString text = m_template->toPlainText();
    const bool isBuiltIn = text == Announcement::builtInTemplate(Announcement::Kind::Plan, m_draft->planned.language);
    m_draft->ownTemplate = isBuiltIn || text.trimmed().isEmpty() ? QString() : text;
    m_draft->templateIsEdited = true;
    m_draft->wordsAreEdited = false;
    refresh();
}

void AnnouncementBox::fillInAnew()
{
    m_draft->wordsAreEdited = false;
    refresh();
}

QString AnnouncementBox::unknownText(const QStringList &unknown) const
{
    const auto inBraces = [](const QStringList &names) {
        QStringList all;
        for (const QString &one : names)
            all += u'{' + one + u'}';
        return all.join(u", "_s);
    };
    return tr("There is no %1. There are %2.", "names in braces")
        .arg(inertLine(inBraces(unknown), 200), inBraces(Announcement::names()));
}

void AnnouncementBox::showRemark(const QStringList &unknown)
{
    QString remark;
    if (!unknown.isEmpty())
        remark = unknownText(unknown);
    else if (m_draft->templateProblem && !m_draft->templateIsEdited)
        remark = tr("Your own template could not be read, so these are Baton's own words: %1")
                     .arg(inertLine(m_draft->templateProblem->detail, 300));
    else if (m_draft->wordsAreEdited)
        remark =
            tr("Written by hand: it does not change with what is chosen at the left. Look whether its times hold.");
    m_anew->setVisible(m_draft->wordsAreEdited);
    m_remark->setText(remark);
    m_remark->setVisible(!remark.isEmpty());
}

Result<void> AnnouncementBox::remember() const
{
    if (!m_draft->templateIsEdited) // that of the attempt that is edited may be somebody else's
        return {};
    return AnnouncementTemplates::remember(m_draft->planned.language, m_draft->ownTemplate);
}
