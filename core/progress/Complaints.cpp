// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/progress/Complaints.h"

#include "BuiltInComplaints.h"
#include "core/base/InertText.h"
#include "core/progress/ProgressReader.h"
#include "core/progress/RequiredLiterals.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <bit>

using namespace Qt::StringLiterals;

namespace
{
std::unexpected<Error> damagedEntry(const QString &what)
{
    return std::unexpected(Error{Error::Code::FileDamaged, u"known complaints: "_s + inertText(what, 512)});
}

std::optional<Complaints::Severity> severityNamed(const QString &name)
{
    if (name == "note"_L1)
        return Complaints::Severity::Note;
    if (name == "warning"_L1)
        return Complaints::Severity::Warning;
    if (name == "error"_L1)
        return Complaints::Severity::Error;
    return {};
}

/// Whether each %1 to %9 of the words has a group.
bool hasEachGroup(const QString &words, int groups)
{
    for (qsizetype at = words.indexOf(u'%'); at >= 0 && at + 1 < words.size(); at = words.indexOf(u'%', at + 1)) {
        if (const int group = words.at(at + 1).digitValue(); group > groups)
            return false;
    }
    return true;
}

Result<Complaints::Entry> readEntry(const QJsonObject &object)
{
    const QString id = object.value("id"_L1).toString(), pattern = object.value("match"_L1).toString();
    const QString what = object.value("what"_L1).toString(), todo = object.value("todo"_L1).toString();
    const auto severity = severityNamed(object.value("severity"_L1).toString());
    if (id.isEmpty())
        return damagedEntry(u"an entry without id: "_s + pattern);
    if (!severity)
        return damagedEntry(id + u": severity "_s + object.value("severity"_L1).toString());
    Complaints::Entry entry{id, *severity, QRegularExpression(pattern), what.toUtf8(), todo.toUtf8(), {}};
    if (pattern.isEmpty() || !entry.match.isValid())
        return damagedEntry(u"%1: %2"_s.arg(id, entry.match.errorString()));
    if (what.isEmpty() || todo.isEmpty())
        return damagedEntry(id + u": no words"_s);
    if (!hasEachGroup(what, entry.match.captureCount()) || !hasEachGroup(todo, entry.match.captureCount()))
        return damagedEntry(id + u": no such group"_s);
    for (const QJsonValue &example : object.value("examples"_L1).toArray())
        entry.examples += example["line"_L1].toString();
    entry.match.optimize();
    return entry;
}

/// What is matched of a line: without colours, and not all of a giant one.
QString withoutColours(const QString &line)
{
    static const QRegularExpression colours(u"\\x1b\\[[0-9;?]*[A-Za-z]"_s);
    QString text = line.left(ProgressReader::longestLine);
    if (text.contains(u'\x1b'))
        text.remove(colours);
    return text;
}
} // namespace

const Complaints &Complaints::builtIn()
{
    static const Complaints complaints =
        parse(QByteArray::fromRawData(builtInComplaints, sizeof builtInComplaints - 1)).value();
    return complaints;
}

Result<Complaints> Complaints::parse(const QByteArray &json)
{
    QJsonParseError parsing;
    const QJsonObject file = QJsonDocument::fromJson(json, &parsing).object();
    if (parsing.error != QJsonParseError::NoError)
        return damagedEntry(parsing.errorString());
    if (file.value("format"_L1).toInt() != 1)
        return damagedEntry(u"format"_s);
    Complaints result;
    for (const QJsonValue &value : file.value("complaints"_L1).toArray()) {
        auto entry = readEntry(value.toObject());
        if (!entry)
            return std::unexpected(entry.error());
        if (std::ranges::find(result.m_entries, entry->id, &Entry::id) != result.m_entries.end())
            return damagedEntry(entry->id + u": twice"_s);
        const int place = int(result.m_entries.size()) % LiteralFilter::mostRules;
        if (place == 0)
            result.m_filters.emplace_back();
        result.m_filters.back().add(place, requiredLiterals(entry->match.pattern()));
        result.m_entries.push_back(std::move(*entry));
    }
    for (LiteralFilter &filter : result.m_filters)
        filter.build();
    return result;
}

std::optional<Complaints::Match> Complaints::match(const QString &line) const
{
    const QString text = withoutColours(line);
    for (size_t block = 0; block < m_filters.size(); ++block) {
        for (std::uint64_t left = m_filters[block].candidates(text); left != 0; left &= left - 1) {
            const Entry &entry = m_entries[block * LiteralFilter::mostRules + size_t(std::countr_zero(left))];
            if (const auto found = entry.match.match(text); found.hasMatch())
                return Match{&entry, found.capturedTexts().mid(1)};
        }
    }
    return {};
}
