#!/usr/bin/env bash
# Fills a database with a backup of backup.sh. Stop every node first, and start them after.
#
#   restore.sh [--replace] FILE
#
# The database is named as for backup.sh; it exists, and PGUSER owns it (and so is not the role that makes backups). One that has tables is left alone unless
# --replace says that they are to go, and one that somebody is connected to always.
# The file is read to its end, checksum and key included, before anything is changed; then all of it is restored or nothing.
set -euo pipefail
umask 077

fail() { echo "restore: $*" >&2; exit 2; }

replace=false
if [ "${1:-}" = --replace ]; then
  replace=true
  shift
fi
[ $# -eq 1 ] && [ -f "$1" ] || fail "give a backup"
: "${PGDATABASE:?restore: PGDATABASE names no database}"
file=$(basename -- "$1")
cd "$(dirname -- "$1")"

[ -f "$file.sha256" ] || fail "$file.sha256 is missing"
sha256sum --check --quiet -- "$file.sha256" || fail "$file is not what was backed up"

content() {
  case $file in
    *.gpg) gpg --batch --quiet --decrypt -- "$file" ;;
    *) cat -- "$file" ;;
  esac
}
content | pg_restore --file=/dev/null || fail "$file cannot be read"

ask() { psql --no-psqlrc --quiet --tuples-only --no-align --set=ON_ERROR_STOP=1 --command="$1"; }

# Of another role's connection no more is shown than whose it is; what belongs to the server itself is nobody's.
connected=$(ask "select count(*) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid() and coalesce(backend_type, 'client backend') = 'client backend' and usesysid is not null")
[ "$connected" = 0 ] || fail "$PGDATABASE is in use: stop every node first"

tables=$(ask "select count(*) from pg_tables where schemaname = 'public'")
[ "$tables" = 0 ] || [ "$replace" = true ] || fail "$PGDATABASE has tables: --replace throws them away"

# Also tables that a later version made: its changes would not be made again over them.
clear_away() {
  cat <<'SQL'
do $$ declare item record; begin
  for item in select tablename from pg_tables where schemaname = 'public' loop
    execute format('drop table public.%I cascade', item.tablename);
  end loop;
  for item in select sequencename from pg_sequences where schemaname = 'public' loop
    execute format('drop sequence public.%I cascade', item.sequencename);
  end loop;
end $$;
SQL
}

# One transaction, which ends well only when the last of the backup has been read: a stream that breaks off has no commit.
# Nothing of it is written anywhere but into the database.
transaction() {
  echo 'begin;'
  [ "$replace" = false ] || clear_away
  content | pg_restore --file=- --no-owner --no-privileges || return
  echo 'commit;'
}
transaction | psql --no-psqlrc --quiet --set=ON_ERROR_STOP=1 > /dev/null ||
  { echo "restore: not restored, $PGDATABASE is as it was" >&2; exit 1; }
