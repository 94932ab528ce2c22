/** Whether this node should get traffic, and what ails it all the same (docs/monitoring.md). */
package fr.guichet.operations.readiness;
