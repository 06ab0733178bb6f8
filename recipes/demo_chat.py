"""The demo's provider: record the chat with the scripted agent until it ends."""

from collector import Visit


async def collect(visit: Visit, url: str, seconds: float = 0) -> None:
    await visit.chat(url, seconds=seconds or None)
