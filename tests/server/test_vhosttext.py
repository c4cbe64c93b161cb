# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
import os
import re
import sys
import unittest

import support
from webworld import fixture

from baton_server import vhostapache, vhostnginx, vhosttext

P, LINKS = "/srv/lino/mdg1", "/srv/lino"
SYSTEM = {"/etc/nginx/uwsgi_params"}


def wanted(role, new=False, **more):
    if new:
        more.setdefault("host", "preview.mdg.example.com")
    more.setdefault("exists", lambda path: path in SYSTEM)
    more.setdefault("read", lambda path: "extra_param a b;\n" if path.endswith("extra_params") else None)
    return vhosttext.Wanted([P, LINKS + "/prod"], LINKS + "/" + role, "mdg1", "mdg", role, **more)


def made(name, want, port=80, **values):
    text = fixture(name, path=P, port=port, **values)
    return (vhosttext.preview if want.new else vhosttext.led)(text, want)


def earlier_nginx(text):
    """The text as Baton wrote it before there was an announced page."""
    text = text.replace("error_page 503 /lino-baton-maintenance;", "error_page 503 @lino_baton_maintenance;")
    text = text.replace("location = /lino-baton-maintenance {", "location @lino_baton_maintenance {").replace("        internal;\n", "")
    return re.sub(r" *root [^;]*;\n *if \(-f [^)]*html\) \{\n[^}]*\}\n", "", text)


def earlier_apache(text):
    text = text.replace(vhostapache.RULE, "RewriteRule ^ - [R=503,L]")
    return re.sub(r"(?s) *<If .*?</If>\n *<IfModule mod_headers.c>.*?</IfModule>\n", "", text)


