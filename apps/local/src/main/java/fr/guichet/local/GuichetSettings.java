package fr.guichet.local;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * What is started on one machine.
 *
 * @param server what the package phase of this module laid out: the distribution and the provider jars
 * @param dossierJar the executable jar of the dossier service
 * @param directory for the database, the logs and the server's copy of this start alone
 * @param pki directory of the test PKI, made when it is not there
 * @param ports of everything
 * @param cardReader whether the login page leads to the card reader of the workbench; otherwise to the card host itself,
 *     which asks for the browser's own certificate
 * @param overlays laid over the realm, in order
 * @param environment variables that the overlays refer to
 * @param fresh whether the database, the PKI and the secrets are made anew
 * @param gateway changes to how the gateway is started: another database, for instance
 * @param dossiers settings of the dossier service by their variables, beside those that follow from the rest
 */
public record GuichetSettings(
        Path server,
        Path dossierJar,
        Path directory,
        Path pki,
        LocalPorts ports,
        boolean cardReader,
        List<Path> overlays,
        Map<String, String> environment,
        boolean fresh,
        UnaryOperator<GatewaySettings> gateway,
        Map<String, String> dossiers) {

    public GuichetSettings {
        overlays = List.copyOf(overlays);
        environment = Map.copyOf(environment);
        dossiers = Map.copyOf(dossiers);
    }

    /**
     * For tests: free ports, a new database, no card reader between the browser and the card host.
     *
     * @param server see {@link #server}
     * @param dossierJar see {@link #dossierJar}
     * @param directory for all that this start writes
     */
    public static GuichetSettings forTests(Path server, Path dossierJar, Path directory) {
        return new GuichetSettings(
                server,
                dossierJar,
                directory,
                directory.resolve("pki"),
                LocalPorts.free(),
                false,
                List.of(),
                Map.of(),
                true,
                UnaryOperator.identity(),
                Map.of());
    }

    /** Another first stop of card logins. */
    public GuichetSettings withCardReader(boolean reader) {
        return new GuichetSettings(
                server, dossierJar, directory, pki, ports, reader, overlays, environment, fresh, gateway, dossiers);
    }

    /** Adds an overlay of the realm and the variables it refers to. */
    public GuichetSettings withOverlay(Path overlay, Map<String, String> variables) {
        List<Path> allOverlays = new ArrayList<>(overlays);
        allOverlays.add(overlay);
        Map<String, String> allVariables = new HashMap<>(environment);
        allVariables.putAll(variables);
        return new GuichetSettings(
                server,
                dossierJar,
                directory,
                pki,
                ports,
                cardReader,
                allOverlays,
                allVariables,
                fresh,
                gateway,
                dossiers);
    }

    /** @param database of the gateway instead of its own file; empty, and with these settings alone */
    public GuichetSettings withDatabase(PostgresDatabase database) {
        return withGateway(database::applyTo);
    }

    /** @param changes to how the gateway is started, after those already there */
    public GuichetSettings withGateway(UnaryOperator<GatewaySettings> changes) {
        return new GuichetSettings(
                server,
                dossierJar,
                directory,
                pki,
                ports,
                cardReader,
                overlays,
                environment,
                fresh,
                before -> changes.apply(gateway.apply(before)),
                dossiers);
    }

    /** On the database, the PKI and the secrets of the start before, where there was one. */
    public GuichetSettings keeping() {
        return new GuichetSettings(
                server, dossierJar, directory, pki, ports, cardReader, overlays, environment, false, gateway, dossiers);
    }

    /** @param settings of the dossier service, such as {@code DOSSIER_MEDICAL_ACR}, instead of those already there */
    public GuichetSettings withDossiers(Map<String, String> settings) {
        return new GuichetSettings(
                server, dossierJar, directory, pki, ports, cardReader, overlays, environment, fresh, gateway, settings);
    }

    /** Without the environment, which may hold secrets. */
    @Override
    public String toString() {
        return "GuichetSettings[directory=" + directory + ", ports=" + ports + "]";
    }
}
