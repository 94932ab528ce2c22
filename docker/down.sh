#!/usr/bin/env bash
# Ends what docker/up.sh started. --forget also forgets it: database, secrets, test cards.
set -euo pipefail
# shellcheck source=docker/compose/settings.sh
. "$(dirname "${BASH_SOURCE[0]}")/compose/settings.sh"
[ -f "$STATE/settings.env" ] || { echo "Nothing was started." >&2; exit 0; }

case ${1:-} in
  "") compose down --remove-orphans ;;
  --forget)
    compose down --remove-orphans --volumes
    # By what made it: its files are of the containers' user.
    rm -rf "$STATE" 2>/dev/null || sudo rm -rf "$STATE"
    ;;
  *)
    echo "usage: down.sh [--forget]" >&2
    exit 2
    ;;
esac
