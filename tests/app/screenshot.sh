#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
# screenshot.sh LINO_BATON PICTURE [SECONDS]: the real window, on a display of its own, as it looks after some seconds
set -euo pipefail
program=$1 picture=$2 seconds=${3:-12}
display=:$((100 + $$ % 400))

Xvfb "$display" -screen 0 1600x1000x24 -nolisten tcp >/dev/null 2>&1 &
server=$!
trap 'kill "${window:-}" "$server" 2>/dev/null || true' EXIT
sleep 1
export DISPLAY=$display QT_QPA_PLATFORM=xcb DBUS_SESSION_BUS_ADDRESS=disabled:
"$program" &
window=$!
sleep "$seconds"
id=$(xdotool search --onlyvisible --pid "$window" | tail -n 1)
mkdir -p "$(dirname "$picture")"
import -window "$id" "$picture"
echo "$picture: $(identify -format '%wx%h' "$picture")"
