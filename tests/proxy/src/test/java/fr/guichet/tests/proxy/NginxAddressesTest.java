package fr.guichet.tests.proxy;

class NginxAddressesTest extends ProxyAddressesContract {
    NginxAddressesTest() {
        super(new Nginx());
    }
}
