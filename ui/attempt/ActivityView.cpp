// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/attempt/ActivityView.h"

#include "core/base/InertText.h"
#include "core/fleet/Attempts.h"
#include "ui/attempt/ActivityModel.h"
#include "ui/text/ErrorText.h"
#include "ui/widgets/EmptyState.h"
#include "ui/widgets/Icons.h"
#include "ui/widgets/MessageBar.h"
#include "ui/widgets/PlainLabel.h"

#include <QFileDialog>
#include <QHeaderView>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QSaveFile>
#include <QSortFilterProxyModel>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace
{
constexpr int mostActivity = 100000;
}

ActivityView::ActivityView(ServerSession *session, const Series &series, QWidget *parent)
    : QDialog(parent), m_session(session), m_series(series), m_message(new MessageBar(this)),
      m_filter(new QLineEdit(this)), m_stack(new QStackedWidget(this)), m_empty(new EmptyState(this)),
      m_table(new QTableView(this)), m_model(new ActivityModel(this)), m_shown(new QSortFilterProxyModel(this)),
      m_count(new PlainLabel({}, this)), m_again(new QPushButton(Icons::icon(u"refresh"_s), tr("Refresh"), this)),
      m_save(new QPushButton(tr("Save as CSV..."), this))
{
    build();
    connect(m_filter, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_shown->setFilterFixedString(text);
        showCount();
    });
    connect(m_again, &QPushButton::clicked, this, &ActivityView::ask);
    connect(m_save, &QPushButton::clicked, this, &ActivityView::askWhereToSave);
    ask();
}

void ActivityView::build()
{
    setWindowTitle(m_session ? tr("Activity of %1 - %2", "series, server")
                                   .arg(inertLine(m_series.name, 80), inertLine(m_session->record().name, 80))
                             : tr("Activity of %1").arg(inertLine(m_series.name, 80)));
    m_shown->setSourceModel(m_model);
    m_shown->setFilterKeyColumn(-1);
    m_shown->setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_filter->setPlaceholderText(tr("Filter"));
    m_filter->setClearButtonEnabled(true);
    m_filter->setAccessibleName(tr("Filter"));
    m_table->setAccessibleName(tr("Activity"));
    m_table->setModel(m_shown);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setShowGrid(false);
    m_table->setAlternatingRowColors(true);
    m_table->setTabKeyNavigation(false);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 8);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setSectionResizeMode(ActivityModel::Detail, QHeaderView::Stretch);
    m_empty->setIconName(u"log"_s);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_table);
    auto *close = new QPushButton(tr("Close"), this);
    auto *buttons = new QHBoxLayout;
    for (QPushButton *button : {m_again, m_save}) {
        button->setAutoDefault(false);
        buttons->addWidget(button);
    }
    buttons->addWidget(m_count, 1);
    buttons->addWidget(close);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_message);
    layout->addWidget(m_filter);
    layout->addWidget(m_stack, 1);
    layout->addLayout(buttons);
    m_message->hide();
    close->setDefault(true);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    const int unit = fontMetrics().averageCharWidth();
    resize(std::min(130 * unit, 1240), std::min(32 * fontMetrics().lineSpacing(), 760));
}

void ActivityView::ask()
{
    m_message->hide();
    if (m_model->rowCount() == 0)
        m_empty->setText(tr("Asking the server..."), {});
    m_save->setEnabled(m_model->rowCount() > 0);
    const auto fail = [this](const Error &error) {
        m_again->setEnabled(m_session);
        if (m_model->rowCount() == 0)
            m_empty->setText(tr("What was done is not known here"), {});
        m_message->showError(errorText(error, m_session ? inertLine(m_session->record().name, 80) : QString()));
    };
    if (!m_session)
        return fail({Error::Code::ConnectionLost, {}});
    m_again->setEnabled(false);
    Attempts::activity(
        *m_session, m_series, mostActivity, this, [this, fail](const Result<QList<ActivityEntry>> &entries) {
            if (!entries)
                return fail(entries.error());
            const AttemptMoment moment =
                serverMoment(m_session ? m_session->status() : std::nullopt, QDateTime::currentDateTimeUtc());
            m_again->setEnabled(true);
            m_model->show(*entries, moment);
            m_table->setColumnHidden(ActivityModel::Here,
                                     QDateTime::currentDateTime().offsetFromUtc() == moment.utcOffset);
            m_empty->setText(tr("Nothing was done yet"),
                             tr("What is planned, started, kept or cancelled is noted here."));
            m_stack->setCurrentIndex(entries->isEmpty() ? 0 : 1);
            m_save->setEnabled(!entries->isEmpty());
            showCount();
        });
}

void ActivityView::showCount()
{
    const QLocale locale;
    const int all = m_model->rowCount(), shown = m_shown->rowCount();
    m_count->setText(all == 0       ? QString()
                     : shown == all ? tr("%1 entries").arg(locale.toString(all))
                                    : tr("%1 of %2 entries").arg(locale.toString(shown), locale.toString(all)));
}

QString ActivityView::csv() const
{
    QList<ActivityEntry> shown;
    for (int row = 0; row < m_shown->rowCount(); ++row)
        shown += m_model->entry(m_shown->mapToSource(m_shown->index(row, 0)).row());
    return activityCsv(shown);
}

void ActivityView::askWhereToSave()
{
    auto *dialog = new QFileDialog(this, tr("Save as CSV"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"csv"_s);
    dialog->selectFile(u"activity-%1.csv"_s.arg(inertLine(m_series.name, 80)));
    connect(dialog, &QFileDialog::fileSelected, this, &ActivityView::save);
    dialog->open();
}

void ActivityView::save(const QString &path)
{
    QSaveFile file(path);
    const QByteArray bytes = csv().toUtf8();
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        m_message->showError(errorText({Error::Code::FileUnwritable, u"%1: %2"_s.arg(path, file.errorString())}, {}));
    else
        m_message->showMessage(MessageBar::Kind::Information, tr("Saved to %1.").arg(inertLine(path, 300)));
}
