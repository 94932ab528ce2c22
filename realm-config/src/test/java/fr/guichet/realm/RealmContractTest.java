package fr.guichet.realm;

import static fr.guichet.realm.RealmUnderTest.elements;
import static fr.guichet.realm.RealmUnderTest.keys;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.keycloak.authentication.AuthenticatorFactory;
import org.keycloak.authentication.ClientAuthenticatorFactory;
import org.keycloak.authentication.RequiredActionFactory;
import org.keycloak.broker.provider.IdentityProviderFactory;
import org.keycloak.broker.provider.IdentityProviderMapper;
import org.keycloak.events.EventListenerProviderFactory;
import org.keycloak.models.AuthenticationExecutionModel.Requirement;
import org.keycloak.models.IdentityProviderModel;
import org.keycloak.policy.PasswordPolicyProviderFactory;
import org.keycloak.protocol.ProtocolMapper;
import org.keycloak.provider.ProviderConfigProperty;
import org.keycloak.representations.idm.RealmRepresentation;
import org.keycloak.representations.userprofile.config.UPConfig;
import org.keycloak.validate.ValidatorFactory;

/** Everything the realm names exists in the server or in our extensions (decision 7). */
class RealmContractTest {

    /** Settings that every identity provider has, whatever its factory declares. */
    private static final Set<String> OF_EVERY_IDENTITY_PROVIDER = Set.of(IdentityProviderModel.SYNC_MODE);

    private final RealmUnderTest realm = RealmUnderTest.withEveryOption();
    private final ObjectMapper strict = new ObjectMapper().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    @Test
    void everyKeyOfTheRealmIsOneTheServerKnows() throws Exception {
        RealmRepresentation read = strict.treeToValue(realm.json(), RealmRepresentation.class);

        assertThat(read.getRealm()).isEqualTo("professionnels");
    }

    @Test
    void everyKeyOfTheUserProfileIsOneTheServerKnows() throws Exception {
        UPConfig read = strict.treeToValue(realm.userProfile(), UPConfig.class);

        assertThat(read.getAttributes()).isNotEmpty();
    }

    @Test
    void everyAuthenticatorIsRegisteredAndMayHaveItsRequirement() {
        RegisteredFactories<AuthenticatorFactory> factories = RegisteredFactories.of(AuthenticatorFactory.class);
        List<JsonNode> steps = realm.executions()
                .filter(execution -> execution.has("authenticator"))
                .toList();

        assertThat(steps).isNotEmpty().allSatisfy(step -> {
            AuthenticatorFactory factory = registered(factories, step.path("authenticator"));
            assertThat(factory.getRequirementChoices())
                    .contains(Requirement.valueOf(step.path("requirement").textValue()));
        });
    }

