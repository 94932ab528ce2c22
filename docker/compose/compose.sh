#!/usr/bin/env bash
# docker compose for what docker/up.sh started: compose.sh ps, compose.sh logs gateway-1, …
set -euo pipefail
# shellcheck source=docker/compose/settings.sh
. "$(dirname "${BASH_SOURCE[0]}")/settings.sh"
[ -f "$STATE_FILE" ] || { echo "Nothing was started: docker/up.sh" >&2; exit 1; }
compose "$@"
