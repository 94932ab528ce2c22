package fr.guichet.dossier.access;

import fr.guichet.dossier.workspace.Workspace;
import fr.guichet.dossier.workspace.WorkspaceAddress;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Gives handlers the {@link Workspace} of the address; null when nobody is logged in. Below the address of an
 * establishment's or a doctor's space no handler runs before it was entered, whether it takes one or not.
 */
@Configuration(proxyBeanMethods = false)
class WorkspaceArguments implements WebMvcConfigurer, HandlerMethodArgumentResolver, HandlerInterceptor {

    private final WorkspaceDoor door;

    WorkspaceArguments(WorkspaceDoor door) {
        this.door = door;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(this);
    }

    @Override
    public void addInterceptors(InterceptorRegistry interceptors) {
        interceptors.addInterceptor(this).addPathPatterns(WorkspaceAddress.PREFIXED);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        // What no method handles is a page that does not exist: nobody is asked about it.
        if (handler instanceof HandlerMethod) {
            door.enter(request);
        }
        return true;
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
