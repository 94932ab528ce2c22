package fr.guichet.onetimecode.sms.http;

/**
 * Methods that carry a body. GET would write numbers and codes into addresses, which every proxy logs, and HTTP clients
 * feel free to repeat it.
 */
enum HttpMethod {
    POST,
    PUT
}
