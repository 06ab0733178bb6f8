"""Keep any page as it stands: picture, text, archive.

An offer, the terms, a product page, a public post: whatever may look different tomorrow.

    collector run any_page --url https://www.example.co.il/terms --title "תנאי השימוש"
"""

from collector import Visit


async def collect(visit: Visit, url: str, title: str = "", wait_for: str = "", dismiss: str = "") -> None:
    await visit.open(url, wait_for=wait_for or None)
    if dismiss:
        await visit.dismiss(dismiss)
    await visit.shot(title)
