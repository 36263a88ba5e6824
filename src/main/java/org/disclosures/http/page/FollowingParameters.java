package org.disclosures.http.page;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.function.LongSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.disclosures.http.Api;
import org.disclosures.http.param.ParameterValues;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

/** The parameters of a list that is followed. Its items are numbered from 1; a cursor is the number that was read last. */
public class FollowingParameters {

    static final String SINCE = "since";

    private static final int LONGEST = 100;
    private static final Pattern FORM = Pattern.compile("(\\d{1,18}) read");

    @RestQuery
    @Parameter(
            description = "Position to continue from: `page.next` of an earlier response, unchanged; without it, from "
                    + "the beginning",
            schema = @Schema(type = SchemaType.STRING, maxLength = 100))
    List<String> since;

    @RestQuery
    @Parameter(
            description = "Maximum number of items on a page",
            schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "200", defaultValue = "50"),
            extensions = @Extension(name = Api.COMPONENT, value = "PageLimit"))
    List<String> limit;

    /**
     * A request for a slice.
     *
     * @param after number of the item read last; 0 for none
     */
    public record FollowingRequest(long after, int limit) {

        /** The position behind the item with a number. */
        public Following.FollowingPosition upTo(long number, boolean more) {
            return new Following.FollowingPosition(limit, write(number), more);
        }
    }

    /**
     * Reads the parameters, after all others, and throws all errors noted so far.
     *
     * @param last reads the number of the last item; a cursor behind it belongs to another list
     */
    public FollowingRequest read(ParameterValues values, LongSupplier last) {
        int most = SliceParameters.limit(values, limit);
        String given = values.text(SINCE, since);
        long after = given == null ? 0 : number(given);
        boolean foreign = after < 0;
        if (!foreign) {
            values.faults().throwIfAny();
            foreign = after > 0 && after > last.getAsLong();
        }
        if (foreign) {
            values.faults()
                    .add(
                            SINCE,
                            given,
                            "The value is not a position of this list; use `page.next` unchanged, or leave out "
                                    + "`since` to start again.");
            values.faults().throwIfAny();
        }
        return new FollowingRequest(after, most);
    }

    private static String write(long number) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((number + " read").getBytes(StandardCharsets.UTF_8));
    }

    private static long number(String cursor) {
        if (cursor.length() <= LONGEST) {
            try {
                Matcher text = FORM.matcher(new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8));
                if (text.matches()) {
                    return Long.parseLong(text.group(1));
                }
            } catch (IllegalArgumentException malformed) {
                // reported by the caller, like a cursor of another list
            }
        }
        return -1;
    }
}
