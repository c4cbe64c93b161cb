// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/practice/PracticeServer.h"

#include <QDialog>

class MessageBar;
class PlainLabel;
class QProgressBar;
class QPushButton;

/// Starts the practice server and says what it is doing: the first start builds real sites and takes minutes.
class PracticeDialog : public QDialog
{
    Q_OBJECT
public:
    explicit PracticeDialog(const PracticeServer::Options &options, QWidget *parent = nullptr);

    void start();
    void reject() override;

signals:
    void ready(const QList<PracticeServerInfo> &servers);

private:
    void showProgress(int percent, const QString &text);
    void finish(const Result<QList<PracticeServerInfo>> &servers);

    PracticeServer::Options m_options;
    PracticeServer *m_practice;
    MessageBar *m_message;
    PlainLabel *m_text;
    QProgressBar *m_bar;
    QPushButton *m_again;
};
