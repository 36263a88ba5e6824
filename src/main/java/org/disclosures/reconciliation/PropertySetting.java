package org.disclosures.reconciliation;

import java.util.List;
import java.util.Set;

/** How the values of a property can be told; the ids are those of the settings that data extension takes. */
final class PropertySetting {

    /** How many values are told at most. */
    static final String LIMIT = "limit";

    /** How values are told. */
    static final String FORM = "form";

    /** In words; of entities, as entities. */
    static final String NAME = "name";

    /** By code or id. */
    static final String CODE = "code";

    /** All of them. */
    static final Set<String> ALL = Set.of(LIMIT, FORM);

    /** The forms. */
    static final List<String> FORMS = List.of(NAME, CODE);

    /** The largest limit. */
    static final int MOST_VALUES = 1000;

    private PropertySetting() {}
}
