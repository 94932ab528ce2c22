/** What those who run the gateway see of it. */
package fr.guichet.tests.operations;
