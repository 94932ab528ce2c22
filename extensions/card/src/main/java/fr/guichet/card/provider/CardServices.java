package fr.guichet.card.provider;

import fr.guichet.identity.watch.Watch;
import java.security.SecureRandom;

/**
 * What the providers of one server share.
 *
 * @param source where client certificates come from
 * @param examiners one per provider
 * @param random for codes
 * @param watch whoever watches the server
 */
record CardServices(CertificateSource source, CardExaminers examiners, SecureRandom random, Watch watch) {}
