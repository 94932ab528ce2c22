package fr.guichet.dossier;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/**
 * The dossier service: a doctor's dossiers as pages behind the gateway's login, and as JSON behind the gateway's
 * access tokens (DOS-1, DOS-6). It holds no password and knows no card: it believes the gateway, and checks.
 */
@SpringBootApplication
@ConfigurationPropertiesScan
public class DossierService {

    public static void main(String[] args) {
        SpringApplication.run(DossierService.class, args);
    }
}
