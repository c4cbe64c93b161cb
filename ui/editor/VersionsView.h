// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/hosting/RestoreScript.h"

#include <QWidget>

class CodeEdit;
class PlainLabel;
class QComboBox;
class QPushButton;
class QTreeWidget;

/// The earlier versions of a restore script: to look at, to compare with the text that is edited, to take back. It asks
/// nobody: the editor hears its wishes and hands it texts.
class VersionsView : public QWidget
{
    Q_OBJECT
public:
    explicit VersionsView(QWidget *parent = nullptr);

    /// Times are shown in the server's zone and in this desktop's.
    void setVersions(const QList<RestoreScript::Version> &versions, int utcOffset, const QString &zone);
    void setText(const QString &name, const QString &text);
    void setFailed(const QString &name, const QString &words);
    /// What is edited now, for the comparison.
    void setEdited(const QString &text);
    QString chosen() const;

signals:
    void textWanted(const QString &name);
    void takeBackRequested(const QString &text);

private:
    void choose();
    void showText();

    QTreeWidget *m_list;
    QComboBox *m_view;
    QPushButton *m_takeBack;
    PlainLabel *m_remark;
    CodeEdit *m_text;
    QString m_loadedName, m_loaded, m_edited;
};
