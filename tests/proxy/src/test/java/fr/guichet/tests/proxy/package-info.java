/** HAProxy and nginx with the very files of {@code docker/}, as processes on loopback. */
package fr.guichet.tests.proxy;
