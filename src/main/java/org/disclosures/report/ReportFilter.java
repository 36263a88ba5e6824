package org.disclosures.report;

import java.time.LocalDate;
import java.util.Set;
import org.disclosures.http.filter.Filter;
import org.disclosures.http.filter.FilterParameters;
import org.disclosures.http.filter.FilterRows;
import org.disclosures.http.filter.FilterType;
import org.disclosures.vocabulary.PublicationState;
import org.disclosures.vocabulary.ReportKind;

/** The filters of the list of reports, one row each. */
public class ReportFilter extends FilterParameters {

    private static final FilterRows ROWS = new FilterRows();

    static final Filter<Set<String>> PUBLISHER = ROWS.add(
                    "publisher",
                    FilterType.ids("sources"),
                    "Reports that one of these sources published, alone or with others, by id")
            .where("exists (select 1 from e.publishers publisher where publisher.id in ?)");

    static final Filter<Set<String>> DISCLOSURE = ROWS.add(
                    "disclosure", FilterType.ids("disclosures"), "Reports that belong to these disclosures, by id")
            .where("exists (select 1 from e.disclosures disclosure where disclosure.id in ?)");

    static final Filter<Set<ReportKind>> KIND = ROWS.add(
                    "kind", FilterType.terms(ReportKind.class), "Reports of these kinds")
            .where("e.kind in ?");

    static final Filter<Set<String>> LANGUAGE = ROWS.add(
                    "language", FilterType.languages(), "Reports in these languages, by BCP 47 tag")
            .where("e.language in ?");

    static final Filter<LocalDate> PUBLISHED_FROM = ROWS.add(
                    "publishedFrom", FilterType.day(), "Reports published on this day or later")
            .where("e.publishedOn >= ?");

    static final Filter<LocalDate> PUBLISHED_TO = ROWS.add(
                    "publishedTo", FilterType.day(), "Reports published on this day or earlier")
            .where("e.publishedOn <= ?")
            .endOf(PUBLISHED_FROM);

    static final Filter<Set<PublicationState>> STATE = ROWS.add(
                    "state",
                    FilterType.terms(PublicationState.class),
                    "Reports in these states, for those who write; everyone else sees published ones only. No list has"
                            + " retracted ones")
            .where("e.publication.state in ?");

    /** The filters of the current request. */
    public ReportFilter() {
        super(ROWS);
    }
}
