package org.disclosures.http;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.lang.reflect.Method;
import java.util.regex.Pattern;

/** The address of the API. */
public final class Api {

    /** The path under which every resource of this version is served. */
    public static final String BASE = "/v1";

    /** The path of the Reconciliation Service API, whose versions are the standard's. */
    public static final String RECONCILIATION = "/reconcile";

    /** The path under which claims have pages for people, to link to; they stay as long as the claims do. */
    public static final String PERMALINKS = "/c";

    /** Path prefix of pages made for frames on other sites. */
    public static final String EMBEDS = "/embed";

    /** The oEmbed endpoint. */
    public static final String OEMBED = "/oembed";

    /** Path of imports, the only requests with a large body. */
    public static final String IMPORTS = BASE + "/imports";

    /** The extension of a parameter that names its component in the contract, which does not have the extension itself. */
    public static final String COMPONENT = "x-component";

    private static final Pattern PAGES = Pattern.compile("/((index\\.html|openapi|swagger-ui|q/health)([/.].*)?)?");

    private Api() {}

    /** True for pages and documents around the API that Quarkus itself serves. */
    public static boolean isPage(String path) {
        return PAGES.matcher(path).matches();
    }

    /** True for paths of the API, false for pages and documents around it. */
    public static boolean holds(String path) {
        return path.startsWith(BASE) || path.startsWith(RECONCILIATION) || path.startsWith(OEMBED) || isForPeople(path);
    }

    /** True for paths of the API that serve pages for people. */
    public static boolean isForPeople(String path) {
        return path.startsWith(PERMALINKS + "/") || path.startsWith(EMBEDS + "/");
    }

    /**
     * True for paths that end in a format, such as {@code .atom} or {@code .svg}. They have that format whatever {@code Accept} says, since
     * feed readers, browsers and proxies always send the same header. Ids contain no full stop.
     */
    public static boolean namesFormat(String path) {
        return path.indexOf('.', path.lastIndexOf('/') + 1) > 0;
    }

    /** True for resource methods of the API. */
    public static boolean serves(Method method) {
        Path path = method.getDeclaringClass().getAnnotation(Path.class);
        return path != null && holds(path.value());
    }

    /**
     * True for resource methods of the API whose responses have a shape of this service, false for those with the shape of another
     * standard.
     */
    public static boolean shapes(Method method) {
        return serves(method)
                && method.getDeclaringClass().getAnnotation(Path.class).value().startsWith(BASE);
    }

    /** True for resource methods of the API that read on behalf of anyone. */
    public static boolean isPublicRead(Method method) {
        return serves(method)
                && method.isAnnotationPresent(GET.class)
                && !method.isAnnotationPresent(RolesAllowed.class)
                && !method.getDeclaringClass().isAnnotationPresent(RolesAllowed.class);
    }

    /** True for resource methods of the API that anyone may call with {@code asOf}. */
    public static boolean knowsThePast(Method method) {
        return isPublicRead(method) && !method.isAnnotationPresent(PresentOnly.class);
    }
}
