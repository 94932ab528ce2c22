package fr.guichet.tests.proxy;

import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(RequiresHaproxy.class)
class HaproxyCardLoginTest extends ProxiedCardLoginContract {
    HaproxyCardLoginTest() {
        super(new Haproxy());
    }
}
