/** Looking at things from time to time, and what was seen. */
package fr.guichet.operations.look;
