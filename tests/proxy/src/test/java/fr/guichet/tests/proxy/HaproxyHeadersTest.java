package fr.guichet.tests.proxy;

class HaproxyHeadersTest extends ProxyHeadersContract {
    HaproxyHeadersTest() {
        super(new Haproxy());
    }
}
