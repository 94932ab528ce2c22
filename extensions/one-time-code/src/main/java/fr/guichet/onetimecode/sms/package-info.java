/**
 * SMS: the numbers they may go to, the gateways they leave by. Nothing here logs, keeps or throws a number, a text or a
 * secret.
 */
package fr.guichet.onetimecode.sms;
