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

    /** The path under which pages are made to be shown in frames of others. */
    public static final String EMBEDS = "/embed";

    /** The path at which addresses are asked how to embed what they serve (oEmbed). */
    public static final String OEMBED = "/oembed";

    /** Where data is taken in; the one request whose body may be large. */
    public static final String IMPORTS = BASE + "/imports";

    private static final Pattern PAGES = Pattern.compile("/((index\\.html|openapi|swagger-ui|q/health)([/.].*)?)?");

    private Api() {}

    /** Whether a path is one of the pages and documents around the API, which Quarkus serves itself. */
    public static boolean isPage(String path) {
        return PAGES.matcher(path).matches();
    }

    /** Whether a path belongs to the API, as against the pages and documents around it. */
    public static boolean holds(String path) {
        return path.startsWith(BASE) || path.startsWith(RECONCILIATION) || path.startsWith(OEMBED) || isForPeople(path);
    }

    /** Whether what a path of the API serves are pages for people. */
    public static boolean isForPeople(String path) {
        return path.startsWith(PERMALINKS + "/") || path.startsWith(EMBEDS + "/");
    }

    /** Whether a resource method belongs to the API. */
    public static boolean serves(Method method) {
        Path path = method.getDeclaringClass().getAnnotation(Path.class);
        return path != null && holds(path.value());
    }

    /** Whether what a resource method of the API answers has a shape of ours, and not one of another standard. */
    public static boolean shapes(Method method) {
        return serves(method)
                && method.getDeclaringClass().getAnnotation(Path.class).value().startsWith(BASE);
    }

    /** Whether a resource method of the API reads, for anyone who asks. */
    public static boolean isPublicRead(Method method) {
        return serves(method)
                && method.isAnnotationPresent(GET.class)
                && !method.isAnnotationPresent(RolesAllowed.class)
                && !method.getDeclaringClass().isAnnotationPresent(RolesAllowed.class);
    }

    /** Whether a resource method of the API answers as of a moment of the past, for anyone who asks. */
    public static boolean knowsThePast(Method method) {
        return isPublicRead(method) && !method.isAnnotationPresent(PresentOnly.class);
    }
}
