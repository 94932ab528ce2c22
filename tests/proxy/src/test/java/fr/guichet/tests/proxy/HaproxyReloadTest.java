package fr.guichet.tests.proxy;

class HaproxyReloadTest extends ProxyReloadContract {
    HaproxyReloadTest() {
        super(new Haproxy());
    }
}
