/** The clock of this node beside those of the others. */
package fr.guichet.operations.clock;
