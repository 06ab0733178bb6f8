"""Keep any page as it stands: picture, text, archive. / תיעוד עמוד כלשהו כפי שהוא.

An offer, the terms, a product page, a public post: whatever may look different tomorrow.
--url       the page's address
--title     what to call it in the timeline and among the exhibits (else the page's own title)
--wait-for  an element (CSS) that must be seen before the picture is taken
--dismiss   a button (CSS) that closes a banner, if there is one

    collector run any_page --url https://www.example.co.il/terms --title "תנאי השימוש"
"""

from collector import Visit


async def collect(visit: Visit, url: str, title: str = "", wait_for: str = "", dismiss: str = "") -> None:
    await visit.open(url, wait_for=wait_for or None)
    if dismiss:
        await visit.dismiss(dismiss)
    await visit.shot(title)
