// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/CodeEdit.h"

#include "ui/editor/PythonHighlighter.h"
#include "ui/widgets/StateColors.h"

#include <QFontDatabase>
#include <QPainter>
#include <QTextBlock>

using namespace Qt::StringLiterals;

namespace
{
constexpr qsizetype mostColoured = 512 << 10;
constexpr qsizetype mostShown = 256 << 10; ///< Of a text that is too large.
constexpr int indentation = 4;

/// The numbers beside a CodeEdit.
class LineNumbers : public QWidget
{
public:
    explicit LineNumbers(CodeEdit *edit) : QWidget(edit), m_edit(edit) {}
    QSize sizeHint() const override { return {m_edit->lineNumbersWidth(), 0}; }

protected:
    void paintEvent(QPaintEvent *event) override { m_edit->paintLineNumbers(event); }

private:
    CodeEdit *m_edit;
};

bool isTooLarge(const QString &text)
{
    if (text.size() > CodeEdit::mostCharacters)
        return true;
    qsizetype begin = 0;
    for (qsizetype end = 0; end >= 0 && begin < text.size(); begin = end + 1) {
        end = text.indexOf(u'\n', begin);
        if ((end < 0 ? text.size() : end) - begin > CodeEdit::longestLine)
            return true;
        if (end < 0)
            break;
    }
    return false;
}

QString beginningOf(const QString &text)
{
    QStringList lines = text.left(mostShown).split(u'\n');
    for (QString &line : lines) {
        if (line.size() > 2000)
            line = line.left(2000) + u"..."_s;
    }
    return lines.join(u'\n');
}

QColor colorOf(CodeEdit::MarkKind kind)
{
    switch (kind) {
    case CodeEdit::MarkKind::Error:
    case CodeEdit::MarkKind::Removed:
        return QColor(StateColors::vermilion);
    case CodeEdit::MarkKind::Conflict:
        return QColor(StateColors::orange);
    case CodeEdit::MarkKind::Added:
        return QColor(StateColors::green);
    case CodeEdit::MarkKind::Suspicious:
        return QColor(StateColors::purple);
    }
    return {};
}
} // namespace

CodeEdit::CodeEdit(QWidget *parent) : QPlainTextEdit(parent), m_numbers(new LineNumbers(this))
{
    QFont fixed = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    fixed.setPointSizeF(font().pointSizeF());
    setFont(fixed);
    setLineWrapMode(QPlainTextEdit::NoWrap);
    QTextOption option = document()->defaultTextOption();
    option.setTextDirection(Qt::LeftToRight);
    document()->setDefaultTextOption(option);
    connect(this, &QPlainTextEdit::blockCountChanged, this,
            [this] { setViewportMargins(lineNumbersWidth(), 0, 0, 0); });
    connect(this, &QPlainTextEdit::updateRequest, this, [this](const QRect &rect, int dy) {
        if (dy)
            m_numbers->scroll(0, dy);
        else
            m_numbers->update(0, rect.y(), m_numbers->width(), rect.height());
    });
    setViewportMargins(lineNumbersWidth(), 0, 0, 0);
}

bool CodeEdit::setCode(const QString &text)
{
    const bool tooLarge = isTooLarge(text);
    const QString shown = tooLarge ? beginningOf(text) : text;
    delete m_highlighter;
    m_highlighter = nullptr;
    setPlainText(shown);
    if (shown.size() <= mostColoured) {
        m_highlighter = new PythonHighlighter(document());
        m_highlighter->setBackground(palette().color(QPalette::Base));
    }
    if (tooLarge)
        setReadOnly(true);
    m_marks.clear();
    showMarks();
    return !tooLarge;
}

void CodeEdit::setDifference(const QString &difference)
{
    setReadOnly(true);
    delete m_highlighter;
    m_highlighter = nullptr;
    const QString shown = difference.size() > mostShown ? beginningOf(difference) : difference;
    setPlainText(shown);
    QList<Mark> marks;
    int line = 0;
    for (const QString &text : shown.split(u'\n')) {
        if (text.startsWith(u'+'))
            marks += {line, line, MarkKind::Added};
        else if (text.startsWith(u'-'))
            marks += {line, line, MarkKind::Removed};
        ++line;
    }
    setMarks(marks);
}

QString CodeEdit::code() const
{
    // toPlainText() would turn no-break spaces into spaces.
    QString text = document()->toRawText();
    text.replace(QChar::ParagraphSeparator, u'\n');
    return text;
}

void CodeEdit::replaceCode(const QString &text)
{
    QTextCursor cursor(document());
    cursor.select(QTextCursor::Document);
    cursor.insertText(text);
}

