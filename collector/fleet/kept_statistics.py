"""The statistics that operators see in the app: counted by the planner once a month, because two lists made a day apart could be compared.

Example: a list of Monday says "5 members", that of Tuesday "6". A reader who knows who joined on Monday knows what happened to them.
"""

from __future__ import annotations

import json
from datetime import timedelta
from typing import TYPE_CHECKING, Any

from collector.fleet.member_statistics import member_statistics
from collector.services.context import Context

if TYPE_CHECKING:
    import psycopg

    Connection = psycopg.Connection[dict[str, Any]]

DAY = timedelta(days=1)


def keep_statistics(connection: Connection, context: Context) -> bool:
    """Counts, if nothing was counted this month yet, by the context's clock; where nothing could be told, each day. Whether it did."""
    now = context.clock.now()
    row = connection.execute("SELECT counted, told -> 'providers' = '[]' AS empty FROM collector_fleet.statistics").fetchone()
    if row is not None:
        last = row["counted"].astimezone(context.clock.zone)
        same_month = (last.year, last.month) >= (now.year, now.month)
        if same_month and not (row["empty"] and now - last > DAY):  # a list that tells nothing cannot be compared with the next
            return False
    told = json.dumps(member_statistics(context).to_json(), ensure_ascii=False)
    query = (
        "INSERT INTO collector_fleet.statistics (counted, told) VALUES (%s, %s) "
        "ON CONFLICT (one) DO UPDATE SET counted = excluded.counted, told = excluded.told"
    )
    connection.execute(query, [now, told])
    return True
