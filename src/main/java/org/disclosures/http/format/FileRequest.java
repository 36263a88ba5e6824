package org.disclosures.http.format;

import java.net.URI;
import java.util.List;
import java.util.Map;

/**
 * A list that was asked for as a file.
 *
 * @param item what it is a list of
 * @param address where it was asked for, with scheme and host as the caller knows them
 * @param parameters the parameters of the request, by name
 * @param fields what {@code fields=} names, in that order; empty for all
 */
public record FileRequest(Class<?> item, URI address, Map<String, List<String>> parameters, List<String> fields) {

    /** The address of the service: scheme and host. */
    public String service() {
        return address.getScheme() + "://" + address.getRawAuthority();
    }

    /** The address of the list within the service: path and query. */
    public String list() {
        return address.getRawPath() + (address.getRawQuery() == null ? "" : "?" + address.getRawQuery());
    }

    /** The value of a parameter that is taken once; another where it is absent. */
    public String parameter(String name, String otherwise) {
        List<String> given = parameters.getOrDefault(name, List.of());
        return given.isEmpty() ? otherwise : given.get(0).strip();
    }
}
