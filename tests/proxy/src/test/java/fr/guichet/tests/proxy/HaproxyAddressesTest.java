package fr.guichet.tests.proxy;

class HaproxyAddressesTest extends ProxyAddressesContract {
    HaproxyAddressesTest() {
        super(new Haproxy());
    }
}
