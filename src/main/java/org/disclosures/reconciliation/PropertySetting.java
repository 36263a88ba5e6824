package org.disclosures.reconciliation;

import java.util.List;
import java.util.Set;

/** Settings for the values of a property in data extension, by id. */
final class PropertySetting {

    /** Maximum number of values. */
    static final String LIMIT = "limit";

    /** The form of values. */
    static final String FORM = "form";

    /** Values in words; entities as entities. */
    static final String NAME = "name";

    /** Values as codes or ids. */
    static final String CODE = "code";

    /** All of them. */
    static final Set<String> ALL = Set.of(LIMIT, FORM);

    /** The forms. */
    static final List<String> FORMS = List.of(NAME, CODE);

    /** The largest limit. */
    static final int MOST_VALUES = 1000;

    private PropertySetting() {}
}
