/**
 * What the pages and HTTP APIs of ours share, for people who are logged in: who calls and at which level, forms that nobody
 * else can send in their name, answers to refusals, and the contract by which an invitation opens a first connection.
 */
package fr.guichet.portal;
