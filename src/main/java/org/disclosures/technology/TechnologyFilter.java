package org.disclosures.technology;

import java.util.Set;
import java.util.regex.Pattern;
import org.disclosures.http.filter.Filter;
import org.disclosures.http.filter.FilterParameters;
import org.disclosures.http.filter.FilterRows;
import org.disclosures.http.filter.FilterType;
import org.disclosures.record.EntryPatterns;
import org.disclosures.vocabulary.TechnologyKind;

/** The filters of the list of technologies, one row each. */
public class TechnologyFilter extends FilterParameters {

    private static final FilterRows ROWS = new FilterRows();

    static final Filter<Set<TechnologyKind>> KIND = ROWS.add(
                    "kind", FilterType.terms(TechnologyKind.class), "Technologies of these kinds: spyware or exploits")
            .where("e.kind in ?");

    static final Filter<Set<String>> DEVELOPER = ROWS.add(
                    "developer",
                    FilterType.ids("organisations"),
                    "Technologies that one of these organisations makes, by organisation id")
            .where("exists (select 1 from e.developers developer where developer.id in ?)");

    static final Filter<Set<String>> SELLER = ROWS.add(
                    "seller",
                    FilterType.ids("organisations"),
                    "Technologies that one of these organisations sells, by organisation id")
            .where("exists (select 1 from e.sellers seller where seller.id in ?)");

    static final Filter<Set<String>> VENDOR = ROWS.add(
                    "vendor",
                    FilterType.ids("organisations"),
                    "Technologies that one of these organisations makes or sells, by organisation id")
            .where("exists (select 1 from e.developers developer where developer.id in ?)"
                    + " or exists (select 1 from e.sellers seller where seller.id in ?)");

    static final Filter<Set<String>> CVE = ROWS.add(
                    "cve",
                    FilterType.matching(
                            Pattern.compile(EntryPatterns.CVE).asMatchPredicate(),
                            "This is not a CVE id; use one in capital letters, such as CVE-2021-30860."),
                    "Exploits that use one of these vulnerabilities, by CVE id")
            .where("exists (select 1 from e.cves cve where cve in ?)");

    /** The filters of the current request. */
    public TechnologyFilter() {
        super(ROWS);
    }
}
