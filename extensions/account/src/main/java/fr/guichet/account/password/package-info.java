/** The first factor of the login without a card: identifier and password (manuals 000 and 001, requirements ID and OTP-6). */
package fr.guichet.account.password;
