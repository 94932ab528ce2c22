/**
 * The code itself: what it is, how long it lives, how often it may be tried and sent, where that is kept and under which
 * keys. No page and no channel: whoever shows or sends a code asks {@link fr.guichet.onetimecode.code.OneTimeCodes}.
 */
package fr.guichet.onetimecode.code;
