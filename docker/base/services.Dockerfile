# What compose.yaml starts around the gateway, where no public image of it can be had. None of it is ever in the gateway's.
ARG DEBIAN_JAVA
ARG DEBIAN_SERVICES=scratch

FROM ${DEBIAN_SERVICES} AS postgres
COPY base/postgres.sh /usr/local/bin/postgres.sh
# A tmpfs over the folder of the socket gets its mode, and root's name.
RUN ln -s /usr/lib/postgresql/*/bin/* /usr/local/bin/ \
    && install -d -o postgres -g postgres -m 700 /var/lib/postgresql/data \
    && install -d -m 1777 /run/postgresql
USER postgres
EXPOSE 5432
# Ends sessions, then the server: "fast shutdown".
STOPSIGNAL SIGINT
ENTRYPOINT ["/usr/local/bin/postgres.sh"]

FROM ${DEBIAN_SERVICES} AS haproxy
USER haproxy
# Lets requests under way end.
STOPSIGNAL SIGUSR1
ENTRYPOINT ["haproxy", "-W", "-db", "-f", "/usr/local/etc/haproxy/haproxy.cfg"]

FROM ${DEBIAN_JAVA} AS dossier-service
COPY target/services/dossier-service.jar /opt/guichet/dossier-service.jar
USER 1000:0
EXPOSE 8090
ENTRYPOINT ["java", "-jar", "/opt/guichet/dossier-service.jar"]

FROM ${DEBIAN_JAVA} AS simulators
COPY target/services/simulators/ /opt/guichet/simulators/
USER 1000:0
EXPOSE 8025 8060 8070
ENTRYPOINT ["java", "-cp", "/opt/guichet/simulators/*", "fr.guichet.simulator.container.ContainerStart"]
