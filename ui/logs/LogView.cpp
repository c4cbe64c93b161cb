// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/logs/LogView.h"

#include "core/base/InertText.h"
#include "core/fleet/LogFollower.h"
#include "ui/logs/ComplaintBar.h"
#include "ui/logs/ComplaintScan.h"
#include "ui/logs/FindBar.h"
#include "ui/logs/LogModel.h"
#include "ui/logs/LogSaver.h"
#include "ui/logs/LogSearch.h"
#include "ui/logs/LogTable.h"
#include "ui/logs/LongLineDialog.h"
#include "ui/logs/PhaseOutlineModel.h"
#include "ui/text/ErrorText.h"
#include "ui/text/QuantityText.h"
#include "ui/text/StateText.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QFileDialog>
#include <QLabel>
#include <QListView>
#include <QMenu>
#include <QPushButton>
#include <QScrollBar>
#include <QShortcut>
#include <QSplitter>
#include <QToolBar>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

LogView::LogView(QWidget *parent) : QWidget(parent), m_model(new LogModel(this)), m_table(new LogTable(m_model))
{
    m_outlineModel = new PhaseOutlineModel(m_model, this);
    m_search = new LogSearch(m_model->store(), this);
    m_complaints = new ComplaintScan(m_model, this);
    buildToolBar();
    buildContent();
    addShortcuts();

    connect(m_model, &LogModel::tableChanged, this, &LogView::tableChanged);
    connect(m_model, &LogModel::announced, this, &LogView::showPill);
    connect(m_model, &LogModel::sectionsChanged, this, [this] { setOutlineShown(m_outlineWanted); });
    connect(m_table, &LogTable::followingChanged, this, [this](bool following) {
        m_linesAtLeaving = m_model->announcedEnd();
        m_followAction->setChecked(following);
        showPill();
    });
    connect(m_table, &LogTable::foldRequested, m_model, &LogModel::setFolded);
    connect(m_table, &LogTable::showWholeRequested, this, &LogView::showWholeLine);
    connect(m_table, &QWidget::customContextMenuRequested, this, &LogView::showContextMenu);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this, &LogView::showComplaint);
    connect(m_model, &LogModel::modelReset, this, &LogView::showComplaint);
    connect(m_complaints, &ComplaintScan::changed, this, [this] { m_complaintBar->setKinds(m_complaints->kinds()); });
    connect(m_search, &LogSearch::found, this, [this](qint64 line, bool wrapped) {
        jumpToLine(line);
        m_findBar->setRemark(wrapped ? tr("Went on from the other end") : QString(), false);
    });
    connect(m_search, &LogSearch::notFound, this, [this] { m_findBar->setRemark(tr("Not found"), true); });
}

LogView::~LogView() = default;

void LogView::buildToolBar()
{
    m_toolBar = new QToolBar;
    m_toolBar->setToolButtonStyle(Qt::ToolButtonTextOnly);
    m_titleLabel = new QLabel;
    m_stateLabel = new QLabel;
    for (QLabel *label : {m_titleLabel, m_stateLabel}) {
        label->setTextFormat(Qt::PlainText);
        label->setContentsMargins(4, 0, 8, 0);
        m_toolBar->addWidget(label);
    }
    QFont bold = font();
    bold.setBold(true);
    m_titleLabel->setFont(bold);
    auto *space = new QWidget;
    space->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    m_toolBar->addWidget(space);

    m_followAction = m_toolBar->addAction(tr("Follow"));
    m_followAction->setCheckable(true);
    m_followAction->setChecked(true);
    m_followAction->setToolTip(tr("Keep the newest lines in sight (End); scrolling up leaves this"));
    connect(m_followAction, &QAction::triggered, this, &LogView::setFollowing);
    m_outlineAction = m_toolBar->addAction(tr("Phases"));
    m_outlineAction->setCheckable(true);
    m_outlineAction->setChecked(true);
    connect(m_outlineAction, &QAction::triggered, this, [this](bool on) { setOutlineShown(m_outlineWanted = on); });

    m_filter = new QComboBox;
    m_filter->setAccessibleName(tr("Level"));
    m_filter->addItems({tr("All lines"), tr("Warnings and errors"), tr("Errors")});
    connect(m_filter, &QComboBox::currentIndexChanged, this,
            [this](int index) { m_model->setFilter(LogModel::Filter(index)); });
    connect(m_model, &LogModel::rearranged, m_filter, [this] { m_filter->setCurrentIndex(int(m_model->filter())); });
    m_toolBar->addWidget(m_filter);
    m_nextErrorAction = m_toolBar->addAction(tr("Next error"), this, &LogView::nextError);
    m_nextErrorAction->setToolTip(tr("Go to the next error (F8)"));
    m_toolBar->addAction(tr("Find"), this, &LogView::showFindBar)->setToolTip(tr("Find in this log (Ctrl+F)"));
    m_toolBar->addAction(tr("Save as..."), this, &LogView::saveAs);
}

