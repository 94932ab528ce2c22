package fr.guichet.tests.proxy;

class NginxLimitsTest extends ProxyLimitsContract {
    NginxLimitsTest() {
        super(new Nginx());
    }
}