class Nginx(unittest.TestCase):
    def test_the_previews_vhost_names_nothing_of_productions(self):
        for name in ("getlino.nginx", "plain.nginx", "certbot.nginx"):
            with self.subTest(name=name):
                text = made(name, wanted("preview", True))
                bare = re.sub(r"(?m)#.*$", "", text)
                self.assertNotIn("mdg1", bare)
                self.assertNotRegex(bare, r"(?<!preview\.)mdg\.example\.com")
                self.assertNotIn("/prod", bare)
                self.assertEqual(vhosttext.hosts(text), ["preview.mdg.example.com"])
                self.assertNotIn("django_mdg1", text)
                vhostnginx.parse(text)

    def test_only_what_is_opened_per_request_goes_through_a_link(self):
        for role, new in (("preview", True), ("prod", False)):
            for name in ("getlino.nginx", "plain.nginx", "certbot.nginx"):
                text = made(name, wanted(role, new))
                for one in [inner for top in vhostnginx.parse(text) for inner in top.walk()]:
                    if one.name in ("include", "access_log", "error_log") or one.name.startswith("ssl_"):
                        self.assertFalse([word for word in one.args if LINKS in word], (name, one.name, one.args))

    def test_an_include_is_the_systems_file_else_a_copy_beside(self):
        want = wanted("preview", True)
        self.assertIn("include /etc/nginx/lino-baton/mdg-extra_params;", made("plain.nginx", want))
        self.assertEqual(want.copies, {"/etc/nginx/lino-baton/mdg-extra_params": "extra_param a b;\n"})
        self.assertIn("include     /etc/nginx/uwsgi_params;", made("getlino.nginx", wanted("prod")))
        want = wanted("preview", True, read=lambda path: None)
        self.assertIn(P, made("plain.nginx", want).replace(LINKS + "/preview", ""))
        self.assertIn("cannot be read", want.warnings[0])

    def test_the_adopted_vhost_keeps_names_ports_and_other_sites(self):
        before = fixture("plain.nginx", path=P, port=8080)
        text = made("plain.nginx", wanted("prod"), 8080)
        self.assertEqual(vhosttext.hosts(text), vhosttext.hosts(before))
        self.assertIn("listen 127.0.0.1:8080 default_server;", text)
        self.assertEqual(text[text.rindex("server {"):], before[before.rindex("server {"):])
        self.assertIn("upstream other { server unix:%s0/nginx.sock; }" % P, text)
        self.assertIn("upstream django_mdg1 { server unix:%s/prod/nginx.sock; }" % LINKS, text)
        self.assertIn('alias "%s/prod/media";' % LINKS, text)
        self.assertIn("access_log /var/log/nginx/mdg-prod-access.log;", text)
        self.assertIn("error_log /var/log/nginx/mdg1-error.log warn;", text)

    def test_the_page_stands_wherever_something_could_be_changed(self):
        text = made("plain.nginx", wanted("prod"))
        own = vhostnginx.Vhost(text, wanted("prod")).servers[0]
        frozen = [one.args[-1] for one in own.walk() if one.name == "location" and any(inner.name == "if" for inner in one.children)]
        self.assertEqual(frozen, ["/", "^/socket/[0-9]+$", "/lino-baton-maintenance"], "the last one is the page itself")
        self.assertIn("if ($lino_baton_frozen = frozen-write)", text, "WebDAV is written to by methods of its own")
        self.assertEqual(text.count("error_page 503 /lino-baton-maintenance;"), 2, "the server's, and of the location that has error pages of its own")
        self.assertEqual(text.count("location ^~ /release-notes/"), 1)

    def test_nothing_of_files_and_links_is_remembered(self):
        for role, new in (("preview", True), ("prod", False)):
            for name in ("getlino.nginx", "plain.nginx", "certbot.nginx"):
                text = made(name, wanted(role, new))
                own = vhostnginx.Vhost(text, vhosttext.Wanted([LINKS + "/" + role], LINKS + "/" + role, "mdg1", "mdg", role)).servers
                self.assertEqual([[one.args for one in server.of("open_file_cache")] for server in own], [[["off"]]], name)
        text = fixture("plain.nginx", path=P, port=80).replace("location /media {", "open_file_cache max=5 inactive=9s;\n    location /media { open_file_cache max=3;", 1)
        self.assertEqual(re.findall("open_file_cache[^;]*;", vhosttext.led(text, wanted("prod"))), ["open_file_cache off;"] * 2)

    def test_a_second_time_nothing_changes(self):
        for name in ("getlino.nginx", "plain.nginx", "certbot.nginx"):
            once = made(name, wanted("prod"))
            self.assertEqual(vhosttext.led(once, wanted("prod")), once, name)
            preview = made(name, wanted("preview", True))
            again = vhosttext.Wanted([LINKS + "/preview", "/srv/lino/mdg2"], LINKS + "/preview", "mdg1", "mdg", "preview")
            self.assertEqual(vhosttext.led(preview, again), preview, name)

    def test_the_page_that_baton_wrote_before_becomes_the_one_of_now_and_a_changed_one_stays(self):
        for name in ("getlino.nginx", "plain.nginx", "certbot.nginx"):
            now = made(name, wanted("prod"))
            before = earlier_nginx(now)
            self.assertNotIn(".maintenance.html", before)
            self.assertEqual(vhosttext.led(before, wanted("prod")), now, name)
            changed = before.replace("This site is being maintained.", "Wartung.")
            self.assertEqual(vhosttext.led(changed, wanted("prod")), changed)

    def test_the_page_asks_for_no_password(self):
        text = fixture("plain.nginx", path=P, port=80).replace("location /media {", "auth_basic Closed;\n    location /media {", 1)
        self.assertIn("internal;\n        auth_basic off;\n", vhosttext.led(text, wanted("prod")))
        self.assertNotIn("auth_basic", made("plain.nginx", wanted("prod")))

    def test_a_preview_by_hand_gets_what_it_lacks_and_keeps_the_rest(self):
        before = "server {\n    listen 80;\n    server_name p.example.com;\n    location / {\n        proxy_pass http://unix:/srv/lino/mdg2/nginx.sock;\n    }\n    # the end\n}\n"
        again = vhosttext.Wanted([LINKS + "/preview", "/srv/lino/mdg2"], LINKS + "/preview", "mdg1", "mdg", "preview")
        text = vhosttext.led(before, again)
        self.assertIn("http://unix:/srv/lino/preview/nginx.sock;", text)
        self.assertIn(".maintenance", text)
        self.assertIn("/release-notes/", text)
        self.assertIn("    # the end\n", text)

    def test_without_a_certificate_it_answers_by_http_only(self):
        want = wanted("preview", True)
        text = made("certbot.nginx", want)
        self.assertTrue(want.certbot)
        for word in ("443", "ssl", "letsencrypt", "https", "Strict-Transport"):
            self.assertNotIn(word, text)
        self.assertEqual(text.count("listen 80;") + text.count("listen [::]:80;"), 2)
        self.assertEqual(text.count("server {"), 1)

    def test_with_a_certificate_both_servers_are_the_previews(self):
        want = wanted("preview", True, certificate="/etc/letsencrypt/live/preview.mdg.example.com")
        text = made("certbot.nginx", want)
        self.assertFalse(want.certbot)
        self.assertIn("ssl_certificate_key /etc/letsencrypt/live/preview.mdg.example.com/privkey.pem;", text)
        self.assertIn("if ($host = preview.mdg.example.com)", text)
        self.assertIn("listen [::]:443 ssl;", text, "options that one server of a port may have are left out")

    def test_another_port_and_other_upstreams(self):
        text = made("plain.nginx", wanted("preview", True, port="8081", taken=["django_mdg-preview"]), 8080)
        self.assertIn("listen 127.0.0.1:8081;", text)
        self.assertIn("proxy_pass http://django_mdg-preview_2;", text)
        self.assertNotIn("default_server", text)

    def test_what_is_no_configuration_is_told(self):
        for text in ("server {", "server } ", "a b", "server { listen 80 }", "};"):
            with self.assertRaises(ValueError):
                vhostnginx.parse(text)
        for text in ("", "# only {\n", "map $a $b { default '}'; \"~^x{1,2}\" \"{\"; }", "set $x ${y}z;"):
            vhostnginx.parse(text)


