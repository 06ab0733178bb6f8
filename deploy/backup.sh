#!/bin/sh
# Writes the whole database into one file, and reads its table of contents back: backup.sh FILE
# The address comes from PGHOST, PGDATABASE … as for each program of PostgreSQL. Files in an object storage are copied by its own means.
set -eu
: "${1:?which file}"
umask 077
pg_dump --format=custom --file="$1.part" --no-password
pg_restore --list "$1.part" > /dev/null
mv "$1.part" "$1"
