// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/attempt/LostChangesView.h"

#include "core/base/InertText.h"
#include "core/fleet/Attempts.h"
#include "core/fleet/ServerFiles.h"
#include "ui/attempt/LostRowView.h"
#include "ui/attempt/LostRowsModel.h"
#include "ui/text/ErrorText.h"
#include "ui/text/OperationResult.h"
#include "ui/text/QuantityText.h"
#include "ui/widgets/EmptyState.h"
#include "ui/widgets/MessageBar.h"
#include "ui/widgets/PlainLabel.h"

#include <QClipboard>
#include <QDir>
#include <QFileDialog>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QSortFilterProxyModel>
#include <QStackedWidget>
#include <QTableView>
#include <QTreeWidget>

using namespace Qt::StringLiterals;

namespace
{
/// A file's own name, whatever the server says; empty where it is none.
QString plainName(const QString &name)
{
    const QString last = name.section(u'/', -1);
    return last.startsWith(u'.') || last.contains(u'\0') ? QString() : last;
}
} // namespace

LostChangesView::LostChangesView(ServerSession *session, const Series &series, const QString &attempt, QWidget *parent)
    : QDialog(parent), m_session(session), m_series(series), m_attempt(attempt), m_message(new MessageBar(this)),
      m_headline(new PlainLabel({}, this)), m_stack(new QStackedWidget(this)), m_empty(new EmptyState(this)),
      m_tables(new QTreeWidget(this)), m_right(new QStackedWidget(this)), m_rows(new QTableView(this)),
      m_model(new LostRowsModel(session, series, this)), m_shown(new QSortFilterProxyModel(this)),
      m_filter(new QLineEdit(this)), m_count(new PlainLabel({}, this)), m_row(new LostRowView(this)),
      m_media(new QTreeWidget(this))
{
    build();
    connect(m_tables, &QTreeWidget::currentItemChanged, this, &LostChangesView::chooseTable);
    connect(m_rows->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &LostChangesView::chooseRow);
    connect(m_rows->horizontalHeader(), &QHeaderView::sortIndicatorChanged, this, [this](int column) {
        if (column >= 0)
            m_model->fetchAll();
    });
    connect(m_filter, &QLineEdit::textChanged, this, &LostChangesView::filterRows);
    connect(m_model, &LostRowsModel::asked, this, &LostChangesView::showCount);
    connect(m_model, &LostRowsModel::failed, this, &LostChangesView::showFailure);
    ask();
}

void LostChangesView::ask()
{
    m_empty->setText(tr("Asking the server..."), {});
    if (!m_session)
        return showFailure({Error::Code::ConnectionLost, {}});
    Attempts::lost(*m_session, m_series, m_attempt, this, [this](const Result<LostChanges> &lost) {
        if (lost)
            return show(*lost);
        if (lost.error().code == Error::Code::NotFound)
            m_empty->setText(tr("No lost changes"),
                             tr("No attempt of %1 was cancelled after users had worked in the new version.")
                                 .arg(inertLine(m_series.name, 80)));
        else
            showFailure(lost.error());
    });
}

AttemptMoment LostChangesView::moment() const
{
    return serverMoment(m_session ? m_session->status() : std::nullopt, QDateTime::currentDateTimeUtc());
}

QString LostChangesView::headline() const
{
    const QString to = inertLine(m_lost->to, 80), from = inertLine(m_lost->from, 80);
    const QLocale locale;
    QString text = m_lost->fromSql && m_lost->tables.isEmpty()
                       ? tr("What was changed in %1 is not in %2.").arg(to, from)
                   : m_lost->rows == 1 ? tr("1 change made in %1 is not in %2.").arg(to, from)
                                       : tr("%1 changes made in %2 are not in %3.", "number, site, site")
                                             .arg(locale.toString(m_lost->rows), to, from);
    if (m_lost->users > 0)
        text += u' ' + (m_lost->users == 1 ? tr("They are by 1 user.")
                                           : tr("They are by %1 users.").arg(locale.toString(m_lost->users)));
    if (m_lost->made.isValid())
        text += u' ' + tr("Found %1.").arg(serverTimeText(m_lost->made, moment()));
    if (m_lost->keptUntil.isValid())
        text += u' ' + tr("Kept until %1.").arg(locale.toString(m_lost->keptUntil, u"d MMM yyyy"_s));
    return text;
}

