/** What the tests of whole flows stand on: one running Guichet, browsers with cards, a relying party, events and logs. */
package fr.guichet.tests.harness;
