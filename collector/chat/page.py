"""The page of a transcript: its words in Hebrew and English, its style, its template. Data only."""

from __future__ import annotations

from typing import Any

WORDS: dict[str, dict[str, Any]] = {
    "he": {
        "heading": "תמליל שיחה", "before": "לפני תחילת ההקלטה", "shown": "השעה שהוצגה:", "nothing": "(ללא טקסט)", "attachment": "צירוף", "earlier": "הנוסח הקודם, עד",
        "deleted": "נמחקה בשעה", "gap": "הפסקה בתיעוד", "messages": "הודעות", "from": "מאת העמוד", "times": "השעות הן שעות הצפייה, לפי שעון ישראל; ריחוף מציג UTC",
        "picture": "צילום", "reader": "נקרא בידי", "ended": "סיום השיחה לפי האתר", "reason": "זיהוי הדובר",
        "roles": {"customer": "לקוח/ה", "agent": "נציג/ה", "bot": "בוט", "system": "מערכת", "unknown": "לא ידוע"},
        "why": {"page-away": "העמוד לא היה פתוח", "asleep": "המחשב היה במצב שינה", "browser-crashed": "הדפדפן קרס"},
    },
    "en": {
        "heading": "Chat transcript", "before": "before recording began", "shown": "time shown:", "nothing": "(no text)", "attachment": "attachment", "earlier": "earlier text, until",
        "deleted": "deleted at", "gap": "not watched", "messages": "messages", "from": "from the page", "times": "times are when it was seen, Israel time; hover for UTC",
        "picture": "picture", "reader": "read by", "ended": "ended, says the site, at", "reason": "who speaks",
        "roles": {"customer": "customer", "agent": "agent", "bot": "bot", "system": "system", "unknown": "unknown"},
        "why": {"page-away": "the page was not open", "asleep": "the computer was asleep", "browser-crashed": "the browser crashed"},
    },
}

STYLE = """
:root { color-scheme: light; }
body { font: 15px/1.5 Heebo, Arial, "Noto Sans Hebrew", sans-serif; margin: 0 auto; max-width: 46rem; padding: 1.5rem; color: #1b1f24; background: #f5f6f8; }
h1 { font-size: 1.35rem; margin: 0 0 .2rem; } .about { color: #59636e; font-size: .85rem; margin: 0 0 1.2rem; overflow-wrap: anywhere; }
ol { list-style: none; margin: 0; padding: 0; } li { display: flex; margin: .5rem 0; }
li.day, li.system, li.gap { justify-content: center; } li.customer { justify-content: flex-end; }
.day span { font-size: .8rem; color: #59636e; background: #e6e9ed; border-radius: 1rem; padding: .1rem .8rem; }
.card { max-width: 78%; min-width: 9rem; background: #fff; border: 1px solid #dfe3e8; border-radius: .8rem; padding: .5rem .8rem; overflow-wrap: anywhere; }
.customer .card { background: #dcecff; border-color: #b9d6f7; } .bot .card { border-inline-start: 4px solid #b08900; } .agent .card { border-inline-start: 4px solid #2f7d4f; }
.system .card { background: none; border: 0; text-align: center; color: #59636e; font-size: .88rem; } .unknown .card { border-style: dashed; }
.gap .card { background: #fff4d6; border-color: #e6c65c; text-align: center; font-size: .88rem; }
.head { display: flex; flex-wrap: wrap; gap: .2rem .6rem; font-size: .8rem; color: #59636e; } .head b { color: #1b1f24; } .system .head { justify-content: center; }
.text { white-space: pre-wrap; margin: .15rem 0 0; } .gone .text { text-decoration: line-through; text-decoration-color: #b3261e; }
.note { font-size: .82rem; margin: .3rem 0 0; padding-inline-start: .6rem; border-inline-start: 3px solid #c9ced6; color: #444c56; } .deleted { border-color: #b3261e; color: #b3261e; }
.why { font-size: .72rem; color: #7a838d; } a { color: #0b5cad; }
@media print { body { background: #fff; } .card { break-inside: avoid; } }
"""

PAGE = """<!doctype html>
<html lang="{{ language }}" dir="{{ direction }}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src 'self' data:; base-uri 'none'; form-action 'none'">
<meta name="referrer" content="no-referrer">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{{ title or w.heading }}</title>
<style>{{ style }}</style>
</head>
<body>
<h1><bdi>{{ title or w.heading }}</bdi></h1>
<p class="about">{{ t.messages | length }} {{ w.messages }}{% if url %} · {{ w["from"] }} <bdi dir="ltr">{{ url }}</bdi>{% endif %}<br>{{ w.times }}
{%- if t.ended_at %} · {{ w.ended }} <bdi>{{ t.ended_at.astimezone(zone).strftime("%H:%M:%S") }}</bdi>{% endif %} · {{ w.reader }} <bdi dir="ltr">{{ t.reader }}</bdi></p>
<ol>
{% for m in t.messages %}
{% if m.n in days %}<li class="day"><span><bdi>{{ days[m.n] }}</bdi></span></li>{% endif %}
{% for g in t.gaps if g.start <= m.at and (loop.index0 >= 0) and (m.n == 1 or g.start > t.messages[m.n - 2].at) %}
<li class="gap"><div class="card">{{ w.gap }}: <bdi>{{ g.start.astimezone(zone).strftime("%H:%M:%S") }}–{{ g.end.astimezone(zone).strftime("%H:%M:%S") if g.end else "?" }}</bdi> ({{ w.why.get(g.why, g.why) }})</div></li>
{% endfor %}
<li class="{{ m.role.value }}{{ " gone" if m.deleted_at else "" }}" id="m{{ m.n }}"><div class="card">
<div class="head">{% if m.role.value != "system" %}<b><bdi>{{ who(m) }}</bdi></b>{% endif %}
<time datetime="{{ m.at.isoformat() }}" title="{{ m.at.isoformat() }}"><bdi>{{ m.at.astimezone(zone).strftime("%H:%M:%S") }}</bdi></time>
{% if m.shown_time %}<span>{{ w.shown }} <bdi>{{ m.shown_time }}</bdi></span>{% endif %}
{% if m.before_recording %}<span>{{ w.before }}</span>{% endif %}</div>
<p class="text" dir="{{ dir_of(m.text) }}">{{ m.text or (w.nothing if not m.attachments else "") }}</p>
{% for a in m.attachments %}<p class="note">{{ w.attachment }}: <bdi>{{ a.name or a.url }}</bdi>{% if a.url and a.url != a.name %} <bdi dir="ltr">{{ a.url }}</bdi>{% endif %}</p>{% endfor %}
{% for e in m.edits %}<p class="note">{{ w.earlier }} <bdi>{{ e.at.astimezone(zone).strftime("%H:%M:%S") }}</bdi>: <span dir="{{ dir_of(e.text) }}">{{ e.text }}</span></p>{% endfor %}
{% if m.deleted_at %}<p class="note deleted">{{ w.deleted }} <bdi>{{ m.deleted_at.astimezone(zone).strftime("%H:%M:%S") }}</bdi></p>{% endif %}
{% set shown = m.pictures | select("in", links) | list %}
{% if shown %}<div class="why">{{ w.picture }}: {% for p in shown[:3] %}<a href="{{ links[p] }}">{{ p }}</a>{{ " " }}{% endfor %}</div>{% endif %}
</div></li>
{% endfor %}
</ol>
</body>
</html>
"""
