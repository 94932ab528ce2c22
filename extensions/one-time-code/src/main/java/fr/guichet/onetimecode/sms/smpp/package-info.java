/** SMS by SMPP 3.4, the protocol of operators' contracts: one bound session, kept and bound again when it is lost. */
package fr.guichet.onetimecode.sms.smpp;
