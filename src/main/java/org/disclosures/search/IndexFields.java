package org.disclosures.search;

import org.apache.lucene.document.LongField;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.SortedNumericSelector;
import org.disclosures.http.filter.FilterIndex;

/**
 * The fields of the index. Text is analysed by {@link TextAnalysis}; all else is exact, and can be filtered by, counted and
 * sorted by: words are {@link org.apache.lucene.document.KeywordField}s, numbers {@link org.apache.lucene.document.LongField}s,
 * dates numbers of days since 1970-01-01, terms of vocabularies their codes.
 */
public final class IndexFields {

    /** Type and id of the record, as in {@code claim/…}; there is one document per record. */
    public static final String KEY = "key";

    /** The code of the {@link org.disclosures.vocabulary.ResourceType}. */
    public static final String TYPE = "type";

    /** The id of the record. */
    public static final String ID = "id";

    /** The first audience that sees it. */
    static final String TIER = "tier";

    // Text fields, the most telling first.

    /** The names of the record, in every language. */
    public static final String NAME = "name";

    /** The statement of a claim, with its placeholders filled in. */
    public static final String STATEMENT = "statement";

    /** Its other texts, and the names of the records that it refers to. */
    public static final String TEXT = "text";

    /** The sounds of its names. */
    public static final String SOUND = "sound";

    /** The words of its names as they are spelled, but for case. */
    public static final String SPELLING = "spelling";

    /** The beginnings of the words of its name. */
    public static final String BEGINNING = "beginning";

    // Claims; some of them other types, too.

    public static final String REPORT = "report";

    /** Of a report; of a claim its report’s. */
    public static final String DISCLOSURE = "disclosure";

    /** Those in the chain of a claim, its report's publisher among them. */
    public static final String SOURCE = "source";

    /** The values, each preceded by the code of its role and a colon. */
    public static final String ROLE_OF_SOURCE = FilterIndex.fieldInRole(SOURCE);

    /** Of claims and targets, and what sources, organisations and reports are. */
    public static final String KIND = "kind";

    /** Of a claim; of a target the strongest of the standing claims that it was selected, targeted or infected. */
    public static final String ASSURANCE = "assurance";

    /** What was examined for a claim. */
    public static final String BASIS = "basis";

    /** Of a claim its target's. */
    public static final String CATEGORY = "category";

    /** The categories of a claim's target in order, stored to be shown. */
    static final String CATEGORIES = "categories";

    public static final String TARGET = "target";

    /** The targets that a claim mentions without being about them. */
    public static final String MENTIONED = "mentioned";

    /** The target of a claim and those that it mentions. */
    public static final String CONCERNED = "concerned";

    /** The targets that a claim's statement names beside its own. */
    public static final String NAMED = "named";

    /** The countries that a claim names, or that a target, source or organisation is placed in. */
    public static final String COUNTRY = "country";

    public static final String REGION = "region";

    /** The roles in which a claim names places. */
    public static final String PLACE_ROLE = "placeRole";

    /** The countries that a claim names, each behind the code of its role and a colon. */
    public static final String ROLE_OF_COUNTRY = FilterIndex.fieldInRole(COUNTRY);

    /** The regions that a claim names, each behind the code of its role and a colon. */
    public static final String ROLE_OF_REGION = FilterIndex.fieldInRole(REGION);

    /** The organisations that have a role in a claim. */
    public static final String PARTY = "party";

    /** The roles in which a claim names organisations. */
    public static final String PARTY_ROLE = "partyRole";

    /** The organisations that have a role in a claim, each behind the code of its role and a colon. */
    public static final String ROLE_OF_PARTY = FilterIndex.fieldInRole(PARTY);

    /** The kinds of evidence for a claim. */
    public static final String EVIDENCE_KIND = "evidenceKind";

    /** The identifiers of evidence for a claim. */
    public static final String IDENTIFIER = "identifier";

    /** Those that a claim is about. */
    public static final String TECHNOLOGY = "technology";

    /** Those that make a technology. */
    public static final String DEVELOPER = "developer";

    /** Those that sell a technology. */
    public static final String SELLER = "seller";

    /** Those that make or sell the technologies of a claim. */
    public static final String VENDOR = "vendor";

    public static final String UNIT = "unit";

