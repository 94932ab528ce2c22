/** The door of the HTTP APIs: who calls, at which level, and how a refusal is answered (RFC 9457, RFC 9470). */
package fr.guichet.portal.api;
