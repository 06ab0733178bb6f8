"""The demo's provider: record the chat with the scripted agent until it ends. / הספק המומצא: הקלטת הצ'אט עד סופו.

--url      the support page's address
--seconds  stop after so many seconds even if the chat goes on (0: no limit)
"""

from collector import Visit


async def collect(visit: Visit, url: str, seconds: float = 0) -> None:
    await visit.chat(url, seconds=seconds or None)
