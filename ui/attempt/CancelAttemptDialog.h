// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/hosting/AttemptStatus.h"

#include <QDialog>

class QLineEdit;
class QPushButton;

/// Going back where something is lost by it: what, per table and by whom, and the new site's name typed under it.
class CancelAttemptDialog : public QDialog
{
    Q_OBJECT
public:
    /// \a status: what changed; nothing where that could not be counted, and \a why it could not, in words.
    CancelAttemptDialog(const Attempt &attempt, const std::optional<AttemptStatus> &status, const QString &why,
                        QWidget *parent = nullptr);

    /// The name as it was typed.
    QString confirmed() const;

private:
    QWidget *lossOf(const AttemptStatus &status);
    QWidget *tableOf(const QMap<QString, AttemptStatus::Changes> &changes);

    QString m_name;
    QLineEdit *m_field;
    QPushButton *m_goBack;
};
