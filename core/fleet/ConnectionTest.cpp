// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/fleet/ConnectionTest.h"

#include "core/fleet/QuestionDesk.h"
#include "core/remote/ServerHelper.h"

using namespace Qt::StringLiterals;

ConnectionTest::ConnectionTest(std::unique_ptr<ServerLink> link, QJsonObject probeParams, QuestionDesk *desk,
                               QObject *parent)
    : QObject(parent), m_link(std::move(link)), m_probeParams(std::move(probeParams)), m_desk(desk)
{
}

ConnectionTest::~ConnectionTest()
{
    if (m_desk)
        m_desk->drop(m_link.get());
}

void ConnectionTest::start()
{
    m_desk->attend(m_link.get());
    connect(m_link.get(), &ServerLink::passed, this, [this](const QString &layer, const QString &detail) {
        add({.id = layer, .passed = true, .detail = detail, .error = {}});
    });
    connect(m_link.get(), &ServerLink::failed, this, [this](const Error &error, const QString &layer) {
        add({.id = layer, .passed = false, .detail = error.detail, .error = error});
        end();
    });
    connect(m_link.get(), &ServerLink::ready, this, &ConnectionTest::askSudo);
    m_link->open();
}

void ConnectionTest::askSudo()
{
    m_link->helper()->call(u"sudo"_s, {}, this, [this](const Result<QJsonObject> &result) {
        if (m_over)
            return;
        if (result)
            add({.id = u"sudo"_s,
                 .passed = result->value("passwordless"_L1).toBool(),
                 .detail = result->value("detail"_L1).toString(),
                 .error = {}});
        else
            add({.id = u"sudo"_s, .passed = false, .detail = result.error().detail, .error = result.error()});
        askSites();
    });
}

void ConnectionTest::askSites()
{
    m_link->helper()->call(u"probe"_s, m_probeParams, this, [this](const Result<QJsonObject> &result) {
        if (m_over)
            return;
        const auto status =
            result ? ServerStatus::fromJson(*result) : Result<ServerStatus>(std::unexpected(result.error()));
        if (status) {
            qsizetype sites = 0;
            for (const Series &series : status->series)
                sites += series.sites.size();
            add({.id = u"sites"_s, .passed = true, .detail = QString::number(sites), .error = {}});
        } else {
            add({.id = u"sites"_s, .passed = false, .detail = status.error().detail, .error = status.error()});
        }
        end();
    });
}

void ConnectionTest::add(const ServerSession::TestStep &step)
{
    if (m_over)
        return;
    m_steps.append(step);
    emit progress(m_steps, false);
}

void ConnectionTest::end()
{
    if (m_over)
        return;
    m_over = true;
    emit progress(m_steps, true);
    deleteLater();
}
