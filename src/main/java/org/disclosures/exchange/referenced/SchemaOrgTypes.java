package org.disclosures.exchange.referenced;

import java.util.Optional;
import org.disclosures.source.SourceView;
import org.disclosures.vocabulary.OrganisationKind;
import org.disclosures.vocabulary.ReportKind;
import org.disclosures.vocabulary.SourceKind;

/** The types of records in the terms of schema.org. */
public final class SchemaOrgTypes {

    private static final String NEWS = "NewsMediaOrganization";
    private static final String GOVERNMENT = "GovernmentOrganization";
    private static final String ORGANIZATION = "Organization";

    private SchemaOrgTypes() {}

    /** The type of a report. */
    public static String type(ReportKind kind) {
        return switch (kind) {
            case NEWS_ARTICLE -> "NewsArticle";
            case INVESTIGATION -> "Article";
            case TECHNICAL_REPORT -> "Report";
            case STATEMENT, COURT_DOCUMENT, OFFICIAL_DOCUMENT -> "CreativeWork";
        };
    }

    /** The type of an organisation. */
    public static String type(OrganisationKind kind) {
        return switch (kind) {
            case NEWS_ORGANISATION -> NEWS;
            case GOVERNMENT, AGENCY -> GOVERNMENT;
            case COMPANY, RESELLER, NONPROFIT, OPERATOR, CONSORTIUM, OTHER -> ORGANIZATION;
            // Its holder may be a person.
            case ACCOUNT -> "Thing";
        };
    }

    /** The type of a source; empty for a voice of which is not said that it is a person or an organisation. */
    public static Optional<String> type(SourceView source) {
        if (NamedParties.isPerson(source)) {
            return Optional.of("Person");
        }
        return NamedParties.isOrganisation(source) ? Optional.of(organisation(source.kind())) : Optional.empty();
    }

    private static String organisation(SourceKind kind) {
        return switch (kind) {
            case NEWS_ORGANISATION -> NEWS;
            case GOVERNMENT -> GOVERNMENT;
            default -> ORGANIZATION;
        };
    }
}
