/** How an assistant is invited and accepts (DEL-2): mail, link, page, and a login by card or e-CPS. */
package fr.guichet.delegation.invitation;
