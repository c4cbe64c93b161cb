// SPDX-FileCopyrightText: 2026 Lino Baton developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plans/SynchroniseByHand.h"

#include "core/plans/ShellWords.h"

#include <QHash>

using namespace Qt::StringLiterals;

namespace
{
const auto guard = uR"sh(# Where the links lead.
[ "$(readlink -f "$links/prod")" = "$(readlink -f "$production")" ] || refuse "$links/prod does not lead to $production"
[ "$(readlink -f "$links/preview")" = "$(readlink -f "$preview")" ] || refuse "$links/preview does not lead to $preview"
[ "$(readlink -f "$production")" != "$(readlink -f "$preview")" ] || refuse "production and preview are one site"

# Which database each site's own Django uses: engine, host, port and name, or the very file.
database_of() {
    cd "$1"
    env/bin/python manage.py shell -c '
import os, socket
from django.db import connections
s = connections["default"].settings_dict
engine, name, host = s["ENGINE"].rsplit(".", 1)[-1], str(s["NAME"]), s.get("HOST") or ""
engine = "postgresql" if engine.startswith("postgresql") else engine
if engine == "sqlite3":
    where = [os.path.realpath(name)]
    if os.path.exists(name):
        where = [os.stat(name).st_dev, os.stat(name).st_ino]
else:
    try:
        host = socket.gethostbyname(host) if host and not host.startswith("/") else "here"
    except OSError:
        pass
    port = s.get("PORT") or {"postgresql": 5432, "mysql": 3306}.get(engine, "")
    where = ["here" if host.startswith(("127.", "/")) or host == "::1" else host, port, name]
print("BATON-DATABASE", engine, *where)
' </dev/null | grep '^BATON-DATABASE '
}
production_database=$(database_of "$production")
preview_database=$(database_of "$preview")
echo "Production uses ${production_database#BATON-DATABASE }, the preview ${preview_database#BATON-DATABASE }."
[ "$production_database" != "$preview_database" ] || refuse "the preview uses the database of production")sh"_s;

const auto clearDump =
    uR"sh(# A table that grew over 50,000 rows leaves its old file behind, which a kept script would still load.
if [ -d "$production/snapshot2preview" ]; then
    find "$production/snapshot2preview" -maxdepth 1 -type f -name '*.py' \
        ! -name restore.py ! -name restore2preview.py -delete
fi)sh"_s;

const auto dump = uR"sh((cd "$production" && env/bin/python manage.py dump2py -o snapshot2preview))sh"_s;

const auto media = uR"sh(# --omit-dir-times: rsync may not set the times of directories that the web server's user owns.
if [ -d "$production/media" ]; then
    nice rsync -a --delete --delete-during --times --omit-dir-times "$production/media/" "$preview/media/"
fi)sh"_s;

const auto checkDump = uR"sh(# Every file that restore.py names is there, compiles, and states its count.
dumped=$("$production/env/bin/python" - "$production/snapshot2preview" <<'END'
import os, re, sys
directory, total = sys.argv[1], 0
with open(os.path.join(directory, "restore.py"), encoding="utf-8") as file:
    names = re.findall(r'^\s*execfile\("([^"]+)"', file.read(), re.M)
if not names:
    sys.exit("restore.py names no table files")
for name in names:
    with open(os.path.join(directory, name), encoding="utf-8") as file:
        text = file.read()
    compile(text, name, "exec")
    # each part of a split table states the count of the whole table
    count = re.search(r'^logger\.info\("Loading (\d+) objects(?: \(part (\d+) of \d+\))? to table ', text, re.M)
    if not count:
        sys.exit(name + " does not state its count")
    total += int(count.group(1)) if count.group(2) in (None, "1") else 0
print(total)
END
)
echo "Dumped $dumped objects.")sh"_s;

const auto compare =
    uR"sh(# restore2preview.py is yours: it is merged with what changed in restore.py since it was made from it.
(
    cd "$production/snapshot2preview"
    tables() { sed -n 's/^ *execfile("\([^"]*\)".*/\1/p' "$1" | sort; }
    if [ ! -e restore2preview.py ]; then
        cp restore.py restore2preview.py
        cp restore.py restore2preview.base
    elif [ ! -e restore2preview.base ]; then
        diff <(tables restore2preview.py) <(tables restore.py) >&2 ||
            refuse "restore2preview.py loads other files than restore.py: merge the two by hand"
    elif ! cmp -s restore2preview.base restore.py; then
        mkdir -p restore2preview.versions
        cp -p restore2preview.py "restore2preview.versions/$(date -u +%Y%m%dT%H%M%SZ)-by-hand.py"
        diff3 -m restore2preview.py restore2preview.base restore.py >restore2preview.merged ||
            refuse "decide the conflicts in $PWD/restore2preview.merged, then make it restore2preview.py" \
                "and copy restore.py to restore2preview.base"
        cat restore2preview.merged >restore2preview.py
        cp restore.py restore2preview.base
        rm restore2preview.merged
    fi
))sh"_s;

const auto snapshot = uR"sh(nice rsync -a --delete --delete-during --times --omit-dir-times \
    --exclude /restore2preview.versions "$production/snapshot2preview/" "$preview/snapshot2preview/")sh"_s;

const auto pageOn = uR"sh(# If the restore fails, the page stays, so that nobody works with half of the data.
touch "$preview/.maintenance")sh"_s;

const auto restore = uR"sh(restored=$(mktemp)
(cd "$preview" && env/bin/python manage.py run snapshot2preview/restore2preview.py --noinput) 2>&1 | tee "$restored")sh"_s;

const auto collectStatic = uR"sh((cd "$preview" && env/bin/python manage.py collectstatic --noinput))sh"_s;

const auto verify = uR"sh(# The total only; Baton itself counts the rows of every table in the database.
loaded=$(sed -n 's/.*Loaded \([0-9][0-9]*\) objects.*/\1/p' "$restored" | tail -n 1)
rm "$restored"
if [ "$loaded" != "$dumped" ]; then
    echo "Dumped $dumped objects, but loaded ${loaded:-an unknown number}." >&2
    status=5
fi)sh"_s;

const auto pageOff = uR"sh(rm -f "$preview/.maintenance")sh"_s;
} // namespace

QStringList synchroniseByHand(const QString &id, const QUrl &address)
{
    static const QHash<QString, QString> lines{
        {u"guard"_s, guard},          {u"clear-dump"_s, clearDump}, {u"dump"_s, dump},         {u"media"_s, media},
        {u"check-dump"_s, checkDump}, {u"compare"_s, compare},      {u"snapshot"_s, snapshot}, {u"page"_s, pageOn},
        {u"restore"_s, restore},      {u"static"_s, collectStatic}, {u"verify"_s, verify},     {u"page-off"_s, pageOff},
    };
    if (id == "answers"_L1) {
        if (address.isEmpty())
            return {u"echo 'The address of the preview is not known: open it in a browser.'"_s};
        return {u"curl --silent --show-error --fail --max-time 60 --output /dev/null "_s +
                shellWord(address.toString(QUrl::FullyEncoded))};
    }
    const QString found = lines.value(id);
    return found.isEmpty() ? QStringList() : found.split(u'\n');
}
