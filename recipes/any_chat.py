"""Record a support chat as it happens, message by message.

Opens the page and keeps every message as it appears, edits and deletions too, until the chat says that it has ended. To chat with your own
hands use `collector chat URL`; this recipe is for a chat that needs no typing, or for a script that types.

    collector run any_chat --url https://support.example.co.il --button ".chat-button" --window
"""

from collector import Visit


async def collect(visit: Visit, url: str, button: str = "", seconds: float = 0) -> None:
    if not button:
        await visit.chat(url, seconds=seconds or None)
        return
    await visit.open(url)
    await visit.click(button)
    await visit.chat(seconds=seconds or None)
