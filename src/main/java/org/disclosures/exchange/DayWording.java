package org.disclosures.exchange;

import com.ibm.icu.text.DateFormat;
import com.ibm.icu.text.DateIntervalFormat;
import com.ibm.icu.util.DateInterval;
import com.ibm.icu.util.TimeZone;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import org.disclosures.claim.ClaimView;
import org.disclosures.http.language.Language;

/** Words days in the caller's language, as precisely as they are known. Moments are given by their day in UTC. */
@ApplicationScoped
public class DayWording {

    private final Language language;

    DayWording(Language language) {
        this.language = language;
    }

    /** A day. */
    public String of(LocalDate day) {
        DateFormat format = DateFormat.getDateInstance(DateFormat.LONG, language.icu());
        format.setTimeZone(TimeZone.GMT_ZONE);
        return format.format(new Date(millis(day)));
    }

    /** The day of a moment. */
    public String of(Instant moment) {
        return of(LocalDate.ofInstant(moment, ZoneOffset.UTC));
    }

    /** A moment to the minute, in UTC. */
    public String moment(Instant moment) {
        DateFormat format = DateFormat.getPatternInstance("yMMMMdHmz", language.icu());
        format.setTimeZone(TimeZone.getTimeZone("Etc/UTC"));
        return format.format(Date.from(moment));
    }

    /** A date of occurrence. */
    public String of(ClaimView.OccurredDateView occurred) {
        String fields =
                switch (occurred.precision()) {
                    case DAY -> "yMMMMd";
                    case MONTH -> "yMMMM";
                    case YEAR -> "y";
                };
        DateIntervalFormat format = DateIntervalFormat.getInstance(fields, language.icu());
        format.setTimeZone(TimeZone.GMT_ZONE);
        return format.format(new DateInterval(millis(occurred.earliest()), millis(occurred.latest())));
    }

    private static long millis(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli();
    }
}