void LogView::buildContent()
{
    m_outline = new QListView;
    m_outline->setModel(m_outlineModel);
    m_outline->setAccessibleName(tr("Phases"));
    m_outline->setUniformItemSizes(true);
    m_outline->setTextElideMode(Qt::ElideRight);
    const auto jump = [this](const QModelIndex &index) { jumpToLine(m_outlineModel->lineOf(index)); };
    connect(m_outline, &QListView::clicked, this, jump);
    connect(m_outline, &QListView::activated, this, jump);

    m_splitter = new QSplitter;
    m_splitter->addWidget(m_outline);
    m_splitter->addWidget(m_table);
    m_splitter->setStretchFactor(1, 1);
    m_splitter->setChildrenCollapsible(false);
    m_outline->hide();

    m_findBar = new FindBar;
    m_findBar->hide();
    connect(m_findBar, &FindBar::queryChanged, this, [this](const LogQuery &query) {
        m_search->cancel();
        m_table->setQuery(query);
    });
    connect(m_findBar, &FindBar::findRequested, this, &LogView::find);
    connect(m_findBar, &FindBar::closed, this, [this] {
        m_findBar->hide();
        m_table->setQuery({});
        m_table->setFocus();
    });

    m_notice = new QLabel;
    m_notice->setTextFormat(Qt::PlainText);
    m_notice->setWordWrap(true);
    m_notice->setContentsMargins(6, 3, 6, 3);
    m_notice->hide();
    m_pill = new QPushButton(m_table->viewport());
    m_pill->setFocusPolicy(Qt::NoFocus);
    m_pill->setCursor(Qt::ArrowCursor);
    m_pill->setToolTip(tr("Go to the newest lines and follow them (End)"));
    m_pill->hide();
    connect(m_pill, &QPushButton::clicked, this, [this] { setFollowing(true); });
    m_table->viewport()->installEventFilter(this);

    m_complaintBar = new ComplaintBar;
    connect(m_complaintBar, &ComplaintBar::lineRequested, this, &LogView::jumpToLine);
    connect(m_complaintBar, &ComplaintBar::nextRequested, this, &LogView::nextComplaint);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_toolBar);
    layout->addWidget(m_notice);
    layout->addWidget(m_splitter, 1);
    layout->addWidget(m_complaintBar);
    layout->addWidget(m_findBar);
    setFocusProxy(m_table);
}

void LogView::addShortcuts()
{
    const auto add = [this](const QKeySequence &keys, auto action) {
        connect(new QShortcut(keys, this, nullptr, nullptr, Qt::WidgetWithChildrenShortcut), &QShortcut::activated,
                this, action);
    };
    add(QKeySequence::Find, &LogView::showFindBar);
    add(QKeySequence(Qt::Key_F3), [this] { find(false); });
    add(QKeySequence(Qt::SHIFT | Qt::Key_F3), [this] { find(true); });
    add(QKeySequence(Qt::Key_F8), &LogView::nextError);
    add(QKeySequence(Qt::SHIFT | Qt::Key_F8), &LogView::nextComplaint);
    add(QKeySequence::Copy, &LogView::copySelection);
    add(QKeySequence::SaveAs, &LogView::saveAs);
}

void LogView::open(LogFollower *follower, const QString &title)
{
    clear();
    m_title = title;
    m_titleLabel->setText(inertText(title, 200));
    m_table->setAccessibleName(tr("Log lines of %1").arg(m_titleLabel->text()));
    m_follower = follower;
    follower->setParent(this);
    connectFollower();
    m_table->setFollowing(true);
    if (!follower->isConnected())
        m_stateLabel->setText(tr("Connecting"));
}

