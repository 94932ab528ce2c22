package fr.guichet.local;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;

/**
 * The ports of a local start. Each has the contract's default and is set with {@code -Dguichet.port.<name>=…}.
 *
 * @param login login host
 * @param card card host
 * @param dossiers dossier service
 * @param workbench inbox, card reader and links
 * @param smtp where the login server delivers its mails
 * @param sms where the login server posts its SMS
 * @param smpp the same operator's SMPP side
 * @param psc the simulated Pro Santé Connect
 * @param monsisra the simulated regional platform, whose people come here by its tile
 * @param monsisraClient the same platform as a client of the gateway
 * @param revocation OCSP and CRLs of the test cards; written in every certificate, so another one makes new cards
 */
public record LocalPorts(
        int login,
        int card,
        int dossiers,
        int workbench,
        int smtp,
        int sms,
        int smpp,
        int psc,
        int monsisra,
        int monsisraClient,
        int revocation) {
    private static final String PREFIX = "guichet.port.";
    private static final int HIGHEST = 65_535;

    /** Free ones, for tests. */
    static LocalPorts free() {
        return new LocalPorts(
                Ports.free(),
                Ports.free(),
                Ports.free(),
                Ports.free(),
                Ports.free(),
                Ports.free(),
                Ports.free(),
                Ports.free(),
                Ports.free(),
                Ports.free(),
                Ports.free());
    }

    /** @throws StartFailedException when a value is no port, or a port is given twice */
    static LocalPorts from(Properties properties) {
        LocalPorts ports = new LocalPorts(
                port(properties, "login", 8080),
                port(properties, "card", 8443),
                port(properties, "dossiers", 8090),
                port(properties, "workbench", 8070),
                port(properties, "smtp", 8025),
                port(properties, "sms", 8030),
                port(properties, "smpp", 8035),
                port(properties, "psc", 8040),
                port(properties, "monsisra", 8045),
                port(properties, "monsisra-client", 8050),
                port(properties, "revocation", 8060));
        if (ports.byName().values().stream().distinct().count() < ports.byName().size()) {
            throw new StartFailedException("Two of the ports are the same: " + ports.byName());
        }
        return ports;
    }

    private static int port(Properties properties, String name, int byDefault) {
        String value = properties.getProperty(PREFIX + name, String.valueOf(byDefault));
        try {
            int port = Integer.parseInt(value.strip());
            if (port >= 1 && port <= HIGHEST) {
                return port;
            }
        } catch (NumberFormatException e) {
            // Said below, with the other values that are no port.
        }
        throw new StartFailedException("-D" + PREFIX + name + " must be a port between 1 and " + HIGHEST);
    }

    Map<String, Integer> byName() {
        Map<String, Integer> ports = new LinkedHashMap<>();
        ports.put("login", login);
        ports.put("card", card);
        ports.put("dossiers", dossiers);
        ports.put("workbench", workbench);
        ports.put("smtp", smtp);
        ports.put("sms", sms);
        ports.put("smpp", smpp);
        ports.put("psc", psc);
        ports.put("monsisra", monsisra);
        ports.put("monsisra-client", monsisraClient);
        ports.put("revocation", revocation);
        return ports;
    }

    /** @throws StartFailedException naming every port that is taken, and how to choose another */
    void requireFree() {
        List<String> taken = byName().entrySet().stream()
                .filter(entry -> !Ports.isFree(entry.getValue()))
                .map(entry -> entry.getValue() + " (another one: -D" + PREFIX + entry.getKey() + "=…)")
                .collect(Collectors.toList());
        if (!taken.isEmpty()) {
            throw new StartFailedException("Taken by another program: port " + String.join(", port ", taken));
        }
    }
}
