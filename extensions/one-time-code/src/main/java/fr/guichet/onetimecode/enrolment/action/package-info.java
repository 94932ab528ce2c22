/**
 * The pages behind "Mon compte" on which a number is enrolled or changed, and SMS or e-mail is chosen: required actions
 * that the person asks for ({@code kc_action}).
 */
package fr.guichet.onetimecode.enrolment.action;
