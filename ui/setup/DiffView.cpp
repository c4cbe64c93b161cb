// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/setup/DiffView.h"

#include "core/base/InertText.h"
#include "ui/widgets/StateColors.h"
#include "ui/wizards/PlanSteps.h"

#include <QSyntaxHighlighter>

namespace
{
constexpr qsizetype mostCharacters = 2 << 20;
}

class DiffView::Colors : public QSyntaxHighlighter
{
public:
    explicit Colors(QTextDocument *document, const QPalette &palette) : QSyntaxHighlighter(document)
    {
        const QColor background = palette.color(QPalette::Base);
        m_added.setForeground(StateColors::readableOn(QColor(StateColors::green), background));
        m_removed.setForeground(StateColors::readableOn(QColor(StateColors::vermilion), background));
        m_place.setForeground(StateColors::readableOn(QColor(StateColors::blue), background));
    }
    bool marks = true;

protected:
    void highlightBlock(const QString &line) override
    {
        if (!marks)
            return;
        if (line.startsWith(u"+++") || line.startsWith(u"---") || line.startsWith(u"@@"))
            setFormat(0, int(line.size()), m_place);
        else if (line.startsWith(u'+'))
            setFormat(0, int(line.size()), m_added);
        else if (line.startsWith(u'-'))
            setFormat(0, int(line.size()), m_removed);
    }

private:
    QTextCharFormat m_added, m_removed, m_place;
};

DiffView::DiffView(QWidget *parent) : QPlainTextEdit(parent), m_colors(new Colors(document(), palette()))
{
    setReadOnly(true);
    setLineWrapMode(QPlainTextEdit::NoWrap);
    setFont(fixedFont(font()));
    setTabChangesFocus(true);
    setAccessibleName(tr("What changes"));
}

void DiffView::showDiff(const QString &diff)
{
    m_colors->marks = true;
    setPlainText(inertText(diff, mostCharacters));
}

void DiffView::showFile(const QString &text)
{
    m_colors->marks = false;
    setPlainText(inertText(text, mostCharacters));
}
