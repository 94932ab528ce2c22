package fr.guichet.onetimecode;

import java.util.Map;
import java.util.Optional;

/** The version of this jar, for the server's information page. */
public final class ModuleVersion {

    private ModuleVersion() {}

    public static Map<String, String> asOperationalInfo() {
        String version = ModuleVersion.class.getPackage().getImplementationVersion();
        return Map.of("version", Optional.ofNullable(version).orElse("unpackaged"));
    }
}
