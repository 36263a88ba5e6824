package org.disclosures.http.page;

import java.util.List;

/** An answer that holds some items of a list. */
public sealed interface Listing<T> permits Page, Following {

    /** The items, in order. */
    List<T> items();
}
