/** What this node sees to in its cluster, beside the server (ADR 0041). */
package fr.guichet.operations.cluster;