void LogView::connectFollower()
{
    connect(m_follower, &LogFollower::appended, m_model, &LogModel::append);
    connect(m_follower, &LogFollower::replaced, m_model, &LogModel::beginFile);
    connect(m_follower, &LogFollower::replaced, this, [this] {
        setNotice(tr("The server put this file away and began a new one; a line across the log marks where."));
    });
    connect(m_follower, &LogFollower::caughtUp, this, [this] { m_stateLabel->setText(tr("Live")); });
    connect(m_follower, &LogFollower::jobChanged, this, &LogView::jobChanged);
    connect(m_follower, &LogFollower::connectedChanged, this, &LogView::showConnection);
    connect(m_follower, &LogFollower::finished, this, &LogView::showEnd);
}

void LogView::clear()
{
    if (m_follower)
        m_follower->disconnect(this), m_follower->disconnect(m_model), m_follower->deleteLater();
    m_follower = nullptr;
    delete m_saver;
    m_search->cancel();
    m_model->clear();
    m_title.clear();
    m_titleLabel->clear();
    m_stateLabel->clear();
    m_wasLost = false;
    m_linesAtLeaving = 0;
    setNotice({});
    showPill();
}

QString LogView::title() const
{
    return m_title;
}

void LogView::setServerClock(const QString &zone, int utcOffset)
{
    m_model->setServerClock(inertText(zone, 12), utcOffset);
}

void LogView::setMemoryLimit(qint64 bytes)
{
    m_model->setMemoryLimit(bytes);
}

bool LogView::isFollowing() const
{
    return m_table->isFollowing();
}

void LogView::setFollowing(bool on)
{
    m_table->setFollowing(on);
    m_followAction->setChecked(m_table->isFollowing());
}

qint64 LogView::newLines() const
{
    return isFollowing() ? 0 : std::max<qint64>(m_model->announcedEnd() - m_linesAtLeaving, 0);
}

void LogView::setNotice(const QString &text)
{
    m_notice->setText(text);
    m_notice->setVisible(!text.isEmpty());
}

void LogView::showConnection(bool connected)
{
    if (connected) {
        m_stateLabel->setText(tr("Live"));
        setNotice(m_wasLost ? tr("Connected again; the log goes on from the byte where it was left.") : QString());
        m_wasLost = false;
        return;
    }
    m_wasLost = true;
    m_stateLabel->setText(tr("Connection lost"));
    setNotice(tr("The connection is lost. What runs on the server goes on; the log continues here once the server is "
                 "reached again."));
}

void LogView::showEnd(const Result<void> &result)
{
    m_stateLabel->setText(result ? tr("Complete") : tr("Ended early"));
    if (result)
        setNotice({});
    else
        setNotice(tr("This log can't be read on: %1").arg(errorText(result.error(), m_title).paragraph()));
}

void LogView::showPill()
{
    const qint64 count = newLines();
    m_pill->setVisible(count > 0);
    if (count > 0) {
        m_pill->setText(tr("%n new lines", nullptr, int(std::min<qint64>(count, std::numeric_limits<int>::max()))) +
                        u" \u2193"_s);
        placePill();
    }
}

void LogView::placePill()
{
    m_pill->adjustSize();
    const QSize room = m_table->viewport()->size();
    m_pill->move((room.width() - m_pill->width()) / 2, room.height() - m_pill->height() - 6);
    m_pill->raise();
}

bool LogView::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize && m_pill->isVisible())
        placePill();
    return QWidget::eventFilter(watched, event);
}

void LogView::jumpToLine(qint64 line)
{
    if (line >= 0)
        m_table->goToLine(line);
}

void LogView::showFindBar()
{
    m_findBar->begin({});
    m_table->setQuery(m_findBar->query());
}

void LogView::find(bool backward)
{
    const LogQuery query = m_findBar->query();
    if (query.isEmpty()) {
        showFindBar();
        return;
    }
    if (!query.problem().isEmpty())
        return;
    m_findBar->show();
    m_table->setQuery(query);
    m_findBar->setRemark(tr("Searching"), false);
    const qint64 from = m_table->currentLine() >= 0 ? m_table->currentLine() : m_table->topLine() - 1;
    m_search->start(query, from, backward);
}

void LogView::nextError()
{
    const LogStore &store = m_model->store();
    const qint64 from = std::max(m_table->currentLine(), store.firstLine() - 1);
    qint64 line = store.nextError(from + 1);
    const bool wrapped = line < 0;
    if (wrapped)
        line = store.nextError(store.firstLine());
    if (line < 0)
        setNotice(tr("There is no error in this log."));
    else if (wrapped)
        setNotice(tr("No error further down; this is the first one."));
    else if (!m_wasLost)
        setNotice({});
    jumpToLine(line);
}

