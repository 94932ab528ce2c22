#!/usr/bin/env bash
# One command for a whole Guichet in containers: builds the images, makes secrets, keys and test cards outside git, starts
# everything, waits until it answers and says where. docs/image.md. Ends with docker/down.sh.
#
#   up.sh                 on the public images of the server, PostgreSQL, HAProxy and a JRE
#   up.sh --debian        on Debian alone, where no registry of images can be reached (docker/base/build.sh)
#   up.sh --card-reader   the login page leads to the card reader of the workbench instead of the card host itself
#
# Another port, or another network of the gateways: GUICHET_LOGIN_PORT (8443), GUICHET_CARD_PORT (8444),
# GUICHET_DOSSIERS_PORT (8090), GUICHET_WORKBENCH_PORT (8070), GUICHET_SUBNET (172.31.251.0/28).
set -euo pipefail
docker=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
# shellcheck source=docker/compose/settings.sh
. "$docker/compose/settings.sh"
# shellcheck source=docker/base/laid-out.sh
. "$docker/base/laid-out.sh"

debian=false
card_host=https://carte.localhost:$CARD_PORT
for argument in "$@"; do
  case $argument in
    --debian) debian=true ;;
    --card-reader) card_host=http://localhost:$WORKBENCH_PORT ;;
    *)
      echo "usage: up.sh [--debian] [--card-reader]" >&2
      exit 2
      ;;
  esac
done

# It is removed by down.sh --forget: what is there already and is somebody else's is not to be mixed with it.
if [ -n "$(ls -A "$STATE" 2>/dev/null)" ] && ! is_ours; then
  echo "$STATE has something else in it: name a folder for this alone, as GUICHET_STATE." >&2
  exit 2
fi

[ -d "$docker/target/services" ] && [ -e "$docker/target/image/sbom/guichet.cdx.json" ] && [ -z "$(newer_source "$root")" ] ||
  (cd "$docker/.." && mvn --batch-mode --quiet -DskipTests -Dspotless.check.skip=true -pl docker/compose -am package)

if [ "$debian" = true ]; then
  "$docker/base/build.sh" all >/dev/null
  images=("guichet-postgres:$VERSION" "guichet-haproxy:$VERSION")
else
  docker build --quiet --tag "guichet-gateway:$VERSION" --build-arg GUICHET_VERSION="$VERSION" "$docker" >/dev/null
  for service in dossier-service simulators; do
    docker build --quiet --tag "guichet-$service:$VERSION" --target "$service" --file "$docker/base/services.Dockerfile" \
      --build-arg DEBIAN_JAVA="$JAVA_IMAGE" "$docker" >/dev/null
  done
  images=("$POSTGRES_IMAGE" "$HAPROXY_IMAGE")
fi

# Nothing runs as root, not even what root starts.
user=$(id -u):$(id -g)
[ "$(id -u)" -ne 0 ] || user=1000:1000

umask 077
mkdir -p "$STATE"
# The tenth address of the network.
base=${SUBNET%/*}
proxy=${base%.*}.$((${base##*.} + 10))
cat >"$STATE_FILE" <<SETTINGS
GUICHET_STATE=$STATE
GUICHET_USER=$user
GUICHET_LOGIN_PORT=$LOGIN_PORT
GUICHET_CARD_PORT=$CARD_PORT
GUICHET_DOSSIERS_PORT=$DOSSIERS_PORT
GUICHET_WORKBENCH_PORT=$WORKBENCH_PORT
GUICHET_SUBNET=$SUBNET
GUICHET_PROXY_ADDRESS=$proxy
GUICHET_CARD_HOST=$card_host
GUICHET_GATEWAY_IMAGE=guichet-gateway:$VERSION
GUICHET_SIMULATORS_IMAGE=guichet-simulators:$VERSION
GUICHET_DOSSIERS_IMAGE=guichet-dossier-service:$VERSION
GUICHET_POSTGRES_IMAGE=${images[0]}
GUICHET_HAPROXY_IMAGE=${images[1]}
SETTINGS

mkdir -p "$STATE/secrets" "$STATE"/simulators/{pki,proxy,anchors,trust}
for secret in KC_DB_PASSWORD KC_BOOTSTRAP_ADMIN_PASSWORD KC_SPI_ONE_TIME_CODE__DEFAULT__KEY GUICHET_DOSSIER_SECRET; do
  # 256 bits. Readable in the containers, whose users are others; the folder above lets nobody else of this machine in.
  [ -s "$STATE/secrets/$secret" ] || head -c 32 /dev/urandom | od -An -vtx1 | tr -d ' \n' >"$STATE/secrets/$secret"
  chmod 444 "$STATE/secrets/$secret"
done

[ "$(id -u)" -ne 0 ] || chown -R "$user" "$STATE/simulators"
chmod 755 "$STATE/simulators" "$STATE/simulators/anchors"

# Comes back when all of it was started; each waits for the health of what it needs.
compose up --detach

echo "Waiting for the second gateway and the dossier service." >&2
deadline=$((SECONDS + 300))
for service in gateway-2 haproxy dossiers; do
  until [ "$(docker inspect --format '{{.State.Health.Status}}' "$(compose ps --quiet "$service")")" = healthy ]; do
    if [ "$SECONDS" -ge "$deadline" ]; then
      echo "$service is not healthy: docker/compose/compose.sh logs $service" >&2
      exit 1
    fi
    sleep 1
  done
done

cat <<WHERE

Guichet is up.
  dossier service, where a doctor begins   http://localhost:$DOSSIERS_PORT
  login host                               https://guichet.localhost:$LOGIN_PORT/realms/professionnels/account/
  card host                                https://carte.localhost:$CARD_PORT
  mails, test cards, card reader           http://localhost:$WORKBENCH_PORT
  test cards as files                      $STATE/simulators/pki
  authority for the browser to trust       $STATE/simulators/pki/tls-ca.pem
  password of the operator "admin"         $STATE/secrets/KC_BOOTSTRAP_ADMIN_PASSWORD
End it with docker/down.sh, or with docker/down.sh --forget for its data too.
WHERE
