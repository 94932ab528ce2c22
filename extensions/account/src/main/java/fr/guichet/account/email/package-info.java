/** The validation of the e-mail address by a link in a mail (ACC-4). */
package fr.guichet.account.email;
