/** What an upstream says of a professional, in the names of Pro Santé Connect (decision 4), whoever says it. */
package fr.guichet.federation.professional;
