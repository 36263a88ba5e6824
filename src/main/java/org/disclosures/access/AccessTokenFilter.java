package org.disclosures.access;

import java.util.Set;
import org.disclosures.http.filter.Filter;
import org.disclosures.http.filter.FilterCondition;
import org.disclosures.http.filter.FilterParameters;
import org.disclosures.http.filter.FilterRows;
import org.disclosures.http.filter.FilterType;
import org.disclosures.vocabulary.Role;

/** The filters of the list of access tokens, one row each. Their conditions compare with the moment {@code :now}. */
public class AccessTokenFilter extends FilterParameters {

    private static final FilterRows ROWS = new FilterRows();

    static final Filter<Set<Role>> ROLE = ROWS.add("role", FilterType.terms(Role.class), "Tokens of these roles")
            .where("e.role in ?");

    static final Filter<Boolean> ACTIVE = ROWS.add(
                    "active",
                    FilterType.flag(),
                    "True for tokens that can be used: they have neither expired nor been revoked")
            .where(FilterCondition.flag(visible -> "(e.revokedAt is null and e.expiresAt > :now)"));

    /** The filters of the current request. */
    public AccessTokenFilter() {
        super(ROWS);
    }
}
