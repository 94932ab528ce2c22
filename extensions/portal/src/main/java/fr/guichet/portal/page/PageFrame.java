package fr.guichet.portal.page;

import fr.guichet.portal.Caller;
import jakarta.ws.rs.core.UriBuilder;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import org.keycloak.protocol.oidc.OIDCLoginProtocolService;
import org.keycloak.services.Urls;
import org.keycloak.urls.UrlType;

/** What the layout shows around every page: who is logged in, the sections, the ways out. */
final class PageFrame {

    private final KeycloakSession session;
    private final String section;

    PageFrame(KeycloakSession session, String section) {
        this.session = session;
        this.section = section;
    }

    Map<String, Object> model(Optional<Caller> caller) {
        Map<String, Object> model = new LinkedHashMap<>();
        EspacePaths paths = new EspacePaths(session.getContext());
        if (!section.isEmpty()) {
            model.put("sectionUrl", paths.section(section).toString());
        }
        caller.ifPresent(there -> {
            model.put("name", nameOf(there.account()));
            model.put("formToken", FormToken.of(session, there, section).value());
            model.put("navigation", navigation(there, paths));
            model.put("accountUrl", accountUrl());
            model.put("logoutUrl", logoutUrl(paths));
            Referrer.of(session, there).ifPresent(referrer -> model.put("referrer", referrer.model()));
        });
        return model;
    }

    private List<Map<String, Object>> navigation(Caller caller, EspacePaths paths) {
        List<Map<String, Object>> entries = new ArrayList<>();
        session.getKeycloakSessionFactory()
                .getProviderFactoriesStream(PortalSection.class)
                .map(PortalSectionFactory.class::cast)
                .sorted(Comparator.comparingInt(PortalSectionFactory::navigationOrder))
                .forEach(factory -> {
                    PortalSection offered = session.getProvider(PortalSection.class, factory.getId());
                    if (offered.visibleTo(caller)) {
                        entries.add(Map.of(
                                "key", offered.navigationKey(),
                                "url", paths.section(factory.getId()).toString(),
                                "current", factory.getId().equals(section)));
                    }
                });
        return entries;
    }

    private static String nameOf(UserModel account) {
        String given = Optional.ofNullable(account.getFirstName()).orElse("");
        String family = Optional.ofNullable(account.getLastName()).orElse("");
        return (given + " " + family).strip();
    }

    private String accountUrl() {
        return Urls.accountBase(session.getContext().getUri(UrlType.FRONTEND).getBaseUri())
                .path("/")
                .build(session.getContext().getRealm().getName())
                .toString();
    }

    private String logoutUrl(EspacePaths paths) {
        UriBuilder logout =
                OIDCLoginProtocolService.logoutUrl(session.getContext().getUri(UrlType.FRONTEND));
        return logout.queryParam("client_id", PageCallers.CLIENT)
                .build(session.getContext().getRealm().getName())
                .toString();
    }
}
