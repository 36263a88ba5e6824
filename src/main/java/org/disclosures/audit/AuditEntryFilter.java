package org.disclosures.audit;

import java.time.Instant;
import java.util.List;
import org.disclosures.http.page.Conditions;
import org.disclosures.http.param.Values;
import org.disclosures.vocabulary.AuditAction;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

/** The filters of the audit log. */
public class AuditEntryFilter {

    @RestQuery
    @Parameter(
            description = "Entries of these actions",
            schema = @Schema(type = SchemaType.ARRAY, implementation = AuditAction.class))
    List<String> action;

    @RestQuery
    @Parameter(
            description = "Entries of one actor, spelled as they spell it; commas are part of it",
            schema = @Schema(type = SchemaType.STRING, maxLength = 300))
    List<String> actor;

    @RestQuery
    @Parameter(description = "Entries on these subjects, such as `tokens/…`")
    List<String> subject;

    @RestQuery
    @Parameter(
            description = "Entries of this moment or later",
            schema = @Schema(type = SchemaType.STRING, format = "date-time"))
    List<String> atFrom;

    @RestQuery
    @Parameter(
            description = "Entries of this moment or earlier",
            schema = @Schema(type = SchemaType.STRING, format = "date-time"))
    List<String> atTo;

    void apply(Conditions conditions, Values values) {
        conditions.andAny(
                "e.action in ?",
                values.terms("action", action, AuditAction.class).stream()
                        .map(Enum::name)
                        .toList());
        conditions.andIf("e.actor = ?", values.text("actor", actor));
        conditions.andAny("e.subject in ?", values.split("subject", subject));
        Instant from = values.instant("atFrom", atFrom);
        Instant to = values.instant("atTo", atTo);
        values.ordered("atFrom", from, "atTo", to);
        conditions.andIf("e.at >= ?", from);
        conditions.andIf("e.at <= ?", to);
    }
}
