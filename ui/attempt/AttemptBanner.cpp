// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/attempt/AttemptBanner.h"

#include "core/base/InertText.h"
#include "ui/attempt/ElidedButton.h"
#include "ui/text/QuantityText.h"
#include "ui/widgets/Icons.h"
#include "ui/widgets/PlainLabel.h"
#include "ui/widgets/StateColors.h"

#include <QBoxLayout>
#include <QEvent>
#include <QPainter>
#include <QProgressBar>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace
{
constexpr int edge = 4;
constexpr int iconSize = 24;
constexpr double tint = 0.16;
constexpr AttemptAction allActions[]{AttemptAction::Start,    AttemptAction::Edit,      AttemptAction::Withdraw,
                                     AttemptAction::Keep,     AttemptAction::Cancel,    AttemptAction::Extend,
                                     AttemptAction::GoOn,     AttemptAction::PlanAgain, AttemptAction::LostChanges,
                                     AttemptAction::Announce, AttemptAction::TakeOut,   AttemptAction::Log,
                                     AttemptAction::Stop,     AttemptAction::Close};

QString objectNameOf(AttemptAction action)
{
    switch (action) {
    case AttemptAction::Start:
        return u"attemptStart"_s;
    case AttemptAction::Edit:
        return u"attemptEdit"_s;
    case AttemptAction::Withdraw:
        return u"attemptWithdraw"_s;
    case AttemptAction::Keep:
        return u"attemptKeep"_s;
    case AttemptAction::Cancel:
        return u"attemptCancel"_s;
    case AttemptAction::Extend:
        return u"attemptExtend"_s;
    case AttemptAction::Stop:
        return u"attemptStop"_s;
    case AttemptAction::GoOn:
        return u"attemptGoOn"_s;
    case AttemptAction::PlanAgain:
        return u"attemptPlanAgain"_s;
    case AttemptAction::TakeOut:
        return u"attemptTakeOut"_s;
    case AttemptAction::Log:
        return u"attemptLog"_s;
    case AttemptAction::LostChanges:
        return u"attemptLostChanges"_s;
    case AttemptAction::Announce:
        return u"attemptAnnounce"_s;
    case AttemptAction::Close:
        return u"attemptClose"_s;
    }
    return {};
}

QColor blended(const QColor &from, const QColor &to, double part)
{
    return QColor::fromRgbF(float(from.redF() + (to.redF() - from.redF()) * part),
                            float(from.greenF() + (to.greenF() - from.greenF()) * part),
                            float(from.blueF() + (to.blueF() - from.blueF()) * part));
}

void setTextOf(QLabel *label, const QString &text)
{
    if (label->text() != text)
        label->setText(text);
    label->setVisible(!text.isEmpty());
}

/// A name that is set anew is read out anew.
void nameOnce(QWidget *widget, const QString &name, const QString &description = {})
{
    if (widget->accessibleName() != name)
        widget->setAccessibleName(name);
    if (widget->accessibleDescription() != description)
        widget->setAccessibleDescription(description);
}

QString iconOf(const Attempt &attempt)
{
    switch (attempt.state) {
    case Attempt::State::Planned:
        return u"waiting"_s;
    case Attempt::State::Starting:
    case Attempt::State::Cancelling:
    case Attempt::State::Keeping:
        return attempt.interrupted ? u"problem"_s : u"working"_s;
    case Attempt::State::Running:
        return u"in-attempt"_s;
    case Attempt::State::Failed:
        return u"problem"_s;
    case Attempt::State::Cancelled:
    case Attempt::State::Kept:
        return u"information"_s;
    }
    return {};
}
} // namespace

