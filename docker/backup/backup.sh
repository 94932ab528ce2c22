#!/usr/bin/env bash
# Writes a backup of one database (the gateway's, or the dossier service's) into a directory, with its checksum.
# The nodes may run: what is written is the database as it was at one instant.
#
#   backup.sh DIRECTORY
#
# The database is named by PostgreSQL's own variables: PGHOST, PGPORT, PGDATABASE, PGUSER, and PGPASSFILE (or PGPASSWORD).
# GUICHET_BACKUP_RECIPIENT, a key of gpg's key ring, encrypts; nothing is written in clear then.
# Prints the name of the file. What fails leaves no file that looks like a backup, and ends with another status than 0.
set -euo pipefail
umask 077

fail() { echo "backup: $*" >&2; exit 2; }

[ $# -eq 1 ] && [ -d "$1" ] || fail "give a directory that exists"
: "${PGDATABASE:?backup: PGDATABASE names no database}"

recipient=${GUICHET_BACKUP_RECIPIENT:-}
name=$PGDATABASE-$(date -u +%Y%m%dT%H%M%SZ).dump${recipient:+.gpg}
cd "$1"
[ ! -e "$name" ] || fail "$name is there already"

trap 'rm -f -- "$name.part"; [ -e "$name" ] || rm -f -- "$name.sha256"' EXIT
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
