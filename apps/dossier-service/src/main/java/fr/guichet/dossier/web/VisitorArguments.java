package fr.guichet.dossier.web;

import fr.guichet.dossier.access.WorkspaceDoor;
import fr.guichet.dossier.record.Visitor;
import fr.guichet.dossier.trust.Professional;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.core.ClaimAccessor;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Gives handlers the {@link Visitor}: who asks, in the space of the address; null when nobody is logged in. */
@Configuration(proxyBeanMethods = false)
class VisitorArguments implements WebMvcConfigurer, HandlerMethodArgumentResolver {

    private final WorkspaceDoor door;

    VisitorArguments(WorkspaceDoor door) {
        this.door = door;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(this);
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Visitor.class;
    }

    @Override
    public Visitor resolveArgument(
            MethodParameter parameter,
            ModelAndViewContainer model,
            NativeWebRequest asked,
            WebDataBinderFactory binders) {
        HttpServletRequest request = asked.getNativeRequest(HttpServletRequest.class);
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null || !(authentication.getPrincipal() instanceof ClaimAccessor claims)) {
            return null;
        }
        Visitor.Door way = request.getRequestURI().startsWith(request.getContextPath() + "/api/")
                ? Visitor.Door.API
                : Visitor.Door.PAGE;
        return door.enter(request)
                .map(space -> new Visitor(Professional.of(claims), space, way))
                .orElse(null);
    }
}
