#!/usr/bin/env bash
# Builds the gateway's image where no public image can be had: on Debian, a JRE and the server's distribution from Maven
# Central. docs/image.md. Needs root (or sudo), debootstrap, Docker, and what "mvn package" laid out in docker/target.
#
#   build.sh gateway     the gateway's image (the default)
#   build.sh services    what compose.yaml starts around it: PostgreSQL, HAProxy, dossier service, simulators
#   build.sh all         both
#
# A Debian base that is there is used again; REFRESH=true makes it anew, which takes today's security updates in.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
docker=$(dirname "$here")
root=$(dirname "$docker")
# shellcheck source=docker/base/laid-out.sh
. "$here/laid-out.sh"

readonly RELEASE=bookworm
readonly JAVA_PACKAGES=openjdk-17-jre-headless,ca-certificates
readonly SERVICE_PACKAGES=postgresql,haproxy
readonly DEBIAN_JAVA=guichet-debian-java:$RELEASE
readonly DEBIAN_SERVICES=guichet-debian-services:$RELEASE
readonly KEYCLOAK_IMAGE=guichet-keycloak-debian
# Debian's own keys. Without them debootstrap would take whatever the mirror gives it.
readonly KEYRING=/usr/share/keyrings/debian-archive-keyring.gpg

say() {
  echo "$*" >&2
}

as_root() {
  if [ "$(id -u)" -eq 0 ]; then "$@"; else sudo "$@"; fi
}

need() {
  command -v "$1" >/dev/null || [ -x "/usr/sbin/$1" ] || { say "No $1 on this machine: install the package $2."; exit 1; }
}

# An image with the version and the revision of today and the jars of yesterday would say what is not so.
laid_out() {
  [ -e "$1" ] || { say "No $1: run \"mvn package -DskipTests\" first."; exit 1; }
  local newer
  newer=$(newer_source "$root")
  [ -z "$newer" ] || { say "$newer is newer than docker/target: run \"mvn package -DskipTests\" first."; exit 1; }
}

# The value of a property, or the version, of the parent pom.
of_parent() {
  sed -n "s:.*<$1>\\(.*\\)</$1>.*:\\1:p" "$root/pom.xml" | head -n 1
}

# The machine's own mirror; nothing where it has none, and debootstrap then takes its default.
mirror() {
  apt-get indextargets --format '$(REPO_URI) $(CODENAME)' 'Created-By: Packages' 'Origin: Debian' 2>/dev/null |
    awk -v release="$RELEASE" '$2 == release { print $1; exit }'
}

# debian <image> <packages>: a minimal Debian with these packages, as an image of one layer.
debian() {
  if [ "${REFRESH:-false}" != true ] && docker image inspect "$1" >/dev/null 2>&1; then
    return
  fi
  need debootstrap debootstrap
  [ -r "$KEYRING" ] || { say "No $KEYRING on this machine: install the package debian-archive-keyring."; exit 1; }
  say "Making $1 of Debian $RELEASE: a minute or two."
  local work log
  work=$(mktemp -d)
  log=$work/log
  # shellcheck disable=SC2064 # the directory of now
  trap "$(printf 'as_root rm -rf %q' "$work")" EXIT
  local from
  from=$(mirror)
  as_root debootstrap --force-check-gpg --keyring="$KEYRING" --variant=minbase --include="$2" \
    "$RELEASE" "$work/root" ${from:+"$from"} >"$log" 2>&1 || { tail -n 20 "$log" >&2; exit 1; }
  local security
  security=$(security_archive)
  if [ -n "$security" ]; then
    security_updates "$work/root" "$security" >"$log" 2>&1 || { tail -n 20 "$log" >&2; exit 1; }
  else
    say "This machine knows no archive of Debian's security updates: $1 is the release without them."
  fi
  as_root rm -rf "$work/root"/var/lib/apt/lists/* "$work/root"/var/cache/apt/* "$work/root"/var/log/* \
    "$work/root"/usr/share/{doc,man,info,locale}/* "$work/root"/tmp/*
  # Nothing in a container becomes another user by starting a program.
  as_root find "$work/root" -xdev -perm /6000 -type f -exec chmod ug-s {} +
  as_root tar -C "$work/root" --numeric-owner -c . | docker import \
    --change 'ENV LANG=C.UTF-8' --change 'ENV PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin' \
    - "$1" >/dev/null
  as_root rm -rf "$work"
  trap - EXIT
}

# Debian keeps its security updates in an archive of their own: the machine's, or nothing where it knows none.
security_archive() {
  apt-get indextargets --format '$(REPO_URI) $(CODENAME)' 'Created-By: Packages' 'Origin: Debian' 2>/dev/null |
    awk -v release="$RELEASE-security" '$2 == release { print $1; exit }'
}

# security_updates <root> <archive>
security_updates() {
  echo "deb $2 $RELEASE-security main" | as_root tee "$1/etc/apt/sources.list.d/security.list"
  # The mount of /proc, which the packages' scripts want, ends with its namespace.
  as_root unshare --mount --pid --fork sh -ec '
    mount -t proc proc "$1/proc"
    export DEBIAN_FRONTEND=noninteractive
    chroot "$1" apt-get update -qq
    chroot "$1" apt-get upgrade -y -qq --no-install-recommends
  ' sh "$1"
}

keycloak() {
  local distribution=$docker/target/base/keycloak-quarkus-dist-$1.tar.gz
  laid_out "$distribution"
  docker build --quiet --tag "$KEYCLOAK_IMAGE:$1" --file "$here/keycloak.Dockerfile" \
    --build-arg DEBIAN_JAVA="$DEBIAN_JAVA" --build-arg KEYCLOAK_VERSION="$1" "$docker/target/base" >/dev/null
}

gateway() {
  local keycloak version revision
  keycloak=$(of_parent keycloak.version)
  version=$(of_parent version)
  revision=$(git -C "$root" rev-parse HEAD 2>/dev/null || echo unknown)
  laid_out "$docker/target/image/providers"
  debian "$DEBIAN_JAVA" "$JAVA_PACKAGES"
  keycloak "$keycloak"
  say "Building guichet-gateway:$version, with the server's own build in it."
  docker build --quiet --tag "guichet-gateway:$version" \
    --build-arg KEYCLOAK_IMAGE="$KEYCLOAK_IMAGE" --build-arg KEYCLOAK_VERSION="$keycloak" \
    --build-arg GUICHET_VERSION="$version" --build-arg GUICHET_REVISION="$revision" "$docker" >/dev/null
  echo "guichet-gateway:$version"
}

services() {
  local version
  version=$(of_parent version)
  laid_out "$docker/target/services"
  debian "$DEBIAN_JAVA" "$JAVA_PACKAGES"
  debian "$DEBIAN_SERVICES" "$SERVICE_PACKAGES"
  local service
  for service in postgres haproxy dossier-service simulators; do
    docker build --quiet --tag "guichet-$service:$version" --target "$service" --file "$here/services.Dockerfile" \
      --build-arg DEBIAN_JAVA="$DEBIAN_JAVA" --build-arg DEBIAN_SERVICES="$DEBIAN_SERVICES" "$docker" >/dev/null
    echo "guichet-$service:$version"
  done
}

need docker docker.io
case ${1:-gateway} in
  gateway) gateway ;;
  services) services ;;
  all)
    gateway
    services
    ;;
  *)
    say "usage: build.sh [gateway|services|all]"
    exit 2
    ;;
esac
