package org.disclosures.http;

import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The address of the service, which every absolute address that it gives out begins with: the configured one, whatever a request says,
 * or the one that a request was sent to.
 */
@ApplicationScoped
public class ServiceAddress {

    private static final String PROPERTY = "disclosures.base-address";

    private final URI configured;

    ServiceAddress(@ConfigProperty(name = PROPERTY) Optional<URI> configured) {
        this.configured = configured.map(ServiceAddress::checked).orElse(null);
    }

    /** The address, with a slash at its end. */
    public URI base(UriInfo asked) {
        return configured == null ? asked.getBaseUri() : configured;
    }

    /** The address, without a slash at its end. */
    public String origin(HttpServerRequest asked) {
        return configured == null
                ? asked.scheme() + "://" + asked.authority()
                : configured.getScheme() + "://" + configured.getRawAuthority();
    }

    /** The address of the request, in its public form. */
    public URI request(UriInfo asked) {
        URI address = asked.getRequestUri();
        if (configured == null) {
            return address;
        }
        String query = address.getRawQuery();
        return configured.resolve(address.getRawPath() + (query == null ? "" : "?" + query));
    }

    private static URI checked(URI address) {
        boolean whole = ("http".equals(address.getScheme()) || "https".equals(address.getScheme()))
                && address.getHost() != null
                && address.getRawUserInfo() == null
                && address.getRawQuery() == null
                && address.getRawFragment() == null
                && (address.getRawPath().isEmpty() || address.getRawPath().equals("/"));
        if (!whole) {
            throw new IllegalArgumentException(PROPERTY
                    + " has to be a scheme and a host, such as https://disclosures.newsroom.example, without a path: "
                    + address);
        }
        return URI.create(address.getScheme() + "://" + address.getRawAuthority() + "/");
    }
}
