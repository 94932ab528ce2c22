package fr.guichet.tests.proxy;

class HaproxyLimitsTest extends ProxyLimitsContract {
    HaproxyLimitsTest() {
        super(new Haproxy());
    }
}
