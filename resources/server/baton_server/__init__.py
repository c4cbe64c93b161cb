# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""The server's side of Lino Baton: see docs/protocol.md. Python 3.7 or newer, standard library only."""