void CodeEdit::replaceLines(int first, int last, const QString &text)
{
    const QTextBlock begin = document()->findBlockByNumber(first);
    const QTextBlock end = document()->findBlockByNumber(last);
    if (!begin.isValid() || !end.isValid())
        return;
    QTextCursor cursor(begin);
    cursor.beginEditBlock();
    cursor.setPosition(end.position() + end.length() - 1, QTextCursor::KeepAnchor);
    if (!text.isEmpty()) {
        cursor.insertText(text.endsWith(u'\n') ? text.chopped(1) : text);
    } else {
        cursor.removeSelectedText();
        cursor.deleteChar(); // the line's own end
    }
    cursor.endEditBlock();
    goToLine(first);
}

void CodeEdit::setMarks(const QList<Mark> &marks)
{
    if (m_marks == marks)
        return;
    m_marks = marks;
    showMarks();
}

void CodeEdit::showMarks()
{
    QList<QTextEdit::ExtraSelection> selections;
    constexpr int mostLines = 5000;
    for (const Mark &mark : std::as_const(m_marks)) {
        QColor color = colorOf(mark.kind);
        color.setAlpha(60);
        for (int line = mark.first; line <= mark.last && selections.size() < mostLines; ++line) {
            QTextEdit::ExtraSelection selection;
            selection.cursor = QTextCursor(document()->findBlockByNumber(line));
            selection.format.setBackground(color);
            selection.format.setProperty(QTextFormat::FullWidthSelection, true);
            selections += selection;
        }
    }
    setExtraSelections(selections);
    m_numbers->update();
}

void CodeEdit::goToLine(int line)
{
    setTextCursor(QTextCursor(document()->findBlockByNumber(std::clamp(line, 0, blockCount() - 1))));
    centerCursor();
}

bool CodeEdit::findWords(const QString &words, bool backward)
{
    if (words.isEmpty())
        return false;
    const QTextDocument::FindFlags flags = backward ? QTextDocument::FindBackward : QTextDocument::FindFlags();
    if (find(words, flags))
        return true;
    const QTextCursor before = textCursor();
    moveCursor(backward ? QTextCursor::End : QTextCursor::Start);
    if (find(words, flags))
        return true;
    setTextCursor(before);
    return false;
}

int CodeEdit::lineNumbersWidth() const
{
    const int digits = std::max<int>(QString::number(blockCount()).size(), 3);
    return 12 + digits * fontMetrics().horizontalAdvance(u'9');
}

void CodeEdit::paintLineNumbers(QPaintEvent *event)
{
    QPainter painter(m_numbers);
    painter.fillRect(event->rect(), palette().color(QPalette::AlternateBase));
    painter.setFont(font());
    const QColor ordinary =
        StateColors::readableOn(QColor(StateColors::grey), palette().color(QPalette::AlternateBase));
    QTextBlock block = firstVisibleBlock();
    qreal top = blockBoundingGeometry(block).translated(contentOffset()).top();
    while (block.isValid() && top <= event->rect().bottom()) {
        const qreal height = blockBoundingRect(block).height();
        const int line = block.blockNumber();
        const auto mark =
            std::ranges::find_if(m_marks, [line](const Mark &one) { return one.first <= line && line <= one.last; });
        if (mark != m_marks.end())
            painter.fillRect(QRectF(0, top, 4, height), colorOf(mark->kind));
        painter.setPen(ordinary);
        painter.drawText(QRectF(0, top, m_numbers->width() - 6, height), Qt::AlignRight | Qt::AlignVCenter,
                         QString::number(line + 1));
        top += height;
        block = block.next();
    }
}

void CodeEdit::resizeEvent(QResizeEvent *event)
{
    QPlainTextEdit::resizeEvent(event);
    const QRect inner = contentsRect();
    m_numbers->setGeometry(inner.left(), inner.top(), lineNumbersWidth(), inner.height());
}

void CodeEdit::indent()
{
    QTextCursor cursor = textCursor();
    const int column = cursor.positionInBlock();
    cursor.insertText(QString(indentation - column % indentation, u' '));
}

void CodeEdit::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_F6) {
        emit leaveRequested();
        return;
    }
    if (event->key() == Qt::Key_Tab && event->modifiers() == Qt::NoModifier && !isReadOnly() &&
        !textCursor().hasSelection()) {
        indent();
        return;
    }
    QPlainTextEdit::keyPressEvent(event);
}

void CodeEdit::changeEvent(QEvent *event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_highlighter)
        m_highlighter->setBackground(palette().color(QPalette::Base));
}
