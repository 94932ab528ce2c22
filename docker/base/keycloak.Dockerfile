# The server as its public image has it, made of Debian and the distribution from Maven Central: same places, same user. But
# what is in it is root's: docker/Dockerfile would have to write it a second time to make it so.
ARG DEBIAN_JAVA
FROM ${DEBIAN_JAVA} AS unpacked
ARG KEYCLOAK_VERSION
ADD keycloak-quarkus-dist-${KEYCLOAK_VERSION}.tar.gz /opt/
RUN mv "/opt/keycloak-${KEYCLOAK_VERSION}" /opt/keycloak && chmod -R a+rX,go-w /opt/keycloak

FROM ${DEBIAN_JAVA}
COPY --from=unpacked --chown=0:0 /opt/keycloak /opt/keycloak
RUN useradd --uid 1000 --gid 0 --home-dir /opt/keycloak --no-create-home --shell /usr/sbin/nologin keycloak \
    && install -d -o 1000 -g 0 -m 770 /opt/keycloak/data
# Without it, the server would take itself for one on somebody's desk.
ENV KC_RUN_IN_CONTAINER=true
USER 1000
EXPOSE 8080 8443 9000
ENTRYPOINT ["/opt/keycloak/bin/kc.sh"]
