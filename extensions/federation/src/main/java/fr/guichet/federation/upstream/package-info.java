/**
 * What every OpenID Connect provider of ours does, whoever stands behind it: the request, the answer, the bounded calls,
 * the rules of the ID token, the page of a refusal. Pro Santé Connect and the regional platforms say what is asked for
 * and judge a login that is already verified.
 */
package fr.guichet.federation.upstream;
