/** The second step of a login by password: a code by e-mail or SMS, its channels, and the devices that are trusted. */
package fr.guichet.onetimecode;
