# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""A hosting server for Lino on loopback, to practise on: a real sshd, real Lino sites, no sudo, no containers."""