void LostChangesView::show(const LostChanges &lost)
{
    m_lost = lost;
    m_model->setMoment(moment());
    m_headline->setText(headline());
    if (lost.fromSql)
        m_message->showMessage(MessageBar::Kind::Warning, unlistedText(lost));
    else if (!lost.problem.isEmpty())
        m_message->showMessage(MessageBar::Kind::Warning, inertText(lost.problem, 1000));
    if (lost.isNothing()) {
        m_empty->setText(tr("Nothing was lost"), tr("Users changed nothing in %1.").arg(inertLine(lost.to, 80)));
        return;
    }
    fillTables();
    fillMedia();
    m_stack->setCurrentIndex(1);
    m_copy->setEnabled(true);
    const auto has = [&](const QString &kind) {
        return std::ranges::any_of(lost.files, [&](const LostChanges::File &file) { return file.kind == kind; });
    };
    m_saveAll->setEnabled(has(u"csv"_s));
    m_saveFixture->setEnabled(has(u"fixture"_s));
    m_tables->setCurrentItem(m_tables->topLevelItem(0));
}

void LostChangesView::showFailure(const Error &error)
{
    if (!m_lost)
        m_empty->setText(tr("The lost changes are not known here"), {});
    m_message->showError(errorText(error, m_session ? inertLine(m_session->record().name, 80) : QString()));
}

QString LostChangesView::table() const
{
    const QTreeWidgetItem *item = m_tables->currentItem();
    return item ? item->data(0, Qt::UserRole).toString() : QString();
}

std::optional<LostChanges::File> LostChangesView::listOf(const QString &table) const
{
    if (!m_lost || table.isEmpty())
        return {};
    for (const LostChanges::File &file : m_lost->files) {
        if (file.kind == u"csv" && file.name == table + u".csv"_s)
            return file;
    }
    return {};
}

void LostChangesView::chooseTable()
{
    if (!m_lost)
        return;
    const QString chosen = table();
    m_right->setCurrentIndex(chosen.isEmpty() ? 1 : 0);
    m_row->clear();
    m_saveTable->setEnabled(listOf(chosen).has_value());
    m_model->show(m_lost->attempt, m_lost->fromSql ? QString() : chosen);
    if (m_shown->sortColumn() >= 0 || !m_filter->text().isEmpty())
        m_model->fetchAll();
    showCount();
}

void LostChangesView::chooseRow()
{
    const QModelIndex current = m_rows->currentIndex();
    if (current.isValid())
        m_row->showRow(rowAt(current));
    else
        m_row->clear();
}

const LostChanges::Row &LostChangesView::rowAt(const QModelIndex &shown) const
{
    return m_model->row(m_shown->mapToSource(shown).row());
}

void LostChangesView::filterRows()
{
    m_shown->setFilterFixedString(m_filter->text());
    if (!m_filter->text().isEmpty())
        m_model->fetchAll();
    showCount();
}

void LostChangesView::showCount()
{
    const QLocale locale;
    if (m_lost && m_lost->fromSql)
        m_count->setText(tr("The rows are not listed."));
    else if (m_model->isAsking())
        m_count->setText(tr("Asking the server..."));
    else if (m_model->total() >= 0 && !m_filter->text().isEmpty())
        m_count->setText(
            tr("%1 of %2 rows have it.").arg(locale.toString(m_shown->rowCount()), locale.toString(m_model->total())));
    else if (m_model->total() >= 0)
        m_count->setText(m_model->rowCount() < m_model->total()
                             ? tr("%1 of %2 rows; scroll for more.")
                                   .arg(locale.toString(m_model->rowCount()), locale.toString(m_model->total()))
                         : m_model->total() == 1 ? tr("1 row.")
                                                 : tr("%1 rows.").arg(locale.toString(m_model->total())));
    else
        m_count->clear();
    if (m_shown->rowCount() == 0 || m_rows->currentIndex().isValid())
        return;
    for (const int column : {LostRowsModel::Change, LostRowsModel::By, LostRowsModel::At})
        m_rows->resizeColumnToContents(column);
    m_rows->setCurrentIndex(m_shown->index(0, 0));
}

