/**
 * Codes by SMS: the number a person proved to be theirs, as a credential of the account, and the choice between SMS and
 * e-mail (OTP-4; manual 001, IV.1).
 */
package fr.guichet.onetimecode.enrolment;
