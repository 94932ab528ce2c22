/** Codes by SMS: the number, its pages, and the choice between SMS and e-mail. */
package fr.guichet.tests.sms;
