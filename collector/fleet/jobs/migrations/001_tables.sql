-- What a fleet keeps beside the queue: who may work, what each provider is asked to bear, sealed logins, how long checks took.
CREATE SCHEMA collector_fleet;

CREATE TABLE collector_fleet.workers (
    name text PRIMARY KEY,
    public_key text NOT NULL UNIQUE,
    enrolled timestamptz NOT NULL DEFAULT now()
);

CREATE TABLE collector_fleet.signs_of_life (
    name text PRIMARY KEY,
    seen timestamptz NOT NULL DEFAULT now(),
    places integer NOT NULL,
    running integer NOT NULL
);

CREATE TABLE collector_fleet.providers (
    provider text PRIMARY KEY,
    at_once integer NOT NULL DEFAULT 2 CHECK (at_once BETWEEN 1 AND 1000),
    per_minute double precision NOT NULL DEFAULT 6 CHECK (per_minute > 0 AND per_minute <= 6000),
    paused boolean NOT NULL DEFAULT false,
    next_start timestamptz NOT NULL DEFAULT now()
);

-- Encrypted to the keys of the enrolled workers and of the operator (age): login, session, refused, unproven.
CREATE TABLE collector_fleet.sealed (
    member text NOT NULL,
    provider text NOT NULL,
    kind text NOT NULL,
    data bytea NOT NULL,
    PRIMARY KEY (member, provider, kind)
);

CREATE TABLE collector_fleet.durations (
    id bigserial PRIMARY KEY,
    provider text NOT NULL,
    seconds double precision NOT NULL,
    outcome text NOT NULL,
    at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX durations_of_provider ON collector_fleet.durations (provider, id);
