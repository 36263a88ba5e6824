package org.disclosures.record;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Forms that values have in entries. */
public final class EntryPatterns {

    // Repetitions have bounds that fit the longest valid value, since a pattern is also applied to longer ones.

    /** An id. */
    public static final String SLUG = "[a-z0-9]+(-[a-z0-9]+){0,49}";

    public static final String NO_SLUG = "must have only lower-case letters, digits and single hyphens";
    public static final String UUID = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";
    public static final String NO_UUID = "must be a UUID in lower-case letters";
    public static final String LANGUAGE = "[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,16}";
    public static final String NO_LANGUAGE = "must be a BCP 47 tag, such as en or pt-BR";
    public static final String COUNTRY = "[A-Z]{2}";
    public static final String NO_COUNTRY = "must be an ISO 3166-1 alpha-2 code";

    public static final String CVE = "CVE-[0-9]{4}-[0-9]{4,11}";
    public static final String NO_CVE = "must be a CVE id in capital letters, such as CVE-2021-30860";

    // Spaces and invisible characters; the label of a host has letters and digits of every script.
    private static final String UNSEEN =
            "\\s\\u007f-\\u00a0\\u1680\\u2000-\\u200f\\u2028-\\u202f\\u205f-\\u206f\\u3000\\ufeff";
    private static final String LABEL = "[0-9A-Za-z_\\u00a1-\\u1fff\\u3001-\\ud7ff\\uf900-\\ufefe-]+";

    /** A web address. */
    public static final String ADDRESS = "[Hh][Tt][Tt][Pp][Ss]?://([^/?#@" + UNSEEN + "]*@)?(" + LABEL + "(\\." + LABEL
            + "){0,126}\\.?|\\[[0-9A-Fa-f:.]+\\])(:[0-9]{0,5})?([/?#][^" + UNSEEN + "]*)?";

    public static final String NO_ADDRESS =
            "must be an http or https address with a host and without spaces, such as https://example.org/report";

    private static final Pattern AUTHORITY =
            Pattern.compile("(?i)(https?://)((?:[^/?#@]*@)?)(\\[[^/?#\\]]*\\]|[^/?#:@]*)(?::([0-9]*))?(?=[/?#]|$)");
    private static final Map<String, String> DEFAULT_PORTS = Map.of("http://", "80", "https://", "443");

    private EntryPatterns() {}

    /** A web address with its scheme and host in lower case, and without an empty or usual port; any other text, and null, as it is. */
    public static String address(String text) {
        Matcher parts = text == null ? null : AUTHORITY.matcher(text);
        if (parts == null || !parts.lookingAt()) {
            return text;
        }
        String scheme = parts.group(1).toLowerCase(Locale.ROOT);
        String port = parts.group(4);
        boolean usual = port == null || port.isEmpty() || port.equals(DEFAULT_PORTS.get(scheme));
        return scheme
                + parts.group(2)
                + parts.group(3).toLowerCase(Locale.ROOT)
                + (usual ? "" : ":" + port)
                + text.substring(parts.end());
    }

    public static <T> List<T> orEmpty(List<T> list) {
        return list == null ? List.of() : list;
    }

    /** An optional text; null for one of blanks alone, which would be stored and never written out again. */
    public static String orNull(String text) {
        return text == null || text.isBlank() ? null : text;
    }

    /** A set that was written as a list, in the order in which it was written. */
    public static <T> List<T> inOrder(List<T> list) {
        return list == null || list.stream().anyMatch(Objects::isNull)
                ? orEmpty(list)
                : List.copyOf(new LinkedHashSet<>(list));
    }

    /** A list in canonical order, in which a duplicate is an error. */
    public static <T extends Comparable<? super T>> List<T> sorted(List<T> list) {
        return list == null || list.stream().anyMatch(Objects::isNull)
                ? orEmpty(list)
                : list.stream().sorted().toList();
    }

    /** A set that was written as a list, in canonical order, so that equal sets are equal lists. */
    public static <T extends Comparable<? super T>> List<T> set(List<T> list) {
        return list == null || list.stream().anyMatch(Objects::isNull)
                ? orEmpty(list)
                : List.copyOf(new TreeSet<>(list));
    }
}
