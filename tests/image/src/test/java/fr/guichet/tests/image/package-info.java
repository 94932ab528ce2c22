/** The gateway's image as it is shipped, in containers: what is in it, how it starts, a login by card through the proxy. */
package fr.guichet.tests.image;