class Apache(unittest.TestCase):
    def test_the_previews_vhost_names_nothing_of_productions(self):
        for name in ("wsgi.apache", "certbot.apache"):
            text = made(name, wanted("preview", True, logs="${APACHE_LOG_DIR}"))
            bare = re.sub(r"(?m)^\s*#.*$", "", text)
            self.assertNotIn("mdg1", bare)
            self.assertNotRegex(bare, r"(?<!preview\.)mdg\.example\.com")
            self.assertEqual(vhosttext.hosts(text), ["preview.mdg.example.com"])
            self.assertIn("WSGIScriptAlias / /srv/lino/preview/wsgi.py", text)
            self.assertIn("WSGIProcessGroup mdg-preview", text)
            self.assertRegex(text, r"WSGIDaemonProcess mdg-preview python-home=/srv/lino/preview/env")

    def test_logs_do_not_go_through_the_link(self):
        text = made("wsgi.apache", wanted("preview", True, logs="${APACHE_LOG_DIR}"))
        self.assertIn("ErrorLog ${APACHE_LOG_DIR}/mdg-preview-error.log", text)
        self.assertIn("CustomLog /var/log/apache2/mdg-preview-access.log combined", text)

    def test_the_adopted_vhost_keeps_names_and_other_sites(self):
        before = fixture("wsgi.apache", path=P, port=80)
        text = made("wsgi.apache", wanted("prod", logs="/var/log/apache2"))
        self.assertEqual(text[text.rindex("<VirtualHost"):], before[before.rindex("<VirtualHost"):])
        self.assertIn("ServerAlias www.mdg.example.com", text)
        self.assertIn("WSGIDaemonProcess mdg1 python-home=/srv/lino/prod/env python-path=/srv/lino/prod threads=2 \\\n", text)
        self.assertIn('Alias "/media/" "/srv/lino/prod/media/"', text)
        self.assertLess(text.index("Alias /release-notes/ /srv/lino/prod/release-notes/"), text.index("WSGIScriptAlias"))
        self.assertIn("RewriteCond /srv/lino/prod/.maintenance -f", text)

    def test_a_second_time_nothing_changes(self):
        for name in ("wsgi.apache", "certbot.apache"):
            once = made(name, wanted("prod"))
            self.assertEqual(vhosttext.led(once, wanted("prod")), once)

    def test_the_page_that_baton_wrote_before_becomes_the_one_of_now_and_a_changed_one_stays(self):
        for name in ("wsgi.apache", "certbot.apache"):
            now = made(name, wanted("prod"))
            before = earlier_apache(now)
            self.assertNotIn(".maintenance.html", before)
            self.assertEqual(vhosttext.led(before, wanted("prod")), now, name)
            changed = before.replace("This site is being maintained.", "Wartung.")
            self.assertEqual(vhosttext.led(changed, wanted("prod")), changed)

    def test_without_a_certificate_it_answers_by_http_only(self):
        want = wanted("preview", True)
        text = made("certbot.apache", want)
        self.assertTrue(want.certbot)
        for word in ("443", "SSL", "letsencrypt", "https", "IfModule mod_ssl", "Strict-Transport"):
            self.assertNotIn(word, text)
        self.assertEqual(text.count("<VirtualHost *:80>"), 1)

    def test_with_a_certificate_both_are_the_previews(self):
        text = made("certbot.apache", wanted("preview", True, certificate="/etc/letsencrypt/live/x"))
        self.assertIn("SSLCertificateKeyFile /etc/letsencrypt/live/x/privkey.pem", text)
        self.assertIn("RewriteCond %{SERVER_NAME} =preview.mdg.example.com", text)
        self.assertEqual(text.count("<IfModule mod_ssl"), 1)
        self.assertEqual(text.count("<IfModule"), text.count("</IfModule>"))

    def test_what_is_no_configuration_is_told(self):
        for text in ("<VirtualHost *:80>\n", "</VirtualHost>\n"):
            with self.assertRaises(ValueError):
                vhostapache.blocks(text)


class Practice(unittest.TestCase):
    def test_the_practice_servers_vhosts_lack_nothing(self):
        sys.path.insert(0, os.path.join(support.ROOT, "resources", "practice"))
        from baton_practice import templates
        for role in ("prod", "preview"):
            text = templates.VHOST.format(series="mdg", role=role, link="/srv/lino/mdg/" + role, port=8000)
            want = vhosttext.Wanted(["/srv/lino/mdg/mdg1", "/srv/lino/mdg/" + role], "/srv/lino/mdg/" + role, "mdg1", "mdg", role, exists=lambda path: True)
            self.assertEqual(vhosttext.led(text, want), text)
            made = vhosttext.led(text.replace(".maintenance", ".x").replace("/release-notes/", "/other/"), want)
            self.assertIn(".maintenance", made)
            self.assertIn("location ^~ /release-notes/", made)


class Kinds(unittest.TestCase):
    def test_texts_are_told_apart(self):
        self.assertEqual([vhosttext.kind(text) for text in (fixture("plain.nginx"), fixture("wsgi.apache"), "# server {\n", "types { a b; }")], ["nginx", "apache", "", ""])

    def test_the_fixtures_are_all_used(self):
        self.assertEqual(len(os.listdir(os.path.join(support.ROOT, "tests", "fixtures", "vhosts"))), 5)


if __name__ == "__main__":
    support.main()
