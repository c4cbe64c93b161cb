// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/fleet/Attempts.h"
#include "core/fleet/SiteSurveys.h"
#include "ui/jobs/JobPane.h"
#include "ui/jobs/JobSecretsDialog.h"
#include "ui/main/MainWindow.h"
#include "ui/text/AttemptResult.h"
#include "ui/text/ErrorText.h"
#include "ui/text/OperationResult.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace
{
constexpr auto longestRightsAnswer = 30s;
}

void MainWindow::showAdministratorScript(const QString &server, const JobRecord &job)
{
    ServerSession *session = sessionFor(server, job);
    if (!session)
        return;
    SiteSurveys::administratorScript(
        *session, job.id, this, [this, server, id = job.id](const Result<QString> &script) {
            m_jobPane->setAdministratorScript(server, id, script,
                                              script ? QString() : errorText(script.error(), server).paragraph());
        });
}

void MainWindow::withSecrets(const QString &server, const JobRecord &job, const SecretsCollected &collected)
{
    if (!sessionFor(server, job))
        return;
    if (!isSiteOperation(job) && !isAttemptOperation(job))
        return collected({});
    const auto ask = [this, server, collected, id = job.id] {
        collectSecrets(server, collected, [this, server, id] { m_jobPane->setFailed(server, id, {}); });
    };
    const Series *series = isAttemptOperation(job) ? seriesOf(server, job.series) : nullptr;
    if (!series)
        return ask();
    // Of an attempt the server says whether anything that is left needs root's rights.
    Attempts::endRights(*sessionFor(server, job), *series, this,
                        [collected, ask, keeps = job.operation == u"keep"](const Result<Attempts::EndRights> &rights) {
                            if (!rights || (keeps ? rights->keep : rights->back).asks())
                                ask();
                            else
                                collected({});
                        });
}

void MainWindow::collectSecrets(const QString &server, const SecretsCollected &collected,
                                const SecretsCanceled &canceled)
{
    ServerSession *session = m_fleet->server(server);
    if (!session)
        return canceled();
    const auto learnSudo = [this, server, collected, canceled](const Result<QJsonObject> &hello) {
        ServerSession *asked = m_fleet->server(server);
        if (!asked || (hello && hello->value("uid"_L1).toInt(-1) == 0))
            return collected({});
        // Where the server does not say, the job says what it lacks.
        const auto askSudo = [this, server, collected, canceled](const Result<QJsonObject> &sudo) {
            if (!sudo || sudo->value("passwordless"_L1).toBool())
                return collected({});
            askJobSecrets(server, collected, canceled);
        };
        asked->call(u"sudo"_s, {}, this, askSudo, longestRightsAnswer);
    };
    session->call(u"hello"_s, {}, this, learnSudo, longestRightsAnswer);
}

void MainWindow::askJobSecrets(const QString &server, const SecretsCollected &collected,
                               const SecretsCanceled &canceled)
{
    auto *dialog = new JobSecretsDialog(server, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [dialog, collected] {
        JobSecrets secrets;
        secrets.sudo = dialog->takeSudo();
        collected(secrets);
    });
    connect(dialog, &QDialog::rejected, this, canceled);
    dialog->open();
}
