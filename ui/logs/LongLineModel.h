// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractListModel>

/// One line in pieces of equal size, so that 100 MB of it are no more work to show than a screenful.
class LongLineModel : public QAbstractListModel
{
    Q_OBJECT
public:
    explicit LongLineModel(QByteArray line, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    /// The piece's raw bytes; pieces begin and end between the characters of UTF-8.
    QByteArray piece(int row) const;

    static constexpr qsizetype PieceBytes = 120;

private:
    qsizetype boundary(qsizetype nominal) const;

    QByteArray m_line;
};