    /** The currency of an amount of money. */
    public static final String CURRENCY = "currency";

    /** Absent without a figure. */
    public static final String LOWER_BOUND = "lowerBound";

    /** Absent without a figure, and where it has no end. */
    public static final String UPPER_BOUND = "upperBound";

    /** The minimums that the figure of a standing claim counts for, as {@link FigureWord} spells them. */
    static final String FIGURE = "figure";

    /** The target of a claim if it is a person whom a source names. */
    static final String NAMED_PERSON = "namedPerson";

    /**
     * The country, role and kind of the public’s standing claims that a person was selected, targeted or infected, each as in
     * {@code FR:targets:infection}.
     */
    static final String NAMED_IN_COUNTRY = "namedInCountry";

    public static final String ASSERTED_ON = "assertedOn";

    /** The year it was asserted in. */
    public static final String YEAR = "year";

    /** The first day that it may have occurred on; absent if none is known. */
    public static final String OCCURRED_FROM = "occurredFrom";

    /** The last day that it may have occurred on. */
    public static final String OCCURRED_TO = "occurredTo";

    /** {@code true} or {@code false}. */
    public static final String LINKED = "linked";

    /** The ids of the claims that it links to. */
    public static final String LINKED_TO = "linkedTo";

    /** The types of its links to other claims. */
    public static final String LINK_TYPE = "linkType";

    /** The ids of the claims that it links to, each preceded by the code of the link's type and a colon. */
    public static final String TYPE_OF_LINKED_TO = FilterIndex.fieldInRole(LINKED_TO);

    /** {@code true} or {@code false}. */
    public static final String DISPUTED = "disputed";

    /** {@code true} or {@code false}. */
    public static final String CONFIRMED = "confirmed";

    /** Its place on the way to the public, by code. */
    public static final String STATE = "state";

    /** {@code true} or {@code false}: whether no claim corrects or supersedes it. */
    public static final String STANDING = "standing";

    // Further fields by which claims are sorted.

    static final String CHANGED_AT = "changedAt";

    public static final String POSITION = "position";

    /** The rank of the evidence level, a number. */
    public static final String ASSURANCE_ORDER = "assuranceOrder";

    /** The lower bound, and a number before every other without one. */
    public static final String LOWER_BOUND_ORDER = "lowerBoundOrder";

    /** The first day it may have occurred on, and a day before every other where none is known. */
    public static final String OCCURRED_ORDER = "occurredOrder";

    /** The first half of a claim's id, a number in the order of ids. */
    static final String ID_HIGH = "idHigh";

    /** Its second half. */
    static final String ID_LOW = "idLow";

    // Other types.

    /** The targets that a target has a relation to, in either direction; none where a name is withheld. */
    public static final String RELATED_TO = "relatedTo";

    public static final String AFFILIATION = "affiliation";

    /** The organisation of a source; of a claim its parties, those of the sources in its chain and the vendors of its technologies. */
    public static final String ORGANISATION = "organisation";

    public static final String PUBLISHER = "publisher";

    public static final String PARTNER = "partner";

    /** The view of a public claim, in every language; see {@link PreparedClaims}. */
    static final String JSON = "json";

    /** The day of publication of a claim's report. */
    public static final String PUBLISHED_ON = "publishedOn";

    /** The number of public revisions of a claim, stored to be shown. */
    static final String REVISION = "revision";

    /** A fingerprint of the document's content, so that unchanged documents are not rewritten. */
    static final String FINGERPRINT = "fingerprint";

    /** The separator of words that are stored to be shown. */
    static final String BETWEEN_WORDS = "\n";

    /** The separator between a role or type and a value. */
    static final char BEHIND_ROLE = ':';

    /** The order in which the index keeps documents: claims by their day of assertion, the latest first, and others after them. */
    static final Sort DOCUMENT_ORDER = new Sort(latestFirst());

    private IndexFields() {}

    private static SortField latestFirst() {
        SortField day = LongField.newSortField(ASSERTED_ON, true, SortedNumericSelector.Type.MIN);
        day.setMissingValue(Long.MIN_VALUE);
        return day;
    }

    /** A value behind a role or type. */
    public static String in(String role, Object value) {
        return role + BEHIND_ROLE + value;
    }
}
