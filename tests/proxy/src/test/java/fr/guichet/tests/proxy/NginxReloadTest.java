package fr.guichet.tests.proxy;

class NginxReloadTest extends ProxyReloadContract {
    NginxReloadTest() {
        super(new Nginx());
    }
}
