package fr.guichet.tests.proxy;

class NginxBodiesTest extends ProxyBodiesContract {
    NginxBodiesTest() {
        super(new Nginx());
    }
}
