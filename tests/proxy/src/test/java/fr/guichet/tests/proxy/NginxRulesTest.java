package fr.guichet.tests.proxy;

class NginxRulesTest extends ProxyRulesContract {
    NginxRulesTest() {
        super(new Nginx());
    }
}
