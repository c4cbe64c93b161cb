// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/attempt/LostRowView.h"

#include "core/base/InertText.h"
#include "ui/widgets/Icons.h"

#include <QHeaderView>

LostRowView::LostRowView(QWidget *parent) : QTreeWidget(parent)
{
    setAccessibleName(tr("Fields of the row"));
    setRootIsDecorated(false);
    setAlternatingRowColors(true);
    setHeaderLabels({tr("Field"), tr("Before"), tr("After")});
    header()->setStretchLastSection(true);
}

void LostRowView::showRow(const LostChanges::Row &row)
{
    clear();
    const QMap<QString, QString> none;
    const QMap<QString, QString> &before = row.before ? *row.before : none, &after = row.after ? *row.after : none;
    QStringList names = row.fields;
    for (const QMap<QString, QString> *side : {&before, &after})
        for (const QString &name : side->keys())
            if (!names.contains(name))
                names += name;
    QFont bold = font();
    bold.setBold(true);
    for (const QString &name : std::as_const(names)) {
        const QString was = before.value(name), is = after.value(name);
        auto *item = new QTreeWidgetItem(this, {inertLine(name, 100), inertLine(was, 400), inertLine(is, 400)});
        item->setToolTip(1, inertTip(was, 2000));
        item->setToolTip(2, inertTip(is, 2000));
        if (row.fields.contains(name)) {
            for (int column = 0; column < 3; ++column)
                item->setFont(column, bold);
            item->setData(0, Qt::AccessibleTextRole,
                          tr("%1, changed from %2 to %3", "field, value, value").arg(name, was, is));
        }
    }
    setColumnHidden(1, !row.before);
    setColumnHidden(2, !row.after);
    resizeColumnToContents(0);
    const int rest = (viewport()->width() - columnWidth(0)) / 2;
    setColumnWidth(1, std::max(rest, 12 * fontMetrics().averageCharWidth()));
}
