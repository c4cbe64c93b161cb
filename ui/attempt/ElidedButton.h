// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QToolButton>

/// A line of text that may be pressed: as wide as there is room, the rest as "...". Plain text, no mnemonics.
class ElidedButton : public QToolButton
{
    Q_OBJECT
public:
    explicit ElidedButton(QWidget *parent = nullptr);

    void setLine(const QString &line);
    QString line() const { return m_line; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_line;
};
