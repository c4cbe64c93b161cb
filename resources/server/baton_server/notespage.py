# SPDX-FileCopyrightText: 2026 Lino Baton developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""The first text of a site's release notes, and the page of it: both are written from the same blocks."""
import html
import re
import time

from . import nightstate

STYLE = """body{font:16px/1.5 system-ui,sans-serif;max-width:46em;margin:2em auto;padding:0 1em;color:#222;background:#fff}
table{border-collapse:collapse}th,td{border:1px solid #ccc;padding:.2em .7em;text-align:left}
pre{background:#f5f5f5;padding:.8em;white-space:pre-wrap;overflow-wrap:anywhere}
@media(prefers-color-scheme:dark){body{color:#ddd;background:#1b1b1b}th,td{border-color:#555}pre{background:#2a2a2a}}"""
INVITATION = "This is the preview of the next version, since %s. Please try it, and tell us what you find."
IN_PRODUCTION = "This is what is new in the present version."
BEGIN, END = "<!-- lino-baton: released -->", "<!-- /lino-baton -->"
RELEASED = {"de": "In Produktion seit %s.", "fr": "En production depuis le %s.", "nl": "In productie sinds %s.", "et": "Kasutusel alates %s.", "en": "In production since %s."}
MONTHS = "January February March April May June July August September October November December".split()
DATES = (("starts", "The upgrade begins:"), ("ends", "It is decided whether the new version stays:"))


def first(title, material, today):
    """(Markdown, HTML page) of the first text. title: of the site; today: a date as text."""
    blocks = [("heading", 1, "What is new in %s" % (title or material["to"]))]
    blocks.append(("paragraph", INVITATION % today))
    attempt = material.get("attempt") or {}
    dates = ["%s %s" % (words, attempt[key]) for key, words in DATES if isinstance(attempt.get(key), str)]
    if dates:
        blocks += [("heading", 2, "When"), ("list", dates)]
    changed = [one for one in material["packages"] if one["old"] != one["new"]]
    blocks.append(("heading", 2, "Versions"))
    if changed:
        blocks.append(("table", ("Package", material["from"] or "Before", material["to"]), [(one["name"], one["old"] or "-", one["new"] or "-") for one in changed]))
    else:
        blocks.append(("paragraph", "All packages are those of %s." % (material["from"] or "production")))
    if material["changes"]:
        blocks.append(("heading", 2, "What the packages say themselves"))
    for one in material["changes"]:
        blocks += [("heading", 3, one["package"]), ("text", one["text"])]
    return markdown(blocks), page(blocks)


def markdown(blocks):
    return "\n\n".join(as_markdown(block) for block in blocks) + "\n"


def as_markdown(block):
    kind = block[0]
    if kind == "heading":
        return "#" * block[1] + " " + plain(block[2])
    if kind == "paragraph":
        return plain(block[1])
    if kind == "list":
        return "\n".join("- " + plain(one) for one in block[1])
    if kind == "table":
        rows = [block[1], ["---"] * len(block[1])] + list(block[2])
        return "\n".join("| %s |" % " | ".join(cell if cell == "---" else plain(cell).replace("|", "\\|") for cell in row) for row in rows)
    fence = "`" * (max([2] + [len(found) for found in re.findall("`+", block[1])]) + 1)
    return "%s\n%s\n%s" % (fence, block[1], fence)


def plain(text):
    """A text in which Markdown finds nothing of its own."""
    return re.sub(r"([\\`*_\[\]<>#])", r"\\\1", text)


def page(blocks):
    """A whole page."""
    title = next(block[2] for block in blocks if block[0] == "heading")
    return "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>%s</title>\n<style>%s</style>\n</head>\n<body>\n%s\n</body>\n</html>\n" % (
        html.escape(title), STYLE, "\n".join(as_html(block) for block in blocks))


def as_html(block):
    kind, escape = block[0], html.escape
    if kind == "heading":
        return "<h%d>%s</h%d>" % (block[1], escape(block[2]), block[1])
    if kind == "paragraph":
        return "<p>%s</p>" % escape(block[1])
    if kind == "list":
        return "<ul>%s</ul>" % "".join("<li>%s</li>" % escape(one) for one in block[1])
    if kind == "table":
        rows = ["<tr>%s</tr>" % "".join("<th>%s</th>" % escape(cell) for cell in block[1])]
        rows += ["<tr>%s</tr>" % "".join("<td>%s</td>" % escape(cell) for cell in row) for row in block[2]]
        return "<table>\n%s\n</table>" % "\n".join(rows)
    return "<pre>%s</pre>" % escape(block[1])


# Of a site that is in production by now

def in_production(text):
    """The first text or its page without the invitation to try the preview."""
    before, after = INVITATION.split("%s")
    return re.sub(re.escape(before) + r"[^\n<]{1,40}?" + re.escape(after), IN_PRODUCTION, text)


def released_words(released):
    """The sentence of the page, in the operator's language."""
    language = released.get("language") if released.get("language") in RELEASED else "en"
    seconds = nightstate.seconds(released.get("since"))
    if not seconds:
        return RELEASED[language] % "?"
    day = time.localtime(seconds)
    written = {"en": "%d %s %d" % (day.tm_mday, MONTHS[day.tm_mon - 1], day.tm_year), "fr": time.strftime("%d/%m/%Y", day), "nl": time.strftime("%d-%m-%Y", day)}
    return RELEASED[language] % written.get(language, "%d.%d.%d" % (day.tm_mday, day.tm_mon, day.tm_year))


def released(page, dates):
    """A page with the line that says since when the site is in production, instead of an earlier such line; unchanged where dates is none."""
    if not isinstance(dates, dict):
        return page
    line = "%s<p><strong>%s</strong></p>%s\n" % (BEGIN, html.escape(released_words(dates)), END)
    page = re.sub(re.escape(BEGIN) + r"(?s:.*?)" + re.escape(END) + r"\n?", "", page)
    body = re.search(r"(?i)<body[^>]*>[ \t]*\n?", page)
    at = body.end() if body else 0
    return page[:at] + line + page[at:]
