#!/usr/bin/env bash
# Writes a backup of one database (the gateway's, or the dossier service's) into a directory, with its checksum.
# The nodes may run: what is written is the database as it was at one instant.
#
#   backup.sh DIRECTORY
#
# The database is named by PostgreSQL's own variables: PGHOST, PGPORT, PGDATABASE, PGUSER, and PGPASSFILE (or PGPASSWORD).
# PGUSER is a role that reads and does no more (a member of pg_read_all_data), so that no rotation of the service's ends backups.
# GUICHET_BACKUP_RECIPIENT, a key of gpg's key ring, encrypts; nothing is written in clear then.
# GUICHET_BACKUP_METRICS, a directory that a node exporter reads (--collector.textfile.directory), is told of the instant of
# the last backup that succeeded, for docker/monitoring/alerts-backup.yaml; each database has a file of its own there.
# Prints the name of the file. What fails leaves no file that looks like a backup, and ends with another status than 0.
set -euo pipefail
umask 077

fail() { echo "backup: $*" >&2; exit 2; }

[ $# -eq 1 ] && [ -d "$1" ] || fail "give a directory that exists"
: "${PGDATABASE:?backup: PGDATABASE names no database}"

metrics=${GUICHET_BACKUP_METRICS:-}
if [ -n "$metrics" ]; then
  [ -d "$metrics" ] && [ -w "$metrics" ] || fail "GUICHET_BACKUP_METRICS is no directory that can be written to"
  metrics=$(cd -- "$metrics" && pwd)/guichet_backup_$PGDATABASE.prom
fi

recipient=${GUICHET_BACKUP_RECIPIENT:-}
began=$(date +%s)
name=$PGDATABASE-$(date -u -d "@$began" +%Y%m%dT%H%M%SZ).dump${recipient:+.gpg}
cd "$1"
[ ! -e "$name" ] || fail "$name is there already"

trap 'rm -f -- "$name.part" ${metrics:+"$metrics.part"}; [ -e "$name" ] || rm -f -- "$name.sha256"' EXIT
# Owners and grants are of the server it came from; who restores it owns it.
dump() { pg_dump --format=custom --no-owner --no-privileges; }
if [ -n "$recipient" ]; then
  # Whose key it is was settled when it was put into the key ring.
  dump | gpg --batch --quiet --trust-model always --encrypt --recipient "$recipient" --output "$name.part"
else
  dump > "$name.part"
  pg_restore --list "$name.part" > /dev/null
fi
# Before the file has the name of a backup: without its checksum it would not be restored.
sum=$(sha256sum < "$name.part")
echo "${sum%% *}  $name" > "$name.sha256"
mv -- "$name.part" "$name"
echo "$name"

# What it holds is of the instant at which it began. Exporters read what ends in .prom, and as somebody else.
if [ -n "$metrics" ]; then
  database=${PGDATABASE//\\/\\\\}
  cat > "$metrics.part" <<METRIC
# HELP guichet_backup_last_success_timestamp_seconds Instant of the last backup of a database that succeeded.
# TYPE guichet_backup_last_success_timestamp_seconds gauge
guichet_backup_last_success_timestamp_seconds{database="${database//\"/\\\"}"} $began
METRIC
  chmod 644 -- "$metrics.part"
  mv -- "$metrics.part" "$metrics"
fi
