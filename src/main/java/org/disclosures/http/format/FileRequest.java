package org.disclosures.http.format;

import java.net.URI;
import java.util.List;
import java.util.Map;

/**
 * A request for a list as a file.
 *
 * @param item the view of an item
 * @param address address of the request, with scheme and host as the caller knows them
 * @param fields fields named by {@code fields=}, in that order; empty for all
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
