// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Error.h"
#include "core/hosting/JobRecord.h"

#include <QPointer>
#include <QWidget>

class ComplaintBar;
class ComplaintScan;
class FindBar;
class LogFollower;
class LogModel;
class LogSaver;
class LogSearch;
class LogTable;
class PhaseOutlineModel;
class QAction;
class QComboBox;
class QLabel;
class QListView;
class QSplitter;
class QToolBar;

/// A log of a server, live or as it lies there: a job's, lino.log, nginx's error log, the script's nightly log. Server
/// text is shown inert.
class LogView : public QWidget
{
    Q_OBJECT
public:
    explicit LogView(QWidget *parent = nullptr);
    ~LogView() override;

    /// Shows this log from now on. The view takes the follower over: it is deleted at the next open(), at clear() or
    /// with the view.
    void open(LogFollower *follower, const QString &title);
    /// Empties the view and ends the watch.
    void clear();
    QString title() const;

    /// The clock that the times beside the lines are shown in: the zone's abbreviation and its seconds east of UTC.
    void setServerClock(const QString &zone, int utcOffset);
    /// The most bytes of text that are kept; the oldest lines go first.
    void setMemoryLimit(qint64 bytes);

    bool isFollowing() const;
    void setFollowing(bool on);
    /// Lines that came since the user left the end.
    qint64 newLines() const;

    LogModel *model() const { return m_model; }
    LogTable *table() const { return m_table; }
    ComplaintBar *complaintBar() const { return m_complaintBar; }

public slots:
    void showFindBar();
    void nextError();
    /// To the next line whose message is explained.
    void nextComplaint();
    void copySelection();
    void saveAs();
    /// Writes what is kept, raw as the server wrote it.
    void saveTo(const QString &path);

signals:
    /// The followed job's record changed.
    void jobChanged(const JobRecord &job);
    /// The table that the log last named, for JobPane::setTable(); empty where none was.
    void tableChanged(const QString &table);

private:
    void buildToolBar();
    void buildContent();
    void addShortcuts();
    void connectFollower();
    void setNotice(const QString &text);
    void showConnection(bool connected);
    void showEnd(const Result<void> &result);
    void showComplaint();
    void showPill();
    void placePill();
    void jumpToLine(qint64 line);
    void find(bool backward);
    void showContextMenu(const QPoint &position);
    void showWholeLine(qint64 line);
    void setOutlineShown(bool on);
    bool eventFilter(QObject *watched, QEvent *event) override;

    QString m_title;
    QPointer<LogFollower> m_follower;
    LogModel *m_model = nullptr;
    LogTable *m_table = nullptr;
    PhaseOutlineModel *m_outlineModel = nullptr;
    LogSearch *m_search = nullptr;
    ComplaintScan *m_complaints = nullptr;
    ComplaintBar *m_complaintBar = nullptr;
    QPointer<LogSaver> m_saver;
    FindBar *m_findBar = nullptr;
    QToolBar *m_toolBar = nullptr;
    QSplitter *m_splitter = nullptr;
    QListView *m_outline = nullptr;
    QComboBox *m_filter = nullptr;
    QLabel *m_titleLabel = nullptr;
    QLabel *m_stateLabel = nullptr;
    QLabel *m_notice = nullptr;
    class QPushButton *m_pill = nullptr;
    QAction *m_followAction = nullptr;
    QAction *m_outlineAction = nullptr;
    QAction *m_nextErrorAction = nullptr;
    bool m_outlineWanted = true;
    bool m_wasLost = false;
    qint64 m_linesAtLeaving = 0;
};
