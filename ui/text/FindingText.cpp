// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/FindingText.h"

#include "core/base/InertText.h"

#include <QCoreApplication>

#include <array>

namespace
{
class Words
{
    Q_DECLARE_TR_FUNCTIONS(FindingText)
};

struct KindWords {
    const char *kind;
    const char *words;    ///< In a table.
    const char *sentence; ///< %1: what it is about.
};

constexpr std::array kinds{
    KindWords{"new-table", QT_TRANSLATE_NOOP("FindingText", "New table"),
              QT_TRANSLATE_NOOP("FindingText", "New in production and not loaded: %1")},
    KindWords{"split", QT_TRANSLATE_NOOP("FindingText", "Table in parts"),
              QT_TRANSLATE_NOOP("FindingText", "Dumped in several files now: %1")},
    KindWords{"joined", QT_TRANSLATE_NOOP("FindingText", "Table in one file"),
              QT_TRANSLATE_NOOP("FindingText", "Dumped in one file again: %1")},
    KindWords{"stale-file", QT_TRANSLATE_NOOP("FindingText", "Stale file"),
              QT_TRANSLATE_NOOP("FindingText", "Loaded, but not dumped any more: %1")},
    KindWords{"gone-table", QT_TRANSLATE_NOOP("FindingText", "Table that is gone"),
              QT_TRANSLATE_NOOP("FindingText", "Gone from production: %1")},
    KindWords{"left-out", QT_TRANSLATE_NOOP("FindingText", "Table left out"),
              QT_TRANSLATE_NOOP("FindingText", "Left out on purpose: %1")},
    KindWords{"field-added", QT_TRANSLATE_NOOP("FindingText", "New field"),
              QT_TRANSLATE_NOOP("FindingText", "New field in production: %1")},
    KindWords{"field-removed", QT_TRANSLATE_NOOP("FindingText", "Field that is gone"),
              QT_TRANSLATE_NOOP("FindingText", "Field gone from production: %1")},
    KindWords{"edit", QT_TRANSLATE_NOOP("FindingText", "Your change"),
              QT_TRANSLATE_NOOP("FindingText", "Changed by hand: %1")},
};

const KindWords *wordsOf(const QString &kind)
{
    for (const KindWords &known : kinds)
        if (kind == QLatin1StringView(known.kind))
            return &known;
    return nullptr;
}
} // namespace

QString findingKindText(const QString &kind)
{
    const KindWords *known = wordsOf(kind);
    return known ? Words::tr(known->words) : inertText(kind, 80);
}

QString findingText(const RestoreScript::Finding &finding)
{
    const QString name = inertText(finding.name, 200);
    const KindWords *known = wordsOf(finding.kind);
    const QString sentence = known ? Words::tr(known->sentence).arg(name)
                                   : Words::tr("%1: %2", "kind, name").arg(inertText(finding.kind, 80), name);
    return finding.detail.isEmpty()
               ? sentence
               : Words::tr("%1 (%2)", "finding, detail").arg(sentence, inertText(finding.detail, 300));
}

QString restoreScriptStateText(RestoreScript::State state)
{
    switch (state) {
    case RestoreScript::State::None:
        return Words::tr("There is no dump yet.");
    case RestoreScript::State::New:
        return Words::tr(
            "There is no restore2preview.py yet: the next synchronisation makes it as a copy of restore.py.");
    case RestoreScript::State::Current:
        return Words::tr("restore2preview.py fits production's restore.py.");
    case RestoreScript::State::Merge:
        return Words::tr(
            "Production's restore.py changed: the next synchronisation merges it into restore2preview.py.");
    case RestoreScript::State::Conflict:
        return Words::tr("restore2preview.py needs your decision before the next synchronisation.");
    }
    return {};
}
