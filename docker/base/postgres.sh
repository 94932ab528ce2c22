#!/bin/bash
# Starts PostgreSQL, and makes its database the first time. Its variables are those of the public image: POSTGRES_USER,
# POSTGRES_DB, POSTGRES_PASSWORD_FILE and PGDATA.
set -euo pipefail

if [ ! -s "$PGDATA/PG_VERSION" ]; then
  initdb --pgdata="$PGDATA" --username="$POSTGRES_USER" --pwfile="$POSTGRES_PASSWORD_FILE" --encoding=UTF8 \
    --locale=C.UTF-8 --auth=scram-sha-256
  echo "CREATE DATABASE \"$POSTGRES_DB\"" | postgres --single -D "$PGDATA" postgres
  echo 'host all all all scram-sha-256' >>"$PGDATA/pg_hba.conf"
fi
exec postgres -D "$PGDATA" -c listen_addresses='*'
