// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTableView>

class LogDelegate;
class LogModel;
class LogQuery;

/// The table of a log's lines. Following its end is a mode: only the user's own scrolling leaves it, and End resumes
/// it.
class LogTable : public QTableView
{
    Q_OBJECT
public:
    explicit LogTable(LogModel *model, QWidget *parent = nullptr);

    bool isFollowing() const { return m_following; }
    void setFollowing(bool on);
    /// Shows that line in the middle, chooses it, and leaves following: the user asked for a place.
    void goToLine(qint64 line);
    void setQuery(const LogQuery &query);
    /// Of the chosen row; -1 where there is none.
    qint64 currentLine() const;
    /// The first line in sight; -1 where there is none.
    qint64 topLine() const;
    /// Moves up and down only: a chosen line must not push the times out of sight.
    void scrollTo(const QModelIndex &index, ScrollHint hint = EnsureVisible) override;

signals:
    void followingChanged(bool following);
    void foldRequested(int section, bool folded);
    void showWholeRequested(qint64 line);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void scrollBarActed(int action);
    void rowsAnnounced(int gone);
    void keepPlace();
    void restorePlace();
    void leaveIfAway();
    bool isAtEnd() const;
    void fitColumns();
    void widenLineColumn();
    /// Whether the press was on a mark in the line: fold or show.
    bool pressedMark(const QPoint &position);

    LogModel *m_model;
    LogDelegate *m_delegate;
    bool m_following = true;
    bool m_mouseDown = false;
    int m_valueAtPress = 0;
    int m_topBefore = 0;
    qint64 m_keptTop = -1;
    qint64 m_keptCurrent = -1;
    int m_widest = 0;
};
