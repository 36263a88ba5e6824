package org.disclosures.search;

import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriBuilder;
import java.time.LocalDate;
import java.time.Year;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.disclosures.http.Api;
import org.disclosures.http.QueryStrings;
import org.disclosures.http.param.RepresentationParameters;

/**
 * Makes the addresses of the lists behind facet values: the requested filters, with the value in place of other values of its
 * dimension.
 */
final class FacetLinks {

    private static final Set<String> OF_THE_COUNTS =
            Set.of(FacetParameters.BY, FacetParameters.LIMIT, RepresentationParameters.FIELDS);
    private static final String FROM = "assertedFrom";
    private static final String TO = "assertedTo";

    private final String list;
    private final MultivaluedMap<String, String> given;
    private final LocalDate assertedFrom;
    private final LocalDate assertedTo;
    private final Map<String, String> always;

    /**
     * @param list name of the list in addresses, such as {@code claims}
     * @param given the parameters of the request
     * @param assertedFrom the first requested day of assertion; null for no lower end
     * @param assertedTo the last requested day of assertion; null for no upper end
     * @param always further parameters that narrow every list, given or not
     */
    FacetLinks(
            String list,
            MultivaluedMap<String, String> given,
            LocalDate assertedFrom,
            LocalDate assertedTo,
            Map<String, String> always) {
        this.list = list;
        this.given = given;
        this.assertedFrom = assertedFrom;
        this.assertedTo = assertedTo;
        this.always = always;
    }

    /** The address of the list behind a value of a dimension; for a year, within the requested days. */
    String to(FacetDimension dimension, String value) {
        return dimension.filter() == null ? to(Year.parse(value)) : to(Map.of(dimension.parameter(), value));
    }

    private String to(Year year) {
        LocalDate first = year.atDay(1);
        LocalDate last = year.atDay(year.length());
        return to(Map.of(
                FROM, (assertedFrom != null && assertedFrom.isAfter(first) ? assertedFrom : first).toString(),
                TO, (assertedTo != null && assertedTo.isBefore(last) ? assertedTo : last).toString()));
    }

    private String to(Map<String, String> ofValue) {
        Map<String, String> wanted = new HashMap<>(always);
        wanted.putAll(ofValue);
        UriBuilder address = UriBuilder.fromPath(Api.BASE + "/" + list);
        // The parameters of a request come in an order that differs between processes.
        for (Map.Entry<String, List<String>> parameter : new TreeMap<>(given).entrySet()) {
            if (!OF_THE_COUNTS.contains(parameter.getKey()) && !wanted.containsKey(parameter.getKey())) {
                parameter.getValue().forEach(value -> QueryStrings.add(address, parameter.getKey(), value));
            }
        }
        wanted.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(parameter -> QueryStrings.add(address, parameter.getKey(), parameter.getValue()));
        return address.build().toString();
    }
}
