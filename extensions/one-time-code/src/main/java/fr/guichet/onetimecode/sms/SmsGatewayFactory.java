package fr.guichet.onetimecode.sms;

import org.keycloak.component.ComponentFactory;

/** Factory of one kind of gateway; each gateway of a realm is a component with settings of its own. */
public interface SmsGatewayFactory extends ComponentFactory<SmsGateway, SmsGateway> {}
