/** Devices that spare their person the code for a time. */
package fr.guichet.tests.device;
