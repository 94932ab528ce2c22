package fr.guichet.dossier.access;

import fr.guichet.dossier.workspace.Workspace;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Gives handlers the {@link Workspace} of the address; null when nobody is logged in. */
@Configuration(proxyBeanMethods = false)
class WorkspaceArguments implements WebMvcConfigurer, HandlerMethodArgumentResolver {

    private final WorkspaceDoor door;

    WorkspaceArguments(WorkspaceDoor door) {
        this.door = door;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(this);
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Workspace.class;
    }

    @Override
    public Workspace resolveArgument(
            MethodParameter parameter,
            ModelAndViewContainer model,
            NativeWebRequest request,
            WebDataBinderFactory binders) {
        return door.enter(request.getNativeRequest(HttpServletRequest.class)).orElse(null);
    }
}
