package fr.guichet.dossier;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The one clock: expiry is judged by it, and a test can move it. */
@Configuration(proxyBeanMethods = false)
class SharedClock {

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
