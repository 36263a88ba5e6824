package org.disclosures.http.page;

import java.util.List;

/** A response that contains some items of a list. */
public sealed interface ListResponse<T> permits Page, Following {

    /** The items, in order. */
    List<T> items();
}
