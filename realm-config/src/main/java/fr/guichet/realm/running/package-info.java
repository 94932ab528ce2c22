/**
 * Brings a running realm to what the files say, by the server's admin API: {@code plan}, {@code apply} and {@code drift}.
 * Never people, sessions or keys, and nothing that the files do not name (docs/realm-as-code.md).
 */
package fr.guichet.realm.running;
