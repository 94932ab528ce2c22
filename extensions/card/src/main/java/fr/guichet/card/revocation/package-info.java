/** What has become of a trusted certificate since it was issued: OCSP (RFC 6960) and CRL (RFC 5280). */
package fr.guichet.card.revocation;
