# What docker/up.sh, docker/down.sh and docker/compose/compose.sh share.
# shellcheck shell=bash
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)

# Secrets, keys and test cards; git does not see it.
STATE=${GUICHET_STATE:-$root/docker/.compose}

# What up.sh makes in there, and what down.sh --forget removes. The file of settings is made first: the folder is ours then.
STATE_FILE=$STATE/settings.env
STATE_FOLDERS=("$STATE/secrets" "$STATE/simulators")
is_ours() {
  [ -f "$STATE_FILE" ] && grep -q '^GUICHET_STATE=' "$STATE_FILE"
}

VERSION=$(sed -n 's:.*<version>\(.*\)</version>.*:\1:p' "$root/pom.xml" | head -n 1)

# Public images, where there is a registry to have them from.
JAVA_IMAGE=${GUICHET_JAVA_IMAGE:-eclipse-temurin:17-jre}
POSTGRES_IMAGE=${GUICHET_POSTGRES_IMAGE:-postgres:15}
HAPROXY_IMAGE=${GUICHET_HAPROXY_IMAGE:-haproxy:2.6}

LOGIN_PORT=${GUICHET_LOGIN_PORT:-8443}
CARD_PORT=${GUICHET_CARD_PORT:-8444}
DOSSIERS_PORT=${GUICHET_DOSSIERS_PORT:-8090}
WORKBENCH_PORT=${GUICHET_WORKBENCH_PORT:-8070}
SUBNET=${GUICHET_SUBNET:-172.31.251.0/28}

# docker compose 2 where it is, docker-compose 1.29 otherwise, for the project of this machine.
compose() {
  local program=(docker-compose)
  if docker compose version >/dev/null 2>&1; then
    program=(docker compose)
  fi
  "${program[@]}" --project-name "${GUICHET_PROJECT:-guichet}" --env-file "$STATE_FILE" \
    --file "$root/docker/compose.yaml" "$@"
}
