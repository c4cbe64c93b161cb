// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
// delaylink ONE_WAY_MS DEVICE DEVICE: a slow link made of two TUN devices, for kernels without netem. Needs root; says
// "up", then runs until ended.
#include <queue>

#include <fcntl.h>
#include <linux/if_tun.h>
#include <net/if.h>
#include <poll.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include <array>
#include <chrono>
#include <cstdio>
#include <cstring>
#include <string>
#include <vector>

namespace
{
using Clock = std::chrono::steady_clock;

/// One direction: what was read at one end and is due later at the other.
class Direction
{
public:
    Direction(int from, int to, Clock::duration delay) : m_from(from), m_to(to), m_delay(delay) {}

    void take()
    {
        std::array<char, 65536> packet{};
        for (ssize_t size = 0; (size = read(m_from, packet.data(), packet.size())) > 0;)
            m_packets.push({Clock::now() + m_delay, std::vector<char>(packet.data(), packet.data() + size)});
    }

    void deliver()
    {
        for (; !m_packets.empty() && m_packets.front().due <= Clock::now(); m_packets.pop())
            if (write(m_to, m_packets.front().bytes.data(), m_packets.front().bytes.size()) < 0)
                continue; // a full queue drops, as a real link does
    }

    Clock::time_point next() const { return m_packets.empty() ? Clock::time_point::max() : m_packets.front().due; }

private:
    struct Packet {
        Clock::time_point due;
        std::vector<char> bytes;
    };

    int m_from;
    int m_to;
    Clock::duration m_delay;
    std::queue<Packet> m_packets;
};

int openDevice(const char *name)
{
    const int device = open("/dev/net/tun", O_RDWR | O_NONBLOCK | O_CLOEXEC);
    ifreq request{};
    request.ifr_flags = IFF_TUN | IFF_NO_PI;
    std::strncpy(request.ifr_name, name, IFNAMSIZ - 1);
    if (device < 0 || ioctl(device, TUNSETIFF, &request) != 0) {
        std::perror(name);
        return -1;
    }
    return device;
}

void wait(int first, int second, Clock::time_point until)
{
    std::array<pollfd, 2> ends{{{first, POLLIN, 0}, {second, POLLIN, 0}}};
    const auto left =
        until == Clock::time_point::max() ? Clock::duration(std::chrono::seconds(1)) : until - Clock::now();
    const auto nanoseconds = std::max<long>(0, std::chrono::duration_cast<std::chrono::nanoseconds>(left).count());
    const timespec limit{nanoseconds / 1'000'000'000, nanoseconds % 1'000'000'000};
    ppoll(ends.data(), ends.size(), &limit, nullptr);
}
} // namespace

int main(int argc, char **argv)
{
    if (argc != 4) {
        std::fprintf(stderr, "usage: delaylink ONE_WAY_MS DEVICE DEVICE\n");
        return 2;
    }
    const auto delay =
        std::chrono::duration_cast<Clock::duration>(std::chrono::duration<double, std::milli>(std::stod(argv[1])));
    const int first = openDevice(argv[2]);
    const int second = openDevice(argv[3]);
    if (first < 0 || second < 0)
        return 1;
    std::puts("up");
    std::fflush(stdout);
    Direction there(first, second, delay);
    Direction back(second, first, delay);
    for (;;) {
        there.deliver();
        back.deliver();
        wait(first, second, std::min(there.next(), back.next()));
        there.take();
        back.take();
    }
}
