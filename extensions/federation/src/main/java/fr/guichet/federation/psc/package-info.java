/**
 * Pro Santé Connect (ANS), the means of login of the e-CPS application: its environments, the levels it is asked for, and
 * what its claims say of a professional.
 */
package fr.guichet.federation.psc;
