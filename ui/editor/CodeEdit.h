// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPlainTextEdit>

class PythonHighlighter;

/// A text with line numbers, coloured as Python where it is small enough, and with marked lines. Plain text always.
class CodeEdit : public QPlainTextEdit
{
    Q_OBJECT
public:
    enum class MarkKind { Error, Conflict, Added, Removed, Suspicious };

    struct Mark {
        int first = 0; ///< Lines from 0.
        int last = 0;
        MarkKind kind = MarkKind::Error;
        bool operator==(const Mark &) const = default;
    };

    /// What is edited here at most; longer texts are only shown, and cut.
    static constexpr qsizetype mostCharacters = 3 << 20;
    static constexpr qsizetype longestLine = 20000;

    explicit CodeEdit(QWidget *parent = nullptr);

    /// False where it is too large to be edited: then its beginning is shown, for reading only.
    bool setCode(const QString &text);
    /// Shows what lineDiff() says, its lines coloured.
    void setDifference(const QString &difference);
    /// The text as it is saved: no-break spaces and the like are kept.
    QString code() const;
    /// Replaces everything as one step that can be undone.
    void replaceCode(const QString &text);
    /// Replaces whole lines as one step that can be undone.
    void replaceLines(int first, int last, const QString &text);
    void setMarks(const QList<Mark> &marks);
    /// From 0; shown in the middle.
    void goToLine(int line);
    /// Goes round; false where the words are not there.
    bool findWords(const QString &words, bool backward);

    void paintLineNumbers(QPaintEvent *event);
    int lineNumbersWidth() const;

signals:
    /// F6: the keyboard leaves, since Tab indents.
    void leaveRequested();

protected:
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void showMarks();
    void indent();

    QWidget *m_numbers;
    PythonHighlighter *m_highlighter = nullptr;
    QList<Mark> m_marks;
};
