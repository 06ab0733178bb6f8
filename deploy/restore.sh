#!/bin/sh
# Restores a backup into a new, empty database, all or nothing: restore.sh FILE
# The logins and groups must be there (deploy/logins.sh; collector_owner too); the address comes from PGHOST, PGDATABASE …
set -eu
: "${1:?which file}"
pg_restore --exit-on-error --single-transaction --no-password --dbname="$PGDATABASE" "$1"
