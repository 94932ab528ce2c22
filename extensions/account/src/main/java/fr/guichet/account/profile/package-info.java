/** What the user profile of the realm asks of people beyond the server's own rules (ACC-5). */
package fr.guichet.account.profile;
