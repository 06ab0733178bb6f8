#!/bin/sh
# Makes the logins of a fleet: `operator`, `worker`, `codes` and `app`, each in its group, with the passwords in SECRETS (default /run/secrets).
# The groups have no rights yet; `collector fleet init` gives them.
set -eu
: "${SECRETS:=/run/secrets}" "${POSTGRES_DB:=collector}" "${POSTGRES_USER:=postgres}"
for login in operator worker codes app; do
    psql -X -q -v ON_ERROR_STOP=1 -U "$POSTGRES_USER" -d "$POSTGRES_DB" \
        -v login="$login" -v group="collector_$login" -v password="$(cat "$SECRETS/$login")" <<'SQL'
SELECT format('CREATE ROLE %I NOLOGIN', :'group') WHERE NOT EXISTS (SELECT FROM pg_roles WHERE rolname = :'group') \gexec
SELECT format('CREATE ROLE %I LOGIN', :'login') WHERE NOT EXISTS (SELECT FROM pg_roles WHERE rolname = :'login') \gexec
SELECT format('ALTER ROLE %I PASSWORD %L', :'login', :'password') \gexec
SELECT format('GRANT %I TO %I', :'group', :'login') \gexec
SQL
done