AttemptBanner::AttemptBanner(QWidget *parent)
    : QFrame(parent), m_layout(new QBoxLayout(QBoxLayout::LeftToRight, this)), m_icon(new QLabel(this)),
      m_headline(new PlainLabel({}, this)), m_remark(new PlainLabel({}, this)), m_running(new QWidget(this)),
      m_progress(new QProgressBar(this)), m_progressText(new PlainLabel({}, this)), m_detail(new PlainLabel({}, this)),
      m_errors(new ElidedButton(this)), m_problemBox(new QFrame(this)), m_problem(new PlainLabel({}, this)),
      m_buttonRow(new QWidget(this)), m_stopPending(new QPushButton(tr("Stop"), this))
{
    auto *texts = new QWidget(this);
    buildTexts(texts);
    buildButtons();
    m_layout->setContentsMargins(edge + 8, 6, 8, 6);
    m_layout->addWidget(texts, 1);
    m_layout->addWidget(m_buttonRow, 0, Qt::AlignRight | Qt::AlignVCenter);
    m_headline->setObjectName(u"attemptHeadline"_s);
    m_remark->setObjectName(u"attemptRemark"_s);
    m_detail->setObjectName(u"attemptDetail"_s);
    m_progressText->setObjectName(u"attemptProgress"_s);
    m_problem->setObjectName(u"attemptProblem"_s);
    m_errors->setObjectName(u"attemptErrors"_s);
    m_errors->setAccessibleName(tr("Latest error"));
    connect(m_errors, &QToolButton::clicked, this, &AttemptBanner::errorsWanted);
}

void AttemptBanner::buildTexts(QWidget *texts)
{
    m_icon->setFixedSize(iconSize, iconSize);
    m_progress->setRange(0, 100);
    m_progress->setTextVisible(false);
    m_progress->setFixedWidth(18 * fontMetrics().averageCharWidth());
    m_progress->setMaximumHeight(fontMetrics().height());
    m_progress->setAccessibleName(tr("Progress of the attempt's job"));
    auto *running = new QHBoxLayout(m_running);
    running->setContentsMargins(0, 0, 0, 0);
    running->addWidget(m_progress);
    running->addWidget(m_progressText, 1);
    auto *problemLayout = new QHBoxLayout(m_problemBox);
    problemLayout->setContentsMargins(0, 2, 0, 2);
    auto *closeProblem = new QPushButton(tr("Dismiss"), m_problemBox); // another Close is the banner's own
    closeProblem->setObjectName(u"attemptCloseProblem"_s);
    closeProblem->setAccessibleName(tr("Close this message"));
    problemLayout->addWidget(m_problem, 1);
    problemLayout->addWidget(closeProblem, 0, Qt::AlignTop);
    connect(closeProblem, &QPushButton::clicked, this, &AttemptBanner::problemClosed);
    m_problemBox->hide();
    auto *lines = new QVBoxLayout;
    lines->setSpacing(2);
    lines->addWidget(m_headline);
    lines->addWidget(m_running);
    lines->addWidget(m_detail);
    lines->addWidget(m_errors);
    lines->addWidget(m_remark);
    lines->addWidget(m_problemBox);
    auto *row = new QHBoxLayout(texts);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_icon, 0, Qt::AlignTop);
    row->addLayout(lines, 1);
}

void AttemptBanner::buildButtons()
{
    auto *row = new QHBoxLayout(m_buttonRow);
    row->setContentsMargins(0, 0, 0, 0);
    for (const AttemptAction action : allActions) {
        auto *button = new QPushButton(attemptActionText(action), m_buttonRow);
        button->setObjectName(objectNameOf(action));
        row->addWidget(button);
        m_buttons.insert(action, button);
        connect(button, &QPushButton::clicked, this, [this, action] { emit wanted(action); });
    }
    m_stopPending->setObjectName(u"attemptStopPending"_s);
    m_stopPending->hide();
    row->addWidget(m_stopPending);
    connect(m_stopPending, &QPushButton::clicked, this, &AttemptBanner::pendingStopped);
}

void AttemptBanner::setSight(const AttemptSight &sight, const QDateTime &here)
{
    m_sight = sight;
    showTexts(here);
    showProgress();
    showButtons();
    colour();
}

