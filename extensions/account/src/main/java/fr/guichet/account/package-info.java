/**
 * The account of a professional: the page with the means of login ({@code means}), people a means of login brings
 * ({@code broker}), the first connection ({@code firstconnection}), the terms of use ({@code terms}), the validation of
 * the e-mail address ({@code email}) and the claims of the tokens ({@code claims}).
 */
package fr.guichet.account;
