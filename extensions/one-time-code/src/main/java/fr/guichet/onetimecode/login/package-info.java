/**
 * The page "J’ai reçu mon code" of a login by password: which channel the code goes by, what the page shows, and what
 * each verdict on a typed code becomes. The code itself is {@link fr.guichet.onetimecode.code}'s.
 */
package fr.guichet.onetimecode.login;
