// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/attempt/CancelAttemptDialog.h"

#include "core/base/InertText.h"
#include "ui/text/AttemptText.h"
#include "ui/widgets/Icons.h"
#include "ui/widgets/PlainLabel.h"
#include "ui/widgets/StateColors.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace
{
constexpr int mostUsersNamed = 12;

QString usersLine(const QList<AttemptStatus::User> &users)
{
    QStringList parts;
    for (const AttemptStatus::User &user : users.mid(0, mostUsersNamed))
        parts += CancelAttemptDialog::tr("%1 %L2", "user, number of rows").arg(inertLine(user.name, 60)).arg(user.rows);
    if (users.size() > mostUsersNamed)
        parts += CancelAttemptDialog::tr("and %L1 more").arg(users.size() - mostUsersNamed);
    return parts.join(u", "_s);
}
} // namespace

CancelAttemptDialog::CancelAttemptDialog(const Attempt &attempt, const std::optional<AttemptStatus> &status,
                                         const QString &why, QWidget *parent)
    : QDialog(parent), m_name(attempt.to), m_field(new QLineEdit(this))
{
    const QString to = inertLine(attempt.to, 80), from = inertLine(attempt.from, 80);
    setWindowTitle(tr("Cancel the attempt on %1").arg(to));
    const bool counted = status && status->rows;
    auto *loss = new PlainLabel(
        counted ? lossText(*status->rows, status->users.size()) : tr("What will be lost could not be counted."), this);
    loss->setObjectName(u"loss"_s);
    QFont bold = font();
    bold.setBold(true);
    loss->setFont(bold);
    auto *icon = new QLabel(this);
    icon->setPixmap(
        Icons::icon(u"warning"_s, QColor(StateColors::vermilion)).pixmap(QSize(32, 32), devicePixelRatio()));
    auto *head = new QHBoxLayout;
    head->addWidget(icon, 0, Qt::AlignTop);
    head->addWidget(loss, 1);
    auto *layout = new QVBoxLayout(this);
    layout->addLayout(head);
    if (status)
        layout->addWidget(lossOf(*status), 1);
    else if (!why.isEmpty())
        layout->addWidget(new PlainLabel(why, this));
    layout->addWidget(new PlainLabel(cancelMeaning(attempt), this));
    auto *ask = new PlainLabel(tr("Type %1 to go back to %2 all the same:").arg(to, from), this);
    m_field->setObjectName(u"confirmName"_s);
    m_field->setAccessibleName(ask->text());
    layout->addWidget(ask);
    layout->addWidget(m_field);
    auto *buttons = new QDialogButtonBox(this);
    auto *leave = buttons->addButton(tr("Leave it running"), QDialogButtonBox::RejectRole);
    m_goBack = buttons->addButton(tr("Go back to %1").arg(from), QDialogButtonBox::AcceptRole);
    m_goBack->setObjectName(u"goBack"_s);
    m_goBack->setIcon(Icons::icon(u"production"_s));
    m_goBack->setAutoDefault(false);
    m_goBack->setEnabled(false);
    leave->setDefault(true);
    layout->addWidget(buttons);
    connect(m_field, &QLineEdit::textChanged, this,
            [this](const QString &text) { m_goBack->setEnabled(text == m_name); });
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    m_field->setFocus();
    setTabOrder(m_field, m_goBack);
    setTabOrder(m_goBack, leave);
    resize(std::min(84 * fontMetrics().averageCharWidth(), 1000), std::min(34 * fontMetrics().lineSpacing(), 800));
}

QString CancelAttemptDialog::confirmed() const
{
    return m_field->text();
}

QWidget *CancelAttemptDialog::lossOf(const AttemptStatus &status)
{
    auto *box = new QWidget(this);
    auto *layout = new QVBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    if (!status.users.isEmpty())
        layout->addWidget(new PlainLabel(usersLine(status.users), box));
    if (status.changes && !status.changes->isEmpty())
        layout->addWidget(tableOf(*status.changes), 1);
    else
        layout->addStretch(1);
    return box;
}

QWidget *CancelAttemptDialog::tableOf(const QMap<QString, AttemptStatus::Changes> &changes)
{
    auto *table = new QTreeWidget(this);
    table->setObjectName(u"lossPerTable"_s);
    table->setAccessibleName(tr("Changes per table"));
    table->setRootIsDecorated(false);
    table->setUniformRowHeights(true);
    table->setHeaderLabels({tr("Table"), tr("Added"), tr("Changed"), tr("Removed")});
    const QLocale locale;
    for (auto one = changes.cbegin(); one != changes.cend(); ++one) {
        const auto number = [&](int rows) {
            return rows == 0    ? QString()
                   : one->exact ? locale.toString(rows)
                                : tr("about %1", "number of rows").arg(locale.toString(rows));
        };
        if (one->added + one->changed + one->removed == 0)
            continue;
        auto *row = new QTreeWidgetItem(
            table, {inertLine(one.key(), 100), number(one->added), number(one->changed), number(one->removed)});
        for (int column = 1; column < 4; ++column)
            row->setTextAlignment(column, Qt::AlignRight | Qt::AlignVCenter);
        row->setData(0, Qt::AccessibleTextRole, tr("%1: %2", "table, changes").arg(row->text(0), changesText(*one)));
    }
    table->header()->setStretchLastSection(false);
    table->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    for (int column = 1; column < 4; ++column)
        table->header()->setSectionResizeMode(column, QHeaderView::ResizeToContents);
    return table;
}
