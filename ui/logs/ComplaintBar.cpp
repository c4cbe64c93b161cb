// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/logs/ComplaintBar.h"

#include "ui/text/ComplaintText.h"
#include "ui/widgets/Icons.h"
#include "ui/widgets/PlainLabel.h"
#include "ui/widgets/StateColors.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLocale>
#include <QMenu>
#include <QToolButton>

using namespace Qt::StringLiterals;

ComplaintBar::ComplaintBar(QWidget *parent)
    : QFrame(parent), m_icon(new QLabel(this)), m_what(new PlainLabel({}, this)), m_todo(new PlainLabel({}, this)),
      m_kindsButton(new QToolButton(this)), m_nextButton(new QToolButton(this)), m_menu(new QMenu(this))
{
    setFrameShape(QFrame::StyledPanel);
    setAccessibleName(tr("Explanation"));
    m_what->setAccessibleName(tr("What this line means"));
    m_todo->setAccessibleName(tr("What to do"));
    m_kindsButton->setPopupMode(QToolButton::InstantPopup);
    m_kindsButton->setMenu(m_menu);
    m_kindsButton->setToolTip(tr("Messages in this log that have an explanation"));
    m_nextButton->setText(tr("Next"));
    m_nextButton->setAccessibleName(tr("Next line with an explanation"));
    m_nextButton->setToolTip(tr("Go to the next line with an explanation (Shift+F8)"));
    connect(m_menu, &QMenu::aboutToShow, this, &ComplaintBar::fillMenu);
    connect(m_nextButton, &QToolButton::clicked, this, &ComplaintBar::nextRequested);

    auto *words = new QVBoxLayout;
    words->setSpacing(2);
    words->addWidget(m_what);
    words->addWidget(m_todo);
    words->addStretch();
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(6, 4, 6, 4);
    layout->addWidget(m_icon, 0, Qt::AlignTop);
    layout->addLayout(words, 1);
    layout->addWidget(m_kindsButton, 0, Qt::AlignTop);
    layout->addWidget(m_nextButton, 0, Qt::AlignTop);
    refresh();
}

void ComplaintBar::showComplaint(const std::optional<Complaints::Match> &complaint)
{
    if (!complaint && !m_complaint)
        return;
    m_complaint = complaint;
    refresh();
}

void ComplaintBar::setKinds(const std::vector<ComplaintScan::Kind> &kinds)
{
    m_kinds = kinds;
    // An open menu is not taken from under the user's hand.
    if (!m_menu->isVisible())
        fillMenu();
    refresh();
}

void ComplaintBar::fillMenu()
{
    constexpr qsizetype longestEntry = 90;
    m_menu->clear();
    for (const auto &kind : m_kinds) {
        QString what = complaintText(kind.first).what;
        if (what.size() > longestEntry)
            what = what.left(longestEntry) + u"..."_s;
        const QString text = tr("Line %L1: %2").arg(kind.firstLine + 1).arg(what.replace(u'&', u"&&"_s));
        m_menu->addAction(kind.lines == 1 ? text : tr("%1 (%2 times)").arg(text, locale().toString(kind.lines)), this,
                          [this, line = kind.firstLine] { emit lineRequested(line); });
    }
}

void ComplaintBar::refresh()
{
    m_todo->setVisible(m_complaint.has_value());
    QFont font = this->font();
    font.setBold(m_complaint.has_value());
    m_what->setFont(font);
    if (m_complaint) {
        const ComplaintText text = complaintText(*m_complaint);
        m_what->setText(text.what);
        m_todo->setText(tr("What to do: %1").arg(text.todo));
    } else {
        m_what->setText(tr("Some of these messages have an explanation."));
    }
    m_kindsButton->setText(tr("Known complaints: %L1").arg(m_kinds.size()) + u"  "_s); // room for the arrow
    m_kindsButton->setVisible(!m_kinds.empty());
    m_nextButton->setVisible(!m_kinds.empty());
    const int side = fontMetrics().height() + 4;
    const QColor color = StateColors::readableOn(StateColors::blue, palette().color(QPalette::Window));
    m_icon->setPixmap(Icons::icon(u"information"_s, color).pixmap(QSize(side, side), devicePixelRatio()));
    setVisible(m_complaint || !m_kinds.empty());
}

void ComplaintBar::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        refresh();
}
