// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/MessageBar.h"

#include "ui/widgets/Icons.h"
#include "ui/widgets/PlainLabel.h"
#include "ui/widgets/StateColors.h"

#include <QHBoxLayout>
#include <QToolButton>

using namespace Qt::StringLiterals;

MessageBar::MessageBar(QWidget *parent)
    : QFrame(parent), m_icon(new QLabel(this)), m_text(new PlainLabel({}, this)), m_close(new QToolButton(this))
{
    setFrameShape(QFrame::StyledPanel);
    m_close->setText(tr("Close"));
    m_close->setAccessibleName(tr("Close this message"));
    m_close->setAutoRaise(true);
    auto *layout = new QHBoxLayout(this);
    layout->addWidget(m_icon, 0, Qt::AlignTop);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_close, 0, Qt::AlignTop);
    connect(m_close, &QToolButton::clicked, this, &QWidget::hide);
    hide();
}

void MessageBar::showMessage(Kind kind, const QString &text)
{
    const bool warns = kind == Kind::Warning;
    const QIcon icon = Icons::icon(warns ? u"warning"_s : u"information"_s,
                                   QColor(warns ? StateColors::vermilion : StateColors::blue));
    m_icon->setPixmap(icon.pixmap(QSize(20, 20), devicePixelRatio()));
    m_text->setText(text);
    m_text->setToolTip({});
    show();
}

void MessageBar::showError(const ErrorText &error)
{
    QString text = error.paragraph();
    if (!error.details.isEmpty())
        text += u'\n' + tr("Details: %1").arg(error.details.left(400));
    showMessage(Kind::Warning, text);
}

void MessageBar::setClosable(bool closable)
{
    m_close->setVisible(closable);
}

QString MessageBar::text() const
{
    return m_text->text();
}
