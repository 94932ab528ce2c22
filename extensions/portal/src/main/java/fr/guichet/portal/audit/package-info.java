/** What the audit trail hears of pages and APIs. */
package fr.guichet.portal.audit;
