#!/usr/bin/env bash
# Ends what docker/up.sh started. --forget also forgets it: database, secrets, test cards.
set -euo pipefail
# shellcheck source=docker/compose/settings.sh
. "$(dirname "${BASH_SOURCE[0]}")/compose/settings.sh"
is_ours || { echo "Nothing was started." >&2; exit 0; }

case ${1:-} in
  "") compose down --remove-orphans ;;
  --forget)
    compose down --remove-orphans --volumes
    # By what made them: some files are of the containers' user. The settings go last, so that a second try knows the rest.
    rm -rf "${STATE_FOLDERS[@]}" 2>/dev/null || sudo rm -rf "${STATE_FOLDERS[@]}"
    rm -f "$STATE_FILE"
    rmdir "$STATE" 2>/dev/null || echo "$STATE has something else in it, and stays." >&2
    ;;
  *)
    echo "usage: down.sh [--forget]" >&2
    exit 2
    ;;
esac
