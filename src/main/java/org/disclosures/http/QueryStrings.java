package org.disclosures.http;

import jakarta.ws.rs.core.UriBuilder;

/** The queries of addresses. */
public final class QueryStrings {

    private QueryStrings() {}

    /** Adds a parameter, whose value is no template. */
    public static void add(UriBuilder address, String name, String value) {
        address.queryParam(name, value.replace("%", "%25").replace("{", "%7B").replace("}", "%7D"));
    }
}
