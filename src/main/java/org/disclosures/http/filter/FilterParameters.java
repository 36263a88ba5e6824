package org.disclosures.http.filter;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.disclosures.http.page.QueryConditions;
import org.disclosures.http.param.DeclaredParameters;
import org.disclosures.http.param.ParameterValues;
import org.disclosures.http.representation.KnownIds;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The filters of a request. Subclasses declare them as rows, and are a bean parameter of the resources that list. */
public abstract class FilterParameters implements DeclaredParameters {

    /** The filters of a list that has none. */
    public static final FilterParameters NONE = new FilterParameters(new FilterRows(), Map.of()) {};

    /** Not used: Quarkus refuses bean parameters that have no field for a part of the request. */
    @HeaderParam(HttpHeaders.HOST)
    @Parameter(hidden = true)
    String host;

    private final FilterRows rows;

    /** The parameters to read; null for those of the current request. */
    private final Map<String, List<String>> given;

    /** The filters of the current request. */
    protected FilterParameters(FilterRows rows) {
        this(rows, null);
    }

    /** The filters among some parameters. */
    protected FilterParameters(FilterRows rows, Map<String, List<String>> given) {
        this.rows = rows;
        this.given = given;
    }

    /** The declared filters. */
    public FilterRows rows() {
        return rows;
    }

    @Override
    public Set<String> parameterNames() {
        return rows.names();
    }

    /** Reads the filters of a list that concern only the listed record, and adds their conditions. */
    public void addTo(QueryConditions where, ParameterValues values) {
        read(values, null).addTo(where, null);
    }

    /** Reads the filters, and notes errors in their values. */
    public FilterCriteria read(ParameterValues values, KnownIds knownIds) {
        return read(FilterCriteria.NONE, values, knownIds);
    }

    /** Reads the filters of a list that its address narrows, and notes errors in their values. */
    public FilterCriteria read(FilterCriteria scope, ParameterValues values, KnownIds knownIds) {
        Map<String, List<String>> given = given();
        FilterCriteria criteria = scope;
        for (Filter<?> row : rows.all()) {
            criteria = criteria.put(row, value(row, given, values, knownIds));
        }
        for (Filter<?> row : rows.all()) {
            check(row, criteria, given, values);
        }
        return criteria;
    }

    private static <T> T value(
            Filter<T> row, Map<String, List<String>> given, ParameterValues values, KnownIds knownIds) {
        return row.type().reader().read(row.name(), given.get(row.name()), values, knownIds);
    }

    // Bean parameters receive only the parts of the request that their fields name.
    private Map<String, List<String>> given() {
        return given == null ? CDI.current().select(UriInfo.class).get().getQueryParameters() : given;
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static void check(
            Filter<?> row, FilterCriteria criteria, Map<String, List<String>> given, ParameterValues values) {
        if (row.from() != null) {
            values.ordered(row.from().name(), (Comparable) criteria.get(row.from()), row.name(), (Comparable)
                    criteria.get(row));
        }
        // An unreadable value has been reported already.
        if (row.needed() != null
                && criteria.get(row) != null
                && given.get(row.needed().name()) == null) {
            values.faults().add(row.name(), given.get(row.name()).get(0), row.neededReason());
        }
    }
}
