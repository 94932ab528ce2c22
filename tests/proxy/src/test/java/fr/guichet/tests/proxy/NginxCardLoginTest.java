package fr.guichet.tests.proxy;

import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(RequiresNginx.class)
class NginxCardLoginTest extends ProxiedCardLoginContract {
    NginxCardLoginTest() {
        super(new Nginx());
    }
}
