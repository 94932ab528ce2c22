package fr.guichet.simulator.pki;

/**
 * Addresses that certificates name, all on loopback.
 *
 * @param http origin of the revocation server
 * @param ldap origin of the trap that stands where a directory would: nobody should ever connect to it
 */
record Addresses(String http, String ldap) {

    /** Statement of practices named in the policy extension: a name for the shape, nothing is served there. */
    static final String PRACTICES = "http://igc-sante.simulation.invalid/PC%20TEST";

    String ocsp(Authority issuer, OcspBehaviour behaviour) {
        return http + "/ocsp/" + issuer.slug() + "/" + behaviour.slug();
    }

    String crl(Authority issuer, CrlBehaviour behaviour) {
        return http + "/crl/" + issuer.slug() + "/" + behaviour.slug() + ".crl";
    }

    String certificateOf(Authority issuer) {
        return http + "/ac/" + issuer.slug() + ".cer";
    }

    String ldapCrl(Authority issuer) {
        return ldap + "/" + issuer.ldapName() + "?certificaterevocationlist;binary?base?objectClass=pkiCA";
    }

    String ldapDelta(Authority issuer) {
        return ldap + "/" + issuer.ldapName() + "?deltarevocationlist;binary?base?objectClass=pkiCA";
    }
}
