package fr.guichet.tests.proxy;

class HaproxyRulesTest extends ProxyRulesContract {
    HaproxyRulesTest() {
        super(new Haproxy());
    }
}
