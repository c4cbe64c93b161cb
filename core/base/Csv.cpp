// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Csv.h"

using namespace Qt::StringLiterals;

QString csvLine(const QStringList &fields)
{
    QStringList quoted;
    for (QString field : fields) {
        if (!field.isEmpty() && u"=+-@\t\r"_s.contains(field.front()))
            field.prepend(u'\'');
        quoted += u'"' + field.replace(u'"', u"\"\""_s) + u'"';
    }
    return quoted.join(u',') + u"\r\n"_s;
}
