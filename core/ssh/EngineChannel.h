// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ssh/EngineSession.h"
#include "core/ssh/EngineTypes.h"

#include <libssh/callbacks.h>

#include <deque>

/// One command of an engine, driven by callbacks; ends on the server's close, which may come before or after status and
/// end of output.
class EngineChannel
{
public:
    EngineChannel(EngineSession &session, EngineListener &listener, int id, std::string command);
    ~EngineChannel();
    EngineChannel(const EngineChannel &) = delete;
    EngineChannel &operator=(const EngineChannel &) = delete;

    int id() const { return m_id; }
    void write(std::string data);
    void closeInput() { m_inputEnds = true; }
    void terminate();
    /// Does what can be done now; false when the listener was told the end.
    bool drive();
    /// Whether drive() must be called again soon although nothing arrives.
    bool isTerminating() const { return m_terminateBy != Clock::time_point{}; }
    void fail(const EngineFailure &failure);

private:
    using Clock = std::chrono::steady_clock;
    enum class Stage { Opening, Requesting, Running, Ended };

    static int dataArrived(ssh_session, ssh_channel, void *data, uint32_t size, int isError, void *self);
    static void closed(ssh_session, ssh_channel, void *self);
    static void statusArrived(ssh_session, ssh_channel, int status, void *self);
    static void signalArrived(ssh_session, ssh_channel, const char *signal, int, const char *, const char *,
                              void *self);

    void open();
    void request();
    void feed();
    void drain();
    void growWindow();
    void finish(int status, const std::string &signal);

    EngineSession &m_session;
    EngineListener &m_listener;
    int m_id;
    std::string m_command;
    ssh_channel m_channel = nullptr;
    ssh_channel_callbacks_struct m_callbacks{};
    Stage m_stage = Stage::Opening;
    std::deque<std::string> m_input;
    size_t m_inputOffset = 0;
    bool m_inputEnds = false;
    bool m_inputEnded = false;
    bool m_blocked = false;
    bool m_closed = false;
    int m_status = -1;
    std::string m_signal;
    size_t m_sinceGrowth = 0;
    Clock::time_point m_terminateBy{};
};
