package fr.guichet.tests.assurance;

import fr.guichet.tests.harness.TestGuichet;
import fr.guichet.tests.harness.TestRealm;

/** A realm of its own with a second client, and clients that are told when a session ends. */
final class SharedWorkstation {

    /** Public, beside the relying party of the tests. */
    static final String SECOND_CLIENT = "second-relying-party";

    private SharedWorkstation() {}

    static TestRealm realm(TestGuichet guichet) {
        return guichet.realm(
                "shared-workstation",
                """
                clients:
                  - clientId: test-relying-party
                    attributes:
                      backchannel.logout.url: "%1$s"
                      backchannel.logout.session.required: "true"
                  - clientId: %3$s
                    enabled: true
                    protocol: openid-connect
                    publicClient: true
                    standardFlowEnabled: true
                    directAccessGrantsEnabled: false
                    fullScopeAllowed: false
                    redirectUris: ["%2$s"]
                    attributes:
                      pkce.code.challenge.method: S256
                      backchannel.logout.url: "%1$s"
                      backchannel.logout.session.required: "true"
                    defaultClientScopes: [basic, professional]
                    optionalClientScopes: []
                """
                        .formatted(
                                guichet.relyingParty().logoutAddress(),
                                guichet.relyingParty().returnAddress(),
                                SECOND_CLIENT));
    }
}
