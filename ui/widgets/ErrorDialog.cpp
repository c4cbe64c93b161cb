// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/ErrorDialog.h"

#include "ui/widgets/DetailsBox.h"
#include "ui/widgets/Icons.h"
#include "ui/widgets/PlainLabel.h"
#include "ui/widgets/StateColors.h"

#include <QDialogButtonBox>
#include <QGridLayout>

using namespace Qt::StringLiterals;

ErrorDialog::ErrorDialog(QWidget *parent, const QString &title, const ErrorText &error) : QDialog(parent)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(title);
    setMinimumWidth(60 * fontMetrics().averageCharWidth());
    auto *icon = new QLabel(this);
    icon->setPixmap(
        Icons::icon(u"problem"_s, QColor(StateColors::vermilion)).pixmap(QSize(32, 32), devicePixelRatio()));
    auto *what = new PlainLabel(error.what, this);
    QFont bold = font();
    bold.setBold(true);
    what->setFont(bold);
    auto *details = new DetailsBox(this);
    details->setDetails(error.details);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QGridLayout(this);
    layout->setColumnStretch(1, 1);
    layout->addWidget(icon, 0, 0, 3, 1, Qt::AlignTop);
    layout->addWidget(what, 0, 1);
    layout->addWidget(new PlainLabel(error.production, this), 1, 1);
    layout->addWidget(new PlainLabel(error.next, this), 2, 1);
    layout->addWidget(details, 3, 1);
    layout->setRowStretch(4, 1);
    layout->addWidget(buttons, 5, 0, 1, 2);
}

ErrorDialog *ErrorDialog::show(QWidget *parent, const QString &title, const ErrorText &error)
{
    auto *dialog = new ErrorDialog(parent, title, error);
    dialog->open();
    return dialog;
}
