/** Logins by Pro Santé Connect and by regional platforms, and platforms as clients, on a real server. */
package fr.guichet.tests.federation;
