package fr.guichet.federation.platform;

import fr.guichet.identity.CreatableProfessions;

/**
 * How far a platform is believed. Both {@code acr} and {@code amr} have to be accepted, and an absent one never is.
 *
 * @param levels accepted {@code acr} values
 * @param methods accepted sets of {@code amr} values
 * @param age how recent the login over there has to be
 * @param identifierClaim claim that holds the national identifier, in the ID token or in userinfo
 * @param creatable whose accounts a first connection from there may create
 */
record PlatformPolicy(
        AcceptedLevels levels,
        AcceptedMethods methods,
        AuthenticationAge age,
        String identifierClaim,
        CreatableProfessions creatable) {}
