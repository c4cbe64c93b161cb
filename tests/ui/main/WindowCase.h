// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/FakeServerLink.h"
#include "support/MemorySecretStore.h"
#include "ui/SampleFleet.h"
#include "ui/main/MainWindow.h"

#include <QAction>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

/// The real window on a server with one series, which answers as the test says.
class WindowCase : public QObject
{
protected:
    std::unique_ptr<QTemporaryDir> m_home;
    FakeServer m_server;
    Series m_series;
    std::unique_ptr<Fleet> m_fleet;
    ServerSession *m_session = nullptr;
    std::unique_ptr<MainWindow> m_window;
    QHash<QString, QJsonObject> m_answers; ///< Results by method; what is missing waits.

    std::optional<QJsonObject> answer(const QJsonObject &request) const
    {
        const QString method = request[u"method"_s].toString();
        if (method == u"probe")
            return QJsonObject{{u"result"_s, SampleFleet::status({m_series}).toJson()}};
        if (const auto known = m_answers.constFind(method); known != m_answers.constEnd())
            return QJsonObject{{u"result"_s, *known}};
        return std::nullopt;
    }
    bool open()
    {
        ServerRecord record;
        record.name = record.host = u"vps12"_s;
        m_session = m_fleet->add(record).value();
        m_window = std::make_unique<MainWindow>(m_fleet.get(), Settings{}, nullptr);
        m_window->show();
        m_window->start();
        return QTest::qWaitForWindowExposed(m_window.get()) && QTest::qWaitFor([this] {
                   return m_session->state() == ServerSession::State::Online && m_session->isFresh();
               });
    }
    QAction *action(const QString &text) const
    {
        for (QAction *one : m_window->findChildren<QAction *>()) {
            if (one->text() == text)
                return one;
        }
        return nullptr;
    }
    template <typename Wizard>
    Wizard *opened() const
    {
        for (Wizard *one : m_window->findChildren<Wizard *>()) {
            if (one->isVisible())
                return one;
        }
        return nullptr;
    }
    void becomes(const Series &series)
    {
        m_series = series;
        m_session->refresh();
    }
    void prepare()
    {
        m_home = std::make_unique<QTemporaryDir>();
        qputenv("HOME", m_home->path().toUtf8());
        qputenv("XDG_CONFIG_HOME", m_home->filePath(u"config"_s).toUtf8());
        qputenv("XDG_CACHE_HOME", m_home->filePath(u"cache"_s).toUtf8());
        m_answers.clear();
        m_server = {};
        m_server.responder = [this](const QJsonObject &request) { return answer(request); };
        m_series = SampleFleet::pair();
        m_fleet = std::make_unique<Fleet>(std::make_unique<MemorySecretStore>(), m_server.factory());
    }
    void finish()
    {
        m_window.reset();
        m_fleet.reset();
    }
};
