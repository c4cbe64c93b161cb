// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/remote/HelperError.h"

#include "core/base/InertText.h"
#include "core/base/Redactor.h"

#include <QHash>

using namespace Qt::StringLiterals;

namespace
{
Error::Code codeOf(const QString &name)
{
    static const QHash<QString, Error::Code> codes{
        {u"bad-request"_s, Error::Code::InvalidInput},
        {u"not-found"_s, Error::Code::NotFound},
        {u"not-permitted"_s, Error::Code::NotPermitted},
        {u"locked"_s, Error::Code::Locked},
        {u"busy"_s, Error::Code::Busy},
        {u"failed"_s, Error::Code::CommandFailed},
        {u"unsupported"_s, Error::Code::HelperUnavailable},
        {u"too-large"_s, Error::Code::InvalidInput},
        {u"refused"_s, Error::Code::Refused},
    };
    return codes.value(name, Error::Code::Unexpected);
}

QString holderOf(const QJsonObject &details)
{
    const QJsonObject holder = details.value("holder"_L1).toObject();
    QStringList parts{holder.value("who"_L1).toString(), holder.value("operation"_L1).toString()};
    parts.removeAll(QString());
    return parts.join(u", "_s);
}

/// What a guardrail found, and what to do about it: without them nobody can mend it.
QString refusalOf(const QString &message, const QJsonObject &details)
{
    QString text = message;
    if (const QString found = details.value("found"_L1).toString(); !found.isEmpty())
        text += u": "_s + found;
    if (const QString todo = details.value("todo"_L1).toString(); !todo.isEmpty())
        text += u"; "_s + todo;
    return text;
}
} // namespace

Error errorFromHelper(const QJsonObject &error)
{
    const Error::Code code = codeOf(error.value("code"_L1).toString());
    QString detail = error.value("message"_L1).toString();
    if (code == Error::Code::Locked) {
        const QString holder = holderOf(error.value("details"_L1).toObject());
        if (!holder.isEmpty())
            detail = holder;
    } else if (code == Error::Code::Refused) {
        detail = refusalOf(detail, error.value("details"_L1).toObject());
    }
    return {code, inertText(Redactor::redact(detail))};
}
