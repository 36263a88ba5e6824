package org.disclosures.search;

import org.disclosures.target.AllegedTargetCriteria;
import org.disclosures.vocabulary.ResourceType;

/** Criteria of targets as queries of the index. They find what the same criteria find in the database. */
final class TargetClauses {

    private TargetClauses() {}

    /**
     * The conditions that targets meet.
     *
     * @param text what is found in them; null for anything
     */
    static Clauses of(AllegedTargetCriteria criteria, String text) {
        return new Clauses(ResourceType.TARGET)
                .text(text)
                .is(null, Fields.CATEGORY, criteria.scope())
                .any("category", Fields.CATEGORY, criteria.categories())
                .any("kind", Fields.KIND, criteria.kinds())
                .any("country", Fields.COUNTRY, criteria.countries())
                .any("affiliation", Fields.AFFILIATION, criteria.affiliations())
                .any("assurance", Fields.ASSURANCE, criteria.assurances());
    }

    /** The conditions that claims about targets meet which are counted. */
    static Clauses about(AllegedTargetCriteria.About about) {
        return ClaimClauses.asserted(
                new Clauses(ResourceType.CLAIM)
                        .any("source", Fields.SOURCE, about.sources())
                        .any("technology", Fields.TECHNOLOGY, about.technologies())
                        .is(null, Fields.STANDING, true),
                about.asserted());
    }
}
