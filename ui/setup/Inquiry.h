// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Error.h"

#include <QObject>

#include <chrono>
#include <functional>
#include <memory>
#include <optional>

class QTimer;

/// Asks the server what is chosen: a moment after the last change, and only the newest answer counts.
class Inquiry : public QObject
{
    Q_OBJECT
public:
    /// Asks with what is chosen by then, keeps the result, and calls \a answer; not at all once \a context is gone.
    using Ask = std::function<void(QObject *context, std::function<void(Result<void>)> answer)>;

    explicit Inquiry(Ask ask, std::chrono::milliseconds pause = std::chrono::milliseconds(400));
    ~Inquiry() override;

    /// Something changed: the earlier answer does not hold any more.
    void askSoon();
    void ask();
    /// Stops asking: what is chosen can't be asked about.
    void dismiss();
    bool isAsking() const { return m_isAsking; }
    /// Whether the last question was answered and nothing has changed since.
    bool isAnswered() const { return m_isAnswered; }
    /// Why the last question was not answered.
    const std::optional<Error> &error() const { return m_error; }

signals:
    void changed();

private:
    Ask m_ask;
    QTimer *m_pause;
    std::unique_ptr<QObject> m_context; ///< Of the question under way.
    std::optional<Error> m_error;
    bool m_isAsking = false, m_isAnswered = false;
};
