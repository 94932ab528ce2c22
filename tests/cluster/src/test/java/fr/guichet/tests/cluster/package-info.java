/** Several nodes, and the faults that a person does not notice. */
package fr.guichet.tests.cluster;
