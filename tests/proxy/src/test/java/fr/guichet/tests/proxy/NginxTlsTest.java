package fr.guichet.tests.proxy;

class NginxTlsTest extends ProxyTlsContract {
    NginxTlsTest() {
        super(new Nginx());
    }
}
