"""A fleet: thousands of watches of an organisation's members, checked by several machines, with their jobs in PostgreSQL (Procrastinate).

`planning/` decides what runs when (pure) and replays a night; `jobs/` puts it into the queue and brings back what killed workers held;
`checking/` does one check and says how it ended; `secrets/` carries logins and sessions to a worker, encrypted. Only this room and the
store's PostgreSQL body use what the extra ``fleet`` installs.
"""
