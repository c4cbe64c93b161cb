# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""What vhosts pass requests to: through the link, or to a place that no switch moves."""
import os
import unittest

import support
from webworld import fixture

from baton_server import vhostpasses, vhosttext

LINKS = "/srv/lino"
PROD, PREVIEW = LINKS + "/prod", LINKS + "/preview"
NGINX = "upstream one { %s }\nserver {\n  listen 80;\n  server_name mdg.example.com;\n  location /media { alias /srv/lino/prod/media; }\n  %s\n}\n"
APACHE = "<VirtualHost *:80>\n  ServerName mdg.example.com\n  Alias /media /srv/lino/prod/media\n%s</VirtualHost>\n"
LED = "server unix:/srv/lino/prod/nginx.sock;"
ROOT = "location / { uwsgi_pass one; }"


class Web:
    """A server whose configuration is these texts."""
    master = None

    def __init__(self, kind, texts):
        self.kind, self.texts = kind, texts

    def loaded(self):
        return self.texts


def reach(kind, text, role="prod", sites=(), **more):
    return vhostpasses.Reach(Web(kind, {}), dict({"/etc/vhost.conf": text}, **{"/etc/%s.conf" % name: one for name, one in more.items()}), LINKS, role, sites)


class Nginx(unittest.TestCase):
    def seen(self, servers, locations=ROOT, role="prod", **more):
        """(what does not move, what else stays)"""
        found = reach("nginx", NGINX % (servers, locations), role, **more)
        return found.faults(), found.elsewhere()

    def test_what_getlino_and_baton_write_leads_through_its_link(self):
        for name in ("getlino.nginx", "plain.nginx", "certbot.nginx"):
            want = vhosttext.Wanted(["/srv/lino/mdg1"], PROD, "mdg1", "mdg", "prod", exists=lambda path: True)
            found = reach("nginx", vhosttext.led(fixture(name, path="/srv/lino/mdg1", port=80), want))
            self.assertEqual((found.faults(), found.elsewhere(), found.serving), ("", "", {"/etc/vhost.conf"}), name)
            want = vhosttext.Wanted(["/srv/lino/mdg1"], PREVIEW, "mdg1", "mdg", "preview", host="preview.example.com", exists=lambda path: True)
            self.assertEqual(reach("nginx", vhosttext.preview(fixture(name, path="/srv/lino/mdg1", port=80), want), "preview").faults(), "", name)

    def test_a_port_and_a_socket_elsewhere_do_not_move(self):
        self.assertEqual(self.seen(LED), ("", ""))
        for target in ("127.0.0.1:8001", "localhost:8001", "unix:/run/uwsgi/app/mdg1/socket", "unix:/srv/lino/mdg1/nginx.sock", "unix:/srv/lino/prod/../mdg1/nginx.sock", "unix:/srv/lino/prod2/x.sock"):
            self.assertIn("/etc/vhost.conf passes location / to %s (upstream one), and not through /srv/lino/prod" % target, self.seen("server %s;" % target)[0])
            self.assertTrue(self.seen(LED, "location / { uwsgi_pass %s; }" % target)[0], target)
            self.assertTrue(self.seen(LED, "location / { proxy_pass http://%s; }" % target)[0], target)
        self.assertTrue(self.seen(LED + " server 127.0.0.1:8001 backup;")[0], "one of several suffices")
        self.assertEqual(self.seen(LED + " server 127.0.0.1:8001 down;")[0], "")
        self.assertIn("$backend", self.seen(LED, "location / { proxy_pass http://$backend; }")[0])

    def test_every_way_of_writing_the_socket_is_understood(self):
        for word in ("unix:/srv/lino/prod/nginx.sock", "unix:///srv/lino/prod/nginx.sock", "http://unix:/srv/lino/prod/run/a.sock:/", "\"http://unix:/srv/lino/prod/a.sock:/x/\"", "http://one", "https://one/path", "http://one$request_uri"):
            servers = "server unix:///srv/lino/prod/nginx.sock fail_timeout=0;"
            self.assertEqual(self.seen(servers, "location / { proxy_pass %s; }" % word), ("", ""), word)

    def test_whatever_requests_for_the_sites_own_address_come_to_serves_it(self):
        for where in ("/", "= /", "~ ^/", "~* .", "~ [", "@app", "/ { try_files $uri @app; } location @app", "~ ^/(?!media|static)"):
            self.assertTrue(self.seen(LED, "location /x { uwsgi_pass one; } location %s { uwsgi_pass 127.0.0.1:3031; }" % where)[0], where)
        self.assertTrue(self.seen(LED, "location /x { uwsgi_pass one; } location / { if ($a) { uwsgi_pass 127.0.0.1:3031; } }")[0])
        self.assertTrue(self.seen(LED, "location /mdg { uwsgi_pass 127.0.0.1:3031; }")[0], "a site below a path is all that there is")
        self.assertIn("no vhost passes requests", self.seen(LED, "")[0])

    def test_another_service_in_the_same_vhost_is_only_told(self):
        for more in ("location /nextcloud { proxy_pass http://127.0.0.1:8080; }", "location /static { proxy_pass https://cdn.example.com; }", "location ~ ^/ws/ { proxy_pass http://127.0.0.1:8080; }"):
            faults, elsewhere = self.seen(LED, ROOT + more)
            self.assertEqual((faults, "no switch moves that" in elsewhere), ("", True), more)

    def test_a_part_of_the_site_by_its_own_port_or_socket_does_not_move(self):
        self.addCleanup(setattr, vhostpasses.attempt_idle, "ports", vhostpasses.attempt_idle.ports)
        vhostpasses.attempt_idle.ports = lambda site: {8002}
        more = "location /ws { proxy_pass http://127.0.0.1:%d; }"
        self.assertTrue(self.seen(LED, ROOT + more % 8002, sites=["/srv/lino/mdg1"])[0])
        self.assertEqual(self.seen(LED, ROOT + more % 8003, sites=["/srv/lino/mdg1"])[0], "")
        self.assertTrue(self.seen(LED, ROOT + "location /ws { proxy_pass http://unix:/srv/lino/mdg1/ws.sock; }", sites=["/srv/lino/mdg1"])[0])

    def test_upstreams_and_locations_of_other_files_are_followed(self):
        text = "server { server_name mdg.example.com; location /media { alias /srv/lino/prod/media; } %s }"
        for port, good in (("unix:/srv/lino/prod/nginx.sock", True), ("127.0.0.1:8001", False)):
            found = reach("nginx", text % "location / { proxy_pass http://one; }", pools="upstream one { server %s; }" % port)
            self.assertEqual(not found.faults(), good, port)
            found = reach("nginx", text % "include /etc/snippet.conf;", snippet="location / { proxy_pass http://%s; }" % port)
            self.assertEqual(not found.faults(), good, port)
        named = "server { listen 443 ssl; server_name mdg.example.com; location / { proxy_pass http://127.0.0.1:8001; } }"
        self.assertIn("/etc/tls.conf", reach("nginx", NGINX % (LED, ROOT), tls=named).faults(), "the same name by https")
        self.assertEqual(reach("nginx", NGINX % (LED, ROOT), tls=named.replace("443 ssl", "8443")).faults(), "", "another site may have the name at another port")

    def test_a_cache_of_files_is_seen_wherever_it_is_turned_on(self):
        on, off = "open_file_cache max=9 inactive=5s;", "open_file_cache off;"

        def remembered(own="", http="", location="", **more):
            text = (NGINX % (LED, ROOT + own)).replace("alias", location + " alias", 1)
            found = vhostpasses.Reach(Web("nginx", {"/etc/nginx/nginx.conf": "http { %s include /etc/cache.conf; }" % http}), dict({"/etc/vhost.conf": text, "/etc/cache.conf": ""}, **{"/etc/%s.conf" % name: one for name, one in more.items()}), LINKS, "prod")
            self.assertEqual(found.faults(), "")
            return found.remembered
        for good in ({}, {"own": off}, {"http": off}, {"own": off, "http": on}, {"own": "include /etc/o.conf;", "o": off, "http": on}, {"other": "server { server_name x; %s location / { root /x; } }" % on}):
            self.assertEqual(remembered(**good), {}, good)
        for bad in ({"own": on}, {"http": on}, {"cache": on}, {"own": off, "location": on}, {"own": "include /etc/o.conf;", "o": on}):
            self.assertEqual(remembered(**bad), {"/etc/vhost.conf": "open_file_cache max=9 inactive=5s"}, bad)

    def test_each_link_has_its_own_servers_in_one_file(self):
        text = NGINX % (LED, ROOT) + (NGINX % (LED, ROOT)).replace("prod", "preview").replace("one", "two").replace("mdg.ex", "preview.mdg.ex")
        for role in ("prod", "preview"):
            self.assertEqual(reach("nginx", text, role).faults(), "")
        self.assertEqual(reach("nginx", "http { %s }" % text).faults(), "")
        self.assertIn("no vhost passes requests", reach("nginx", text.replace("unix:/srv/lino/preview", "unix:/srv/lino/prod"), "preview").faults(), "the preview's address shows production")

    def test_what_cannot_be_read_does_not_pass(self):
        self.assertIn("cannot be read", reach("nginx", "server { location / { uwsgi_pass unix:/srv/lino/prod/nginx.sock; }").faults())
        self.assertIn("cannot be read", reach("apache", "<VirtualHost *:80>\nWSGIScriptAlias / /srv/lino/prod/wsgi.py\n").faults())