void LostChangesView::copy()
{
    QStringList lines;
    const QModelIndexList chosen = m_rows->selectionModel()->selectedRows();
    if (m_right->currentIndex() == 1) {
        for (int i = 0; i < m_media->topLevelItemCount(); ++i)
            lines += QStringList{m_media->topLevelItem(i)->text(0), m_media->topLevelItem(i)->text(1)}.join(u'\t');
    } else if (!chosen.isEmpty()) {
        for (const QModelIndex &index : chosen) {
            const LostChanges::Row &row = rowAt(index);
            lines += QStringList{table(), lostChangeText(row.change),
                                 row.key, inertLine(row.label, 300),
                                 row.by,  row.at.isValid() ? row.at.toString(Qt::ISODate) : QString()}
                         .join(u'\t');
            for (const QString &field : row.fields)
                lines += u"\t%1: %2 -> %3"_s.arg(field, row.before ? row.before->value(field) : QString(),
                                                 row.after ? row.after->value(field) : QString());
        }
    } else {
        for (const LostChanges::Table &table : m_lost->tables)
            lines += u"%1\t%2"_s.arg(inertLine(table.table, 100),
                                     changesText({table.added, table.changed, table.removed, true}));
    }
    QGuiApplication::clipboard()->setText(lines.join(u'\n') + u'\n');
}

void LostChangesView::askForFile()
{
    const auto list = listOf(table());
    if (!list)
        return;
    auto *dialog = new QFileDialog(this, tr("Save table"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"csv"_s);
    dialog->selectFile(plainName(list->name));
    connect(dialog, &QFileDialog::fileSelected, this, &LostChangesView::saveTable);
    dialog->open();
}

void LostChangesView::askForDirectory(const QString &title, void (LostChangesView::*save)(const QString &))
{
    auto *dialog = new QFileDialog(this, title);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    connect(dialog, &QFileDialog::fileSelected, this, save);
    dialog->open();
}

void LostChangesView::saveTable(const QString &path)
{
    if (const auto list = listOf(table()))
        fetch({*list}, {path}, path);
}

void LostChangesView::saveAll(const QString &directory)
{
    saveKind(u"csv"_s, directory);
}

void LostChangesView::saveFixture(const QString &directory)
{
    saveKind(u"fixture"_s, directory);
}

void LostChangesView::saveKind(const QString &kind, const QString &directory)
{
    if (!m_lost)
        return;
    const QString own = QDir(directory).filePath(
        u"lost-changes-%1-%2"_s.arg(plainName(m_lost->to), m_lost->made.date().toString(Qt::ISODate)));
    QList<LostChanges::File> files;
    QStringList paths;
    for (const LostChanges::File &file : m_lost->files) {
        if (file.kind != kind || plainName(file.name).isEmpty())
            continue;
        files += file;
        paths += QDir(own).filePath(plainName(file.name));
    }
    if (!QDir().mkpath(own) || !QFile::setPermissions(own, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner))
        return showFailure({Error::Code::FileUnwritable, own});
    fetch(files, paths, own);
}

void LostChangesView::fetch(const QList<LostChanges::File> &files, const QStringList &paths, const QString &place)
{
    if (m_files)
        return;
    QList<ServerFiles::Copy> copies;
    qint64 whole = 0;
    for (qsizetype i = 0; i < files.size(); ++i) {
        copies += {files[i].path, paths[i]};
        whole += files[i].bytes;
    }
    m_files = new ServerFiles(m_session, copies, this);
    connect(m_files, &ServerFiles::progressed, this, [this, whole](qint64 bytes) {
        m_message->showMessage(MessageBar::Kind::Information,
                               tr("Saving: %1 of %2...").arg(sizeText(bytes), sizeText(std::max(whole, bytes))));
    });
    connect(m_files, &ServerFiles::finished, this, [this, place](const Result<void> &saved) {
        m_files->deleteLater();
        m_files.clear();
        if (saved)
            m_message->showMessage(MessageBar::Kind::Information, tr("Saved to %1.").arg(inertLine(place, 300)));
        else
            showFailure(saved.error());
    });
    m_message->showMessage(MessageBar::Kind::Information, tr("Saving..."));
    m_files->start();
}
