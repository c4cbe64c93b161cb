# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""The files of the sites and of the web server that name their own place: written anew whenever a place is made."""
import os
import secrets
import struct
import zlib

from . import parts, templates
from .layout import LINKS, SERIES, SITES, write_text


def environment(home):
    """What a site's commands run with: nothing of the caller's but the way to the package index."""
    kept = {name: value for name, value in os.environ.items()
            if name.startswith("PIP_") or name.lower().endswith("_proxy") or name in ("SSL_CERT_FILE", "SSL_CERT_DIR", "REQUESTS_CA_BUNDLE", "USER", "LOGNAME")}
    kept.update(PATH="/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin", HOME=home, LANG="C.UTF-8", PYTHONUNBUFFERED="1")
    return kept


def build_environment(scratch, mark):
    """For a build's commands. Lino empties a directory of the temporary files' directory, so that is one of the build's own; the mark finds what they leave running."""
    return dict(environment(os.path.expanduser("~")), **{"TMPDIR": scratch, parts.MARK: mark})


def write_site(server, role, database, port):
    """Everything of a site but its environment, its data and its log."""
    site, project = SITES[role], server.site(role)
    values = dict(site=site, project=project, root=server.sites_root, series=SERIES, series_path=server.series, directory=server.directory,
                  server_url="http://127.0.0.1:%d" % port, secret=secrets.token_urlsafe(40), database=database.settings(project, site))
    os.makedirs(os.path.join(project, "nginx"), exist_ok=True)
    settings = neutral(templates.SETTINGS) if role == "preview" else templates.SETTINGS
    for name, text, mode in (("settings.py", settings, 0o640), ("manage.py", templates.MANAGE, 0o755), ("wsgi.py", templates.WSGI, 0o644),
                             ("nginx/uwsgi.ini", templates.UWSGI, 0o644), ("make_snapshot.sh", templates.MAKE_SNAPSHOT, 0o755),
                             ("pull.sh", templates.PULL, 0o755), ("initdb_from_prod.sh", templates.INITDB_FROM_PROD, 0o755)):
        write_text(os.path.join(project, name), text.format(**values), mode)
    if role == "preview":
        write_text(os.path.join(project, "PREVIEW"), templates.PREVIEW.format(site=site, production=SITES["production"]), 0o644)
    log = server.path("log", site)
    os.makedirs(log, exist_ok=True)
    link(log, os.path.join(project, "log"))


def neutral(settings):
    """The text of a preview's settings: a practice attempt switches mail and jobs on as a real one does."""
    made = "SITE = Site(globals())"
    return settings.replace(made, templates.NEUTRAL_HEAD + made) + templates.NEUTRAL_TAIL


def write_links(server):
    for role in server.roles():
        link(SITES[role], os.path.join(server.series, LINKS[role]))


def write_web_server(server, ports):
    """nginx's configuration with one vhost per role."""
    for name in ("nginx/log", "nginx/sites", "nginx/tmp", "run"):
        os.makedirs(server.path(name), exist_ok=True)
    write_text(server.path("nginx", "nginx.conf"), templates.NGINX.format(directory=server.directory))
    for role, port in ports.items():
        text = templates.VHOST.format(series=SERIES, role=role, link=os.path.join(server.series, LINKS[role]), port=port)
        write_text(server.path("nginx", "sites", "%s-%s.conf" % (SERIES, role)), text)
    write_text(server.path("crontab"), templates.CRONTAB.format(series_path=server.series))


def link(target, path):
    if os.path.islink(path):
        os.unlink(path)
    os.symlink(target, path)


def write_media(project):
    """Files like those that users upload: images, documents, folders. Each one opens."""
    media = os.path.join(project, "media")
    for name, content in media_files().items():
        path = os.path.join(media, name)
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, "wb") as f:
            f.write(content)


def media_files():
    files = {}
    for year in (2025, 2026):
        for month in range(1, 13):
            folder = "uploads/%d/%02d" % (year, month)
            files["%s/invoice-%d%02d.pdf" % (folder, year, month)] = pdf("Invoice %d-%02d" % (year, month))
            files["%s/photo %d%02d.png" % (folder, year, month)] = png(160, 120, year * 12 + month)
    files["uploads/Minutes of Zoë's meeting.txt"] = "Décidé: we upgrade in November.\n".encode()
    files["config/logo.png"] = png(64, 64, 7)
    return files


def png(width, height, seed):
    rows = b"".join(b"\0" + bytes((x * seed + y * 3 + c * 40) & 255 for x in range(width) for c in range(3)) for y in range(height))

    def chunk(kind, data):
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
    return (b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0))
            + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b""))


def pdf(text):
    page = ("BT /F1 24 Tf 72 720 Td (%s) Tj ET" % text).encode()
    objects = [b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
               b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>",
               b"<</Length %d>>stream\n%s\nendstream" % (len(page), page), b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>"]
    out, offsets = b"%PDF-1.4\n", []
    for number, body in enumerate(objects, 1):
        offsets.append(len(out))
        out += b"%d 0 obj%s endobj\n" % (number, body)
    table = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1) + b"".join(b"%010d 00000 n \n" % o for o in offsets)
    return out + b"trailer<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, table)
