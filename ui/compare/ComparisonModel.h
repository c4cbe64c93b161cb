// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/hosting/SiteComparison.h"

#include <QAbstractItemModel>

/// Two sites of a series beside each other, in sections: packages, plugins, settings, tables with their rows, sizes.
class ComparisonModel : public QAbstractItemModel
{
    Q_OBJECT
public:
    enum Section { Packages, Plugins, Settings, Tables, Sizes, SectionCount };
    enum Column { Name, Left, Right, ColumnCount };
    enum Role { SortRole = Qt::UserRole, DiffersRole };

    explicit ComparisonModel(QObject *parent = nullptr);

    void show(const SiteComparison &comparison);
    void clear();
    static QString sectionName(Section section);
    /// "Packages: 3 of 120 differ"
    QString sectionText(Section section) const;
    int differences() const;

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &index) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    struct Row {
        QString name;
        QString left = {};
        QString right = {};
        QVariant leftKey = {}, rightKey = {};
        bool differs = false;
    };

    static QList<Row> versionRows(const QList<SiteComparison::Version> &versions);
    QList<Row> settingRows(const QList<SiteComparison::Setting> &settings) const;
    static QList<Row> numberRows(const QList<SiteComparison::Number> &numbers, bool sizes);
    QVariant sectionData(Section section, int column, int role) const;
    QVariant rowData(const Row &row, int column, int role) const;

    QList<Row> m_rows[SectionCount];
    QString m_left, m_right;
};
