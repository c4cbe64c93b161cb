// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTextBrowser>

/// A page of HTML as its readers will see it, roughly: it loads nothing, runs nothing and follows no link by itself.
class NotesPreview : public QTextBrowser
{
    Q_OBJECT
public:
    explicit NotesPreview(QWidget *parent = nullptr);

    /// Stays where it was scrolled to.
    void showPage(const QString &html);

protected:
    QVariant loadResource(int type, const QUrl &name) override;
};
