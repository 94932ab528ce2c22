/** Whether a delegation still holds, for services that act by one: an end counts at their next request (DEL-5). */
package fr.guichet.delegation.introspection;
