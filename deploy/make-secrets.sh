#!/bin/sh
# Makes random passwords for compose.yaml in deploy/secrets/; what is there stays as it is. `openid` is left empty, for the secret that the
# identity provider gave the app.
set -eu
cd "$(dirname "$0")"
umask 077
mkdir -p secrets  # opened by nobody else; a container sees single files of it, under users of its own, who must be able to read them
random() { head -c 24 /dev/urandom | base64 | tr -d '/+='; }
for name in superuser operator worker codes app; do
    [ -s "secrets/$name" ] || random > "secrets/$name"
    chmod 444 "secrets/$name"
done
[ -e secrets/openid ] || : > secrets/openid
chmod 444 secrets/openid
if [ ! -s secrets/objects.env ]; then
    user=$(random) password=$(random)
    printf 'MINIO_ROOT_USER=%s\nMINIO_ROOT_PASSWORD=%s\nAWS_ACCESS_KEY_ID=%s\nAWS_SECRET_ACCESS_KEY=%s\n' \
        "$user" "$password" "$user" "$password" > secrets/objects.env
fi
