package fr.guichet.tests.proxy;

class HaproxyTlsTest extends ProxyTlsContract {
    HaproxyTlsTest() {
        super(new Haproxy());
    }
}
