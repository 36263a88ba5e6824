package org.disclosures.http.filter;

import java.util.function.Function;

/**
 * Filters whose conditions one and the same other record meets, such as a claim about the listed target.
 *
 * @param exists the beginning of the condition that there is such a record, which the conditions of the filters follow
 */
public record FilterGroup(Function<FilterVisibility, String> exists) {}