    @Test
    void everySettingOfAnAuthenticatorIsDeclaredByIt() {
        RegisteredFactories<AuthenticatorFactory> factories = RegisteredFactories.of(AuthenticatorFactory.class);
        List<JsonNode> configured = realm.executions()
                .filter(execution -> execution.has("authenticatorConfig"))
                .toList();

        assertThat(configured).isNotEmpty().allSatisfy(step -> {
            JsonNode settings = realm.all("authenticatorConfig")
                    .filter(config -> config.path("alias").equals(step.path("authenticatorConfig")))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("no authenticatorConfig " + step));
            AuthenticatorFactory factory = registered(factories, step.path("authenticator"));
            assertThat(factory.isConfigurable()).isTrue();
            assertDeclared(settings.path("config"), factory.getConfigProperties(), Set.of());
        });
    }

    @Test
    void everyAuthenticatorConfigIsUsedOnce() {
        List<String> declared = realm.all("authenticatorConfig")
                .map(config -> config.path("alias").textValue())
                .toList();
        List<String> used = realm.executions()
                .filter(execution -> execution.has("authenticatorConfig"))
                .map(execution -> execution.path("authenticatorConfig").textValue())
                .toList();

        assertThat(used).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(declared);
    }

    @Test
    void everyRequiredActionIsRegisteredWithTheSettingsItDeclares() {
        RegisteredFactories<RequiredActionFactory> factories = RegisteredFactories.of(RequiredActionFactory.class);

        assertThat(realm.all("requiredActions")).isNotEmpty().allSatisfy(action -> {
            RequiredActionFactory factory = registered(factories, action.path("providerId"));
            assertDeclared(action.path("config"), factory.getConfigMetadata(), Set.of());
        });
    }

    @Test
    void everyProtocolMapperIsRegisteredWithTheSettingsItDeclares() {
        RegisteredFactories<ProtocolMapper> factories = RegisteredFactories.of(ProtocolMapper.class);

        assertThat(realm.protocolMappers()).isNotEmpty().allSatisfy(mapper -> {
            ProtocolMapper factory = registered(factories, mapper.path("protocolMapper"));
            assertThat(mapper.path("protocol").textValue()).isEqualTo(factory.getProtocol());
            assertDeclared(mapper.path("config"), factory.getConfigProperties(), Set.of());
        });
    }

    @Test
    void everyIdentityProviderIsRegisteredWithTheSettingsItDeclares() {
        RegisteredFactories<IdentityProviderFactory> factories = RegisteredFactories.of(IdentityProviderFactory.class);

        assertThat(realm.all("identityProviders")).isNotEmpty().allSatisfy(provider -> {
            IdentityProviderFactory<?> factory = registered(factories, provider.path("providerId"));
            assertDeclared(provider.path("config"), factory.getConfigProperties(), OF_EVERY_IDENTITY_PROVIDER);
        });
    }

    @Test
    void everyIdentityProviderMapperIsRegisteredWithTheSettingsItDeclares() {
        RegisteredFactories<IdentityProviderMapper> factories = RegisteredFactories.of(IdentityProviderMapper.class);
        List<String> aliases = realm.all("identityProviders")
                .map(provider -> provider.path("alias").asText())
                .toList();

        assertThat(realm.all("identityProviderMappers")).isNotEmpty().allSatisfy(mapper -> {
            IdentityProviderMapper factory = registered(factories, mapper.path("identityProviderMapper"));
            assertThat(aliases).contains(mapper.path("identityProviderAlias").asText());
            assertDeclared(mapper.path("config"), factory.getConfigProperties(), OF_EVERY_IDENTITY_PROVIDER);
        });
    }

    @Test
    void everyEventListenerIsRegistered() {
        RegisteredFactories<EventListenerProviderFactory> factories =
                RegisteredFactories.of(EventListenerProviderFactory.class);

        assertThat(realm.all("eventsListeners")).isNotEmpty().allSatisfy(listener -> registered(factories, listener));
    }

    @Test
    void everyClientAuthenticatorIsRegistered() {
        RegisteredFactories<ClientAuthenticatorFactory> factories =
                RegisteredFactories.of(ClientAuthenticatorFactory.class);

        assertThat(realm.all("clients").filter(client -> client.has("clientAuthenticatorType")))
                .isNotEmpty()
                .allSatisfy(client -> registered(factories, client.path("clientAuthenticatorType")));
    }

    @Test
    void everyRuleOfThePasswordPolicyIsRegistered() {
        RegisteredFactories<PasswordPolicyProviderFactory> factories =
                RegisteredFactories.of(PasswordPolicyProviderFactory.class);
        Stream<String> rules = Stream.of(
                        realm.json().path("passwordPolicy").asText().split(" and ", -1))
                .map(rule -> rule.replaceFirst("\\(.*", ""));

        assertThat(rules).isNotEmpty().allSatisfy(rule -> registered(factories, rule));
    }

    @Test
    void everyValidatorOfTheUserProfileIsRegistered() {
        RegisteredFactories<ValidatorFactory> validators = RegisteredFactories.of(ValidatorFactory.class);

        assertThat(elements(realm.userProfile().path("attributes"))
                        .flatMap(attribute -> keys(attribute.path("validations")).stream()))
                .isNotEmpty()
                .allSatisfy(validator -> registered(validators, validator));
    }

    @Test
    void everyFlowThatIsReferredToExists() {
        Set<String> flows = new HashSet<>();
        realm.all("authenticationFlows")
                .forEach(flow -> flows.add(flow.path("alias").textValue()));
        List<String> references = new ArrayList<>();
        realm.executions()
                .filter(execution -> execution.has("flowAlias"))
                .forEach(execution -> references.add(execution.path("flowAlias").textValue()));
        for (String binding :
                List.of("browserFlow", "firstBrokerLoginFlow", "resetCredentialsFlow", "directGrantFlow")) {
            references.add(realm.json().path(binding).textValue());
        }
        realm.all("identityProviders").forEach(provider -> {
            references.add(provider.path("firstBrokerLoginFlowAlias").textValue());
            references.add(provider.path("postBrokerLoginFlowAlias").textValue());
        });

        assertThat(flows).containsAll(references);
        assertThat(references).as("flows that nothing leads to").containsAll(flows);
    }

    @Test
    void everyExecutionIsEitherAStepOrAFlow() {
        assertThat(realm.executions()).isNotEmpty().allSatisfy(execution -> {
            assertThat(execution.has("authenticator")).isNotEqualTo(execution.has("flowAlias"));
            assertThat(execution.path("authenticatorFlow").booleanValue()).isEqualTo(execution.has("flowAlias"));
        });
    }

    private static <F> F registered(RegisteredFactories<F> factories, JsonNode id) {
        return registered(factories, id.asText());
    }

    private static <F> F registered(RegisteredFactories<F> factories, String id) {
        return factories
                .find(id)
                .orElseThrow(() -> new AssertionError("no " + factories.kind().getSimpleName() + " '" + id
                        + "'; not loadable here: " + factories.unusable()));
    }

    private static void assertDeclared(
            JsonNode settings, List<ProviderConfigProperty> declared, Set<String> ofEveryProvider) {
        List<String> names =
                declared.stream().map(ProviderConfigProperty::getName).toList();
        assertThat(keys(settings)).allSatisfy(key -> {
            assertThat(settings.get(key).isTextual()).as("%s is a text", key).isTrue();
            if (!ofEveryProvider.contains(key)) {
                assertThat(names).contains(key);
            }
        });
    }
}
