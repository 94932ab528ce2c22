package fr.guichet.card.provider;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CertificateSourceTest {

    private static final Optional<String> HEADER_LOOKUP = Optional.of("rfc9440");
    private static final Optional<String> HEADERS = Optional.of("xforwarded");
    private static final Optional<String> ADDRESSES = Optional.of("10.0.0.1,10.0.1.0/24");

    @Test
    void theServersOwnHandshakeIsBelievedWithoutAProxy() {
        assertThat(CertificateSource.of(Optional.of("default"), Optional.empty(), Optional.empty()))
                .isEqualTo(CertificateSource.TLS);
    }

    @Test
    void aHeaderIsBelievedFromNamedProxies() {
        assertThat(CertificateSource.of(HEADER_LOOKUP, HEADERS, ADDRESSES)).isEqualTo(CertificateSource.TRUSTED_PROXY);
    }

    @Test
    void aHeaderIsNotBelievedWithoutTrustedAddresses() {
        assertThat(CertificateSource.of(HEADER_LOOKUP, HEADERS, Optional.empty()))
                .isEqualTo(CertificateSource.NONE);
    }

    @Test
    void trustedAddressesAloneLetClientsCallThemselvesTrusted() {
        assertThat(CertificateSource.of(HEADER_LOOKUP, Optional.empty(), ADDRESSES))
                .isEqualTo(CertificateSource.NONE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "0.0.0.0/0", "::/0", "10.0.0.1, 0.0.0.0/0", "10.0.0.1,"})
    void addressesThatNameEveryoneOrNobodyAreNone(String addresses) {
        assertThat(CertificateSource.of(HEADER_LOOKUP, HEADERS, Optional.of(addresses)))
                .isEqualTo(CertificateSource.NONE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"haproxy", "nginx", "apache", "traefik", "envoy", "one-of-tomorrow"})
    void everyOtherLookupCountsAsAHeader(String lookup) {
        assertThat(CertificateSource.of(Optional.of(lookup), Optional.empty(), Optional.empty()))
                .isEqualTo(CertificateSource.NONE);
    }

    @Test
    void aServerWithoutALookupBelievesNothing() {
        assertThat(CertificateSource.of(Optional.empty(), HEADERS, ADDRESSES)).isEqualTo(CertificateSource.NONE);
    }
}
