/** SMS by HTTP: a request made from a template, an answer judged by its status and, where need be, its body. */
package fr.guichet.onetimecode.sms.http;
