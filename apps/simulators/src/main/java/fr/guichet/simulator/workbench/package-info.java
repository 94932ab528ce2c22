/**
 * The pages for whoever tries the gateway out on one machine: what runs where, the mails, and a card reader that makes
 * a real TLS handshake with a test card. In the browser's language, or that of {@code ?lang=}; no JavaScript.
 */
package fr.guichet.simulator.workbench;