void AttemptBanner::showTexts(const QDateTime &here)
{
    const Attempt &attempt = m_sight.attempt();
    const QString begins =
        m_sight.isAboutToStart() ? tr("%1 is about to take the place of %2: checking first, nothing is frozen yet")
                                       .arg(inertLine(attempt.to, 80), inertLine(attempt.from, 80))
        : m_sight.isAboutToEnd() && m_sight.job()->operation == u"cancel"
            ? tr("Going back to %1: checking first").arg(inertLine(attempt.from, 80))
        : m_sight.isAboutToEnd() ? tr("%1 is about to be kept: checking first").arg(inertLine(attempt.to, 80))
                                 : QString();
    if (!m_pending)
        setTextOf(m_headline, begins.isEmpty() ? attemptHeadline(attempt, m_sight.moment) : begins);
    QFont font = this->font();
    font.setBold(m_pending || m_sight.isUrgent() || attempt.state == Attempt::State::Failed);
    m_headline->setFont(font);
    QStringList details{begins.isEmpty()                           ? attemptDetail(attempt, m_sight.moment)
                        : attempt.state == Attempt::State::Planned ? attemptBeginsText(m_sight.job()->by)
                                                                   : attemptAskedText(m_sight.job()->by)};
    if (m_sight.readiness && !m_pending && begins.isEmpty())
        details += readinessLine(*m_sight.readiness, m_sight.moment.now);
    // The time goes on while he decides, and while a job only looks.
    if (attempt.state == Attempt::State::Running && (m_pending || !begins.isEmpty()))
        details.prepend(attemptHeadline(attempt, m_sight.moment));
    QString errors;
    if (attempt.state == Attempt::State::Running && m_sight.status) {
        details += attemptHealthText(*m_sight.status);
        errors = attemptErrorsText(*m_sight.status);
    }
    details.removeAll(QString());
    setTextOf(m_detail, details.join(u'\n'));
    m_detail->setToolTip(m_sight.readiness ? inertTip(readinessList(*m_sight.readiness), 20000) : QString());
    m_errors->setLine(errors);
    m_errors->setVisible(!errors.isEmpty());
    m_errors->setEnabled(m_sight.online);
    const QString server = inertLine(m_sight.server, 80);
    const QString unreached = attempt.isUnderWay() ? tr("%1 is not reached: seen %2. The attempt goes on there.")
                                                   : tr("%1 is not reached: seen %2.");
    setTextOf(m_remark, m_sight.online ? QString() : unreached.arg(server, ageText(m_sight.seen, here)));
    m_remark->setToolTip(inertTip(m_sight.problem));
    // Names that change each second would be read out each second.
    AttemptMoment moment = m_sight.moment;
    if (moment.left)
        moment.left = *moment.left / 60 * 60;
    nameOnce(m_headline, begins.isEmpty() ? attemptSpoken(attempt, moment) : begins);
    nameOnce(this, tr("Upgrade attempt of %1 on %2").arg(inertLine(m_sight.series.name, 80), server));
}

void AttemptBanner::showProgress()
{
    const JobRecord *job = m_sight.job();
    m_running->setVisible(job != nullptr);
    if (!job)
        return;
    m_progress->setValue(job->percent);
    setTextOf(m_progressText, attemptProgressText(*job, job->started.isValid() && m_sight.moment.now.isValid()
                                                            ? job->started.secsTo(m_sight.moment.now)
                                                            : -1));
}

void AttemptBanner::showButtons()
{
    const QList<AttemptAction> offered = m_pending ? QList<AttemptAction>() : attemptActions(m_sight);
    for (const AttemptAction action : allActions) {
        QPushButton *button = m_buttons[action];
        button->setVisible(offered.contains(action));
        if (!offered.contains(action))
            continue;
        const QString text = attemptActionText(action);
        button->setText(text);
        const QString refusal = attemptRefusal(m_sight, action);
        button->setEnabled(refusal.isEmpty());
        button->setToolTip(inertTip(refusal.isEmpty() ? attemptActionTip(action, m_sight.attempt()) : refusal));
        nameOnce(button, tr("%1, attempt on %2", "action, site").arg(text, inertLine(m_sight.attempt().to, 80)),
                 button->toolTip());
    }
    arrange();
}

