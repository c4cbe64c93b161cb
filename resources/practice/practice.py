#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Entry of the practice server; see baton_practice/cli.py."""
import os
import sys

sys.dont_write_bytecode = True
sys.path.insert(0, os.path.dirname(os.path.realpath(__file__)))

from baton_practice.cli import main  # noqa: E402 - the package stands beside this file

if __name__ == "__main__":
    sys.exit(main())