void LogView::nextComplaint()
{
    const qint64 line = m_complaints->lineAfter(m_table->currentLine());
    if (line < 0)
        setNotice(tr("No message in this log has an explanation."));
    jumpToLine(line);
}

void LogView::showComplaint()
{
    const qint64 line = m_table->currentLine();
    m_complaintBar->showComplaint(line < m_model->store().firstLine() ? std::nullopt : m_model->complaint(line));
}

void LogView::copySelection()
{
    constexpr qint64 mostLines = 100'000;
    constexpr qsizetype mostCharacters = 16 << 20, longestLine = 1 << 20;
    QList<QItemSelectionRange> ranges(m_table->selectionModel()->selection());
    std::sort(ranges.begin(), ranges.end(), [](const auto &one, const auto &other) { return one.top() < other.top(); });
    QString text;
    qint64 lines = 0;
    bool all = true;
    for (const QItemSelectionRange &range : ranges) {
        for (int row = range.top(); row <= range.bottom() && all; ++row) {
            all = lines++ < mostLines && text.size() < mostCharacters;
            if (all)
                text += m_model->lineText(m_model->lineOfRow(row), longestLine) + u'\n';
        }
    }
    if (text.isEmpty())
        return;
    QApplication::clipboard()->setText(text);
    if (!all)
        setNotice(tr("Only the first part was copied; use \"Save as...\" for the whole log."));
}

void LogView::saveAs()
{
    auto *dialog = new QFileDialog(this, tr("Save the log"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"log"_s);
    connect(dialog, &QFileDialog::fileSelected, this, &LogView::saveTo);
    dialog->open();
}

void LogView::saveTo(const QString &path)
{
    delete m_saver;
    m_saver = new LogSaver(m_model->store(), path, this);
    connect(m_saver, &LogSaver::finished, this, [this, path](const Result<qint64> &bytes) {
        setNotice(bytes ? tr("Saved %1 to %2.").arg(sizeText(*bytes), path)
                        : tr("The log was not saved to %1: %2").arg(path, bytes.error().detail));
        m_saver->deleteLater();
    });
    m_saver->start();
}

void LogView::showContextMenu(const QPoint &position)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(tr("Copy"), this, &LogView::copySelection)->setEnabled(m_table->selectionModel()->hasSelection());
    menu->addAction(tr("Select all"), m_table, &QTableView::selectAll);
    menu->addSeparator();
    const QModelIndex index = m_table->indexAt(position);
    if (index.isValid()) {
        const qint64 line = m_model->lineOfRow(index.row());
        menu->addAction(tr("Show the whole line"), this, [this, line] { showWholeLine(line); });
        const int section = m_model->store().sectionOf(line);
        if (section >= 0) {
            const bool folded = m_model->isFolded(section);
            const QString name = phaseText(m_model->store().sections()[size_t(section)].phase);
            menu->addAction(folded ? tr("Unfold %1").arg(name) : tr("Fold %1").arg(name), this,
                            [this, section, folded] { m_model->setFolded(section, !folded); });
        }
        menu->addSeparator();
    }
    menu->addAction(m_followAction);
    menu->addAction(m_nextErrorAction);
    menu->addAction(tr("Find..."), this, &LogView::showFindBar);
    menu->addAction(tr("Save as..."), this, &LogView::saveAs);
    menu->popup(m_table->viewport()->mapToGlobal(position));
}

void LogView::showWholeLine(qint64 line)
{
    const LogStore &store = m_model->store();
    if (line < store.firstLine())
        return;
    auto *dialog = new LongLineDialog(tr("Line %L1 of %2").arg(line + 1).arg(m_titleLabel->text()),
                                      store.lineBytes(line, store.lineLength(line)), this);
    dialog->show();
}

void LogView::setOutlineShown(bool on)
{
    const bool hasPhases = m_outlineModel->rowCount() > 0;
    m_outlineAction->setEnabled(hasPhases);
    const bool show = on && hasPhases;
    if (show == m_outline->isVisibleTo(this))
        return;
    m_outline->setVisible(show);
    if (show)
        m_splitter->setSizes(
            {fontMetrics().averageCharWidth() * 34, std::max(width() - fontMetrics().averageCharWidth() * 34, 1)});
}