void AttemptBanner::setPending(const QString &text, bool stoppable)
{
    QWidget *focused = window()->focusWidget();
    const bool hadFocus = m_buttonRow->isAncestorOf(focused);
    const bool begins = !m_pending && !text.isEmpty(), ends = m_pending && text.isEmpty();
    m_pending = !text.isEmpty();
    if (begins)
        m_pressed = hadFocus ? qobject_cast<QPushButton *>(focused) : nullptr;
    if (ends) { // back to where it was before the other button goes
        showButtons();
        if (hadFocus && m_pressed && m_pressed->isVisibleTo(this) && m_pressed->isEnabled())
            m_pressed->setFocus();
    }
    m_stopPending->setVisible(m_pending);
    m_stopPending->setEnabled(stoppable);
    nameOnce(m_stopPending, tr("Stop what is about to begin"));
    if (m_pending)
        setTextOf(m_headline, text);
    // Whoever pressed the one button with the keyboard can take it back with the same key.
    if (begins && hadFocus)
        m_stopPending->setFocus();
}

void AttemptBanner::setProblem(const QString &text)
{
    m_problem->setText(text);
    m_problemBox->setVisible(!text.isEmpty());
}

QString AttemptBanner::headline() const
{
    return m_headline->text();
}

QColor AttemptBanner::stateColor() const
{
    const Attempt &attempt = m_sight.attempt();
    if (attempt.interrupted || attempt.state == Attempt::State::Failed || m_sight.isOverdue())
        return StateColors::vermilion;
    switch (attempt.state) {
    case Attempt::State::Running:
        return StateColors::orange;
    case Attempt::State::Starting:
    case Attempt::State::Cancelling:
    case Attempt::State::Keeping:
        return StateColors::sky;
    case Attempt::State::Planned:
        return StateColors::blue;
    case Attempt::State::Cancelled:
    case Attempt::State::Kept:
    case Attempt::State::Failed:
        return StateColors::grey;
    }
    return StateColors::grey;
}

void AttemptBanner::colour()
{
    const QColor background = blended(palette().color(QPalette::Window), stateColor(), tint);
    QColor text = palette().color(QPalette::WindowText);
    if (m_sight.isOverdue())
        text = StateColors::readableOn(stateColor(), background);
    if (!m_sight.online)
        text = StateColors::readableOn(blended(text, background, 0.35), background);
    QPalette headline = m_headline->palette();
    if (headline.color(QPalette::WindowText) != text) {
        headline.setColor(QPalette::WindowText, text);
        for (QWidget *label : {static_cast<QWidget *>(m_headline), static_cast<QWidget *>(m_detail)})
            label->setPalette(headline);
    }
    const QColor icon = m_sight.online ? stateColor() : QColor(StateColors::grey);
    const QColor readable = StateColors::readableOn(icon, background);
    if (const QString key = iconOf(m_sight.attempt()) + readable.name(); key != m_iconKey) {
        m_iconKey = key;
        m_icon->setPixmap(
            Icons::icon(iconOf(m_sight.attempt()), readable).pixmap(QSize(iconSize, iconSize), devicePixelRatio()));
    }
    update();
}

void AttemptBanner::paintEvent(QPaintEvent *)
{
    if (!m_sight.series.attempt)
        return;
    QPainter painter(this);
    const QColor color = m_sight.online ? stateColor() : QColor(StateColors::grey);
    painter.fillRect(rect(), blended(palette().color(QPalette::Window), color, m_sight.online ? tint : tint / 2));
    painter.fillRect(QRect(layoutDirection() == Qt::RightToLeft ? width() - edge : 0, 0, edge, height()), color);
}

void AttemptBanner::resizeEvent(QResizeEvent *event)
{
    QFrame::resizeEvent(event);
    arrange();
}

void AttemptBanner::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_sight.series.attempt)
        colour();
}

void AttemptBanner::arrange()
{
    const int wanted = m_buttonRow->sizeHint().width() + 60 * fontMetrics().averageCharWidth();
    const auto direction = width() < wanted ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight;
    if (m_layout->direction() != direction)
        m_layout->setDirection(direction);
}

QSize AttemptBanner::minimumSizeHint() const
{
    return {m_buttonRow->sizeHint().width() + edge + 16, QFrame::minimumSizeHint().height()};
}
