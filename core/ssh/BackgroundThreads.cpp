// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ssh/BackgroundThreads.h"

#include <pthread.h>
#include <signal.h>

#include <atomic>
#include <chrono>
#include <list>
#include <memory>
#include <mutex>
#include <thread>

namespace
{
class Pool
{
public:
    ~Pool()
    {
        finish();
        for (auto &entry : m_entries)
            entry.thread.detach(); // a name look-up that hangs: it must not keep the program from ending
    }

    void finish()
    {
        const auto end = std::chrono::steady_clock::now() + std::chrono::seconds(3);
        while (!joinFinished() && std::chrono::steady_clock::now() < end)
            std::this_thread::sleep_for(std::chrono::milliseconds(2));
    }

    void start(std::function<void()> work)
    {
        joinFinished();
        auto done = std::make_shared<std::atomic<bool>>(false);
        // signals are the main thread's: a new thread inherits this mask
        sigset_t all;
        sigset_t before;
        sigfillset(&all);
        pthread_sigmask(SIG_SETMASK, &all, &before);
        std::thread thread([work = std::move(work), done]() mutable {
            work();
            work = nullptr;
            done->store(true);
        });
        pthread_sigmask(SIG_SETMASK, &before, nullptr);
        const std::lock_guard lock(m_mutex);
        m_entries.push_back({std::move(thread), std::move(done)});
    }

private:
    struct Entry {
        std::thread thread;
        std::shared_ptr<std::atomic<bool>> done;
    };

    bool joinFinished()
    {
        const std::lock_guard lock(m_mutex);
        std::erase_if(m_entries, [](Entry &entry) {
            if (!entry.done->load())
                return false;
            entry.thread.join();
            return true;
        });
        return m_entries.empty();
    }

    std::mutex m_mutex;
    std::list<Entry> m_entries;
};

Pool &pool()
{
    static Pool pool;
    return pool;
}
} // namespace

void BackgroundThreads::start(std::function<void()> work)
{
    pool().start(std::move(work));
}

void BackgroundThreads::finish()
{
    pool().finish();
}
