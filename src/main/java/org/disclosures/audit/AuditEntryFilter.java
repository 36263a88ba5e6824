package org.disclosures.audit;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.disclosures.http.filter.Filter;
import org.disclosures.http.filter.FilterParameters;
import org.disclosures.http.filter.FilterRows;
import org.disclosures.http.filter.FilterType;
import org.disclosures.vocabulary.AuditAction;

/** The filters of the audit log, one row each. */
public class AuditEntryFilter extends FilterParameters {

    private static final int LONGEST_ACTOR = 300;
    private static final FilterRows ROWS = new FilterRows();

    // The log holds the names of actions, so that an action that later versions no longer have can still be read.
    static final Filter<Set<AuditAction>> ACTION = ROWS.add(
                    "action", FilterType.terms(AuditAction.class), "Entries of these actions")
            .where((where, actions, criteria, visible) ->
                    where.and("e.action in ?", actions.stream().map(Enum::name).toList()));

    static final Filter<String> ACTOR = ROWS.add(
                    "actor",
                    FilterType.text(LONGEST_ACTOR),
                    "Entries of one actor, spelled as in the entries; a comma is part of the name")
            .where("e.actor = ?");

    static final Filter<List<String>> SUBJECT = ROWS.add(
                    "subject", FilterType.words(), "Entries on these subjects, such as `tokens/…`")
            .where("e.subject in ?");

    static final Filter<Instant> AT_FROM = ROWS.add(
                    "atFrom", FilterType.moment(), "Entries made at this moment or later")
            .where("e.at >= ?");

    static final Filter<Instant> AT_TO = ROWS.add("atTo", FilterType.moment(), "Entries made at this moment or earlier")
            .where("e.at <= ?")
            .endOf(AT_FROM);

    /** The filters of the current request. */
    public AuditEntryFilter() {
        super(ROWS);
    }
}
