// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/TextEditor.h"

#include "core/base/PrivateFile.h"

using namespace Qt::StringLiterals;

namespace
{
QString editorCommand()
{
    for (const char *name : {"VISUAL", "EDITOR"})
        if (const auto command = qEnvironmentVariable(name); !command.isEmpty())
            return command;
    return u"editor"_s;
}
} // namespace

TextEditor::TextEditor(QObject *parent) : QObject(parent)
{
    m_process.setProcessChannelMode(QProcess::ForwardedChannels);
    m_process.setInputChannelMode(QProcess::ForwardedInputChannel);
}

void TextEditor::edit(const QString &text, const QString &name,
                      const std::function<void(const Result<QString> &)> &done)
{
    m_path = m_directory.filePath(name);
    if (!m_directory.isValid())
        return done(std::unexpected(Error{Error::Code::FileUnwritable, m_directory.errorString()}));
    if (const auto written = PrivateFile::write(m_path, text.toUtf8()); !written)
        return done(std::unexpected(written.error()));
    connect(&m_process, &QProcess::finished, this, [this, done](int status) { ended(status, done); });
    connect(&m_process, &QProcess::errorOccurred, this, [this, done](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart)
            done(std::unexpected(Error{Error::Code::CommandFailed, m_process.errorString()}));
    });
    // the variable may hold options, as git reads it too
    m_process.start(u"/bin/sh"_s, {u"-c"_s, editorCommand() + u" \"$@\""_s, u"sh"_s, m_path});
}

void TextEditor::ended(int status, const std::function<void(const Result<QString> &)> &done)
{
    if (m_process.exitStatus() != QProcess::NormalExit || status != 0)
        return done(std::unexpected(Error{Error::Code::CommandFailed, editorCommand()}));
    const auto content = PrivateFile::read(m_path);
    if (!content)
        return done(std::unexpected(content.error()));
    done(QString::fromUtf8(*content));
}

QString TextEditor::keep()
{
    m_directory.setAutoRemove(false);
    return m_path;
}
