package fr.guichet.tests.proxy;

class NginxHeadersTest extends ProxyHeadersContract {
    NginxHeadersTest() {
        super(new Nginx());
    }
}