class Apache(unittest.TestCase):
    def seen(self, lines, outside="", **more):
        found = reach("apache", APACHE % lines + outside, **more)
        return found.faults(), found.elsewhere()

    def test_what_getlino_and_baton_write_leads_through_its_link(self):
        for name in ("wsgi.apache", "certbot.apache"):
            want = vhosttext.Wanted(["/srv/lino/mdg1"], PROD, "mdg1", "mdg", "prod")
            found = reach("apache", vhosttext.led(fixture(name, path="/srv/lino/mdg1", port=80), want))
            self.assertEqual((found.faults(), found.elsewhere(), found.serving), ("", "", {"/etc/vhost.conf"}), name)

    def test_ways_through_the_link(self):
        for lines in ("WSGIScriptAlias / /srv/lino/prod/wsgi.py\n", "WSGIScriptAlias / \"/srv/lino/prod/wsgi.py\" process-group=x\n", "ProxyPass /media !\nProxyPass / unix:/srv/lino/prod/nginx.sock|uwsgi://mdg/\n",
                      "<Location />\nProxyPass unix:/srv/lino/prod/nginx.sock|http://x/\n</Location>\n", "<Location />\nSetHandler \"proxy:unix:/srv/lino/prod/nginx.sock|uwsgi://x\"\n</Location>\n",
                      "RewriteRule ^/(.*)$ unix:/srv/lino/prod/nginx.sock|http://x/$1 [P,L]\n", "<Proxy balancer://mdg>\nBalancerMember unix:/srv/lino/prod/nginx.sock|http://x\n</Proxy>\nProxyPass / balancer://mdg/\n"):
            self.assertEqual(self.seen(lines), ("", ""), lines)

    def test_ways_past_the_link(self):
        self.assertIn("not through /srv/lino/prod", self.seen("WSGIScriptAlias / /srv/lino/mdg1/wsgi.py\n")[0])
        for lines in ("WSGIScriptAlias / /var/www/mdg/wsgi.py\n", "ProxyPass / http://127.0.0.1:8001/\n", "ProxyPassMatch ^/(?!media) http://127.0.0.1:8001\n", "<Location />\nProxyPass uwsgi://127.0.0.1:3031/\n</Location>\n",
                      "<LocationMatch ^/>\nSetHandler proxy:unix:/run/mdg1.sock|uwsgi://x\n</LocationMatch>\n", "RewriteRule ^/(.*)$ http://127.0.0.1:8001/$1 [L,P]\n", "ProxyPass /mdg http://127.0.0.1:8001/\n",
                      "<Proxy balancer://mdg>\nBalancerMember http://127.0.0.1:8001\n</Proxy>\nProxyPass / balancer://mdg/\n", "Include /etc/more.conf\n"):
            self.assertIn("and not through /srv/lino/prod", self.seen(lines, more="ProxyPass / http://127.0.0.1:8001/\n")[0], lines)
        self.assertIn("no vhost passes requests", self.seen("RewriteRule ^ https://mdg.example.com/ [R,L]\n")[0])

    def test_another_service_in_the_same_vhost_is_only_told(self):
        own = "WSGIScriptAlias / /srv/lino/prod/wsgi.py\n"
        for more in ("ProxyPass /nextcloud http://127.0.0.1:8080/\n", "<Location /ws>\nProxyPass ws://127.0.0.1:8001/\n</Location>\n", "RewriteRule /(.*) ws://127.0.0.1:8001/$1 [P,L]\n"):
            faults, elsewhere = self.seen(own + more)
            self.assertEqual((faults, "no switch moves that" in elsewhere), ("", True), more)
        self.assertEqual(self.seen(own, "<VirtualHost *:80>\nServerName other.example.com\nProxyPass / http://127.0.0.1:9000/\n</VirtualHost>\n"), ("", ""))


class Practice(unittest.TestCase):
    def test_the_practice_servers_vhosts_lead_through_their_links(self):
        import sys
        sys.path.insert(0, os.path.join(support.ROOT, "resources", "practice"))
        from baton_practice import templates
        texts = {"/etc/%s.conf" % role: templates.VHOST.format(series="mdg", role=role, link=LINKS + "/" + role, port=port) for role, port in (("prod", 8000), ("preview", 8001))}
        texts["/etc/other.conf"] = templates.VHOST.format(series="foo", role="prod", link="/srv/foo/prod", port=8002)
        for role in ("prod", "preview"):
            self.assertEqual(vhostpasses.Reach(Web("nginx", texts), {}, LINKS, role).faults(), "")


if __name__ == "__main__":
    support.main()
