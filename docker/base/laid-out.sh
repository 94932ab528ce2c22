# Whether what "mvn package" laid out in docker/target is of the sources that are there now.
# shellcheck shell=bash

# newer_source <checkout>: a source that was changed, by a pull or an editor, after the bill of materials was written, which
# is the last of what is laid out; nothing when there is none.
newer_source() {
  find "$1"/pom.xml "$1"/docker/pom.xml "$1"/docker/compose/pom.xml "$1"/{extensions,themes,realm-config,apps} \
    -name target -prune -o -type f \( -path '*/src/*' -o -name pom.xml \) \
    -newer "$1/docker/target/image/sbom/guichet.cdx.json" -print -quit
}
