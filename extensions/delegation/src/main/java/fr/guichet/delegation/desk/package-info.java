/** What the two sides of a delegation may do with it, checked, kept, told to the audit trail and to both by mail. */
package fr.guichet.delegation.desk;
