// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/SeriesProblem.h"

#include "ui/text/NightlyText.h"

using namespace Qt::StringLiterals;

namespace
{
ExitStatus statusOf(const QString &problem)
{
    return problem == "differs"_L1 || problem == "longer"_L1 ? ExitStatus::Differs : ExitStatus::Failed;
}
} // namespace

std::optional<SeriesProblem> SeriesProblem::of(const Series &series)
{
    if (series.nightly && !series.nightly->problem.isEmpty())
        return SeriesProblem{statusOf(series.nightly->problem), lastNightText(*series.nightly)};
    return {};
}
