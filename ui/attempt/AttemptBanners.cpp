// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/attempt/AttemptBanners.h"

#include "ui/attempt/ElidedButton.h"
#include "ui/attempt/SpokenAlert.h"

#include <QVBoxLayout>

#include <algorithm>
#include <tuple>

using namespace Qt::StringLiterals;

namespace
{
/// Smaller: more urgent.
std::tuple<int, qint64, QString, QString> urgency(const AttemptSight &sight)
{
    const Attempt &attempt = sight.attempt();
    int rank = 3;
    qint64 when = 0;
    switch (attempt.state) {
    case Attempt::State::Running:
        rank = 0;
        when = sight.moment.left.value_or(0);
        break;
    case Attempt::State::Starting:
    case Attempt::State::Cancelling:
    case Attempt::State::Keeping:
        rank = attempt.interrupted ? -1 : 1;
        break;
    case Attempt::State::Failed:
        rank = 2;
        break;
    case Attempt::State::Planned:
        when = attempt.starts.isValid() ? attempt.starts.toSecsSinceEpoch() : 0;
        break;
    case Attempt::State::Cancelled:
    case Attempt::State::Kept:
        rank = 4;
        break;
    }
    return {rank, when, sight.server, sight.series.id};
}

} // namespace

AttemptBanners::AttemptBanners(QWidget *parent)
    : QWidget(parent), m_layout(new QVBoxLayout(this)), m_more(new ElidedButton(this)), m_alert(new SpokenAlert(this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(4);
    m_layout->addWidget(m_more, 0, Qt::AlignLeft);
    m_more->setObjectName(u"moreAttempts"_s);
    m_more->hide();
    m_alert->move(0, 0);
    connect(m_more, &QToolButton::clicked, this, [this] {
        m_unfolded = !m_unfolded;
        fold();
    });
    hide();
}

AttemptBanner *AttemptBanners::make()
{
    auto *banner = new AttemptBanner(this);
    connect(banner, &AttemptBanner::wanted, this, [this, banner](AttemptAction action) {
        emit wanted(banner->sight().server, banner->sight().series.id, action);
    });
    connect(banner, &AttemptBanner::pendingStopped, this,
            [this, banner] { emit pendingStopped(banner->sight().server, banner->sight().series.id); });
    connect(banner, &AttemptBanner::problemClosed, this,
            [this, banner] { emit problemClosed(banner->sight().server, banner->sight().series.id); });
    connect(banner, &AttemptBanner::errorsWanted, this,
            [this, banner] { emit errorsWanted(banner->sight().server, banner->sight().series.id); });
    return banner;
}

void AttemptBanners::setSights(const QList<AttemptSight> &sights, const QDateTime &here)
{
    QList<AttemptSight> sorted = sights;
    std::ranges::sort(sorted, [](const AttemptSight &a, const AttemptSight &b) { return urgency(a) < urgency(b); });
    QList<AttemptBanner *> shown;
    for (const AttemptSight &sight : sorted) {
        AttemptBanner *banner = this->banner(sight.server, sight.series.id);
        if (!banner)
            banner = make();
        banner->setSight(sight, here);
        shown += banner;
    }
    for (AttemptBanner *banner : std::as_const(m_banners)) {
        if (!shown.contains(banner)) {
            // It may be its own button that was pressed.
            banner->hide();
            banner->deleteLater();
        }
    }
    if (shown != m_banners) {
        for (int place = 0; place < shown.size(); ++place)
            m_layout->insertWidget(place, shown[place]);
        m_banners = shown;
    }
    fold();
    setVisible(!m_banners.isEmpty());
}

void AttemptBanners::fold()
{
    int waiting = 0, folded = 0;
    for (AttemptBanner *banner : std::as_const(m_banners)) {
        const bool waits = !banner->sight().attempt().isUnderWay();
        const bool hidden = waits && ++waiting > mostShown;
        folded += hidden;
        banner->setVisible(!hidden || m_unfolded);
    }
    m_more->setVisible(folded > 0);
    m_more->setLine(m_unfolded    ? tr("Show fewer")
                    : folded == 1 ? tr("1 more attempt...")
                                  : tr("%1 more attempts...").arg(folded));
}

void AttemptBanners::setPending(const QString &server, const QString &series, const QString &text, bool stoppable)
{
    AttemptBanner *one = banner(server, series);
    if (!one)
        return;
    if (!one->isPending() && !text.isEmpty())
        say(text);
    one->setPending(text, stoppable);
}

void AttemptBanners::setProblem(const QString &server, const QString &series, const QString &text)
{
    if (AttemptBanner *one = banner(server, series))
        one->setProblem(text);
}

void AttemptBanners::say(const QString &text)
{
    m_alert->say(text);
}

AttemptBanner *AttemptBanners::banner(const QString &server, const QString &series) const
{
    for (AttemptBanner *one : m_banners) {
        if (one->sight().server == server && one->sight().series.id == series)
            return one;
    }
    return nullptr;
}
