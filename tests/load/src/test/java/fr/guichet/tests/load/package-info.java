/** What a gateway of full size costs over an empty one: ratios of times, never times. */
package fr.guichet.tests.load;
