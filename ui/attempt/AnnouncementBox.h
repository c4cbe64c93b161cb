// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/attempt/AttemptDraft.h"

#include <QWidget>

class AnnouncementButtons;
class PlainLabel;
class QComboBox;
class QPlainTextEdit;
class QPushButton;
class QTabWidget;

/// What users are told of a planned attempt: its language, its text, the template that it is made of, and the ways to
/// pass it on. What was written by hand stays until it is filled in anew.
class AnnouncementBox : public QWidget
{
    Q_OBJECT
public:
    explicit AnnouncementBox(AttemptDraft *draft, QWidget *parent = nullptr);

    /// What is chosen about the attempt changed.
    void refresh();
    /// What it holds comes after \a before, from top to bottom.
    void orderTabs(QWidget *before);
    /// Keeps the template for the next time.
    Result<void> remember() const;

private:
    QWidget *textTab();
    QWidget *templateTab();
    QString unknownText(const QStringList &unknown) const;
    void takeLanguage();
    void showTemplate();
    void takeText();
    void takeTemplate();
    void fillInAnew();
    void showRemark(const QStringList &unknown);

    AttemptDraft *m_draft;
    QComboBox *m_language;
    QTabWidget *m_tabs;
    QPlainTextEdit *m_text;
    QPlainTextEdit *m_template;
    QPushButton *m_anew;
    QPushButton *m_builtIn;
    PlainLabel *m_remark;
    AnnouncementButtons *m_buttons;
};
