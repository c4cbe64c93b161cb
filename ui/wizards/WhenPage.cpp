// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizards/WhenPage.h"

#include "core/base/InertText.h"
#include "ui/widgets/PlainLabel.h"

#include <QCheckBox>
#include <QLocale>
#include <QRadioButton>
#include <QTimeEdit>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace
{
QVBoxLayout *indented(QVBoxLayout *below, const QWidget *widget)
{
    auto *inner = new QVBoxLayout;
    inner->setContentsMargins(3 * widget->fontMetrics().averageCharWidth(), 0, 0, 0);
    below->addLayout(inner);
    return inner;
}
} // namespace

WhenPage::WhenPage(SynchroniseDraft *draft, QWidget *parent)
    : QWizardPage(parent), m_draft(draft), m_now(new QCheckBox(tr("Now"), this)),
      m_nightly(new QCheckBox(tr("Every night at"), this)), m_time(new QTimeEdit(this)),
      m_next(new PlainLabel({}, this)), m_hold(new QCheckBox(this)), m_script(new QWidget(this)),
      m_replace(new QRadioButton(m_script)), m_keep(new QRadioButton(m_script)), m_effect(new PlainLabel({}, this))
{
    setTitle(tr("When"));
    setSubTitle(tr("Now, every night while a release is prepared, or both."));
    draft->runsNightly = draft->series.nightly.has_value();
    if (draft->series.nightly) {
        draft->nightlyAt = draft->series.nightly->at;
        draft->holdsNext = draft->series.nightly->hold.has_value();
        draft->replacesScript = draft->series.nightly->script != u"kept"_s;
    }
    m_now->setChecked(draft->runsNow);
    m_nightly->setChecked(draft->runsNightly);
    m_time->setDisplayFormat(u"HH:mm"_s);
    m_time->setTime(QTime::fromString(draft->nightlyAt, u"HH:mm"_s));
    m_time->setAccessibleName(tr("Time of the night, on the server's clock"));
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(10);
    layout->addWidget(m_now);
    buildNightly(layout);
    layout->addSpacing(6);
    layout->addWidget(m_effect);
    layout->addStretch();
    for (QAbstractButton *choice : {static_cast<QAbstractButton *>(m_now), static_cast<QAbstractButton *>(m_nightly),
                                    static_cast<QAbstractButton *>(m_hold), static_cast<QAbstractButton *>(m_replace)})
        connect(choice, &QAbstractButton::toggled, this, &WhenPage::update);
    connect(m_time, &QTimeEdit::timeChanged, this, &WhenPage::update);
    update();
}

void WhenPage::buildNightly(QVBoxLayout *layout)
{
    auto *row = new QHBoxLayout;
    row->addWidget(m_nightly);
    row->addWidget(m_time);
    auto *clock = new PlainLabel(
        m_draft->zone().isEmpty() ? tr("server time") : tr("server time (%1)").arg(m_draft->zone()), this);
    clock->setWordWrap(false);
    row->addWidget(clock);
    row->addStretch();
    layout->addLayout(row);

    QVBoxLayout *inner = indented(layout, this);
    if (const QString stands = howItStands(); !stands.isEmpty())
        inner->addWidget(new PlainLabel(stands, this));
    inner->addWidget(m_next);
    m_hold->setToolTip(tr("For testers who need their data another day. The nights after it run again."));
    m_hold->setChecked(m_draft->holdsNext);
    inner->addWidget(m_hold);
    inner->addSpacing(6);

    auto *script = new QVBoxLayout(m_script);
    script->setContentsMargins(0, 0, 0, 0);
    script->addWidget(new PlainLabel(scriptNow(), m_script));
    const Site *preview = m_draft->series.siteIn(SiteState::Preview);
    const bool exists = preview && !preview->script.isEmpty();
    m_replace->setText(exists ? tr("Replace it by a call of this synchronisation; the present one is kept beside it")
                              : tr("Write it as a call of this synchronisation"));
    m_keep->setText(exists ? tr("Leave it as it is") : tr("Do without it"));
    m_replace->setChecked(m_draft->replacesScript);
    m_keep->setChecked(!m_draft->replacesScript);
    script->addWidget(m_replace);
    script->addWidget(m_keep);
    inner->addWidget(m_script);
}

QString WhenPage::howItStands() const
{
    const std::optional<Nightly> &nightly = m_draft->series.nightly;
    if (!nightly)
        return {};
    QString text = tr("Set to %1 by %2.").arg(inertLine(nightly->at, 10), inertLine(nightly->by, 80));
    if (nightly->hold)
        text += u' ' + tr("%1 holds the night of %2.")
                           .arg(inertLine(nightly->hold->by, 80),
                                QLocale().toString(nightly->hold->night, QLocale::ShortFormat));
    return text;
}

QString WhenPage::scriptNow() const
{
    const Site *preview = m_draft->series.siteIn(SiteState::Preview);
    if (!preview || preview->script.isEmpty())
        return tr("%1 has no initdb_from_prod.sh for who works in a shell.").arg(m_draft->previewName());
    const QString script = inertLine(preview->script, 80);
    if (m_draft->series.nightly && m_draft->series.nightly->script == u"replaced")
        return tr("%1 of %2 is a call of this synchronisation already.").arg(script, m_draft->previewName());
    return tr("%1 of %2 is written by hand. Who calls it in a shell gets what it does, not what is checked here.")
        .arg(script, m_draft->previewName());
}

void WhenPage::update()
{
    m_draft->runsNow = m_now->isChecked();
    m_draft->runsNightly = m_nightly->isChecked();
    m_draft->nightlyAt = m_time->time().toString(u"HH:mm"_s);
    m_draft->replacesScript = m_replace->isChecked();
    m_draft->holdsNext = m_hold->isChecked() && m_draft->runsNightly;

    const bool nightly = m_draft->runsNightly;
    m_time->setEnabled(nightly);
    m_script->setEnabled(nightly);
    m_hold->setEnabled(nightly);
    const QDateTime next = m_draft->nextNight(QDateTime::currentDateTimeUtc());
    m_hold->setText(tr("Leave out the next night (%1)")
                        .arg(QLocale().toString(next.toOffsetFromUtc(m_draft->utcOffset()).date(), u"ddd d MMM"_s)));
    m_next->setText(tr("Next start: %1").arg(m_draft->clockText(m_draft->holdsNext ? next.addDays(1) : next)));
    m_next->setEnabled(nightly);

    QString effect;
    if (!m_draft->runsNow && !nightly)
        effect = m_draft->clearsNightly() ? tr("The nightly synchronisation is taken back; nothing is overwritten.")
                                          : tr("Choose when it runs.");
    else if (m_draft->clearsNightly())
        effect = tr("The nightly synchronisation is taken back.");
    else if (!m_draft->runsNow)
        effect = tr("Nothing is overwritten now.");
    m_effect->setText(effect);
    emit completeChanged();
}

bool WhenPage::isComplete() const
{
    return m_draft->runsNow || m_draft->runsNightly || m_draft->clearsNightly();
}

void WhenPage::proposeNightly()
{
    m_now->setChecked(false);
    m_nightly->setChecked(true);
}
