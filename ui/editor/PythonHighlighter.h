// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSyntaxHighlighter>

#include <array>

/// Colours Python: keywords, decorators, numbers, comments and strings, triple-quoted ones over many lines. Of a long
/// line only the beginning is coloured, so that a line of megabytes costs no more than its reading.
class PythonHighlighter : public QSyntaxHighlighter
{
    Q_OBJECT
public:
    enum Kind { Keyword, Decorator, Number, Comment, String, KindCount };

    explicit PythonHighlighter(QTextDocument *document);

    /// Colours that read on \a background.
    void setBackground(const QColor &background);
    QColor color(Kind kind) const { return m_formats[kind].foreground().color(); }

protected:
    void highlightBlock(const QString &text) override;

private:
    qsizetype string(const QString &text, qsizetype begin, qsizetype at, int state);
    qsizetype word(const QString &text, qsizetype at);
    void mark(qsizetype from, qsizetype to, Kind kind);

    std::array<QTextCharFormat, KindCount> m_formats;
};
