package org.disclosures.http.param;

/** Names of the parameters that choose the representation of a resource and belong to many operations. */
public final class RepresentationParameters {

    /** Trims a resource, or the items of a list, to the fields named. */
    public static final String FIELDS = "fields";

    /** Replaces references by the resources that they refer to. */
    public static final String EXPAND = "expand";

    /** Reads the public state of an earlier moment. */
    public static final String AS_OF = "asOf";

    private RepresentationParameters() {}
}
