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
import org.disclosures.http.language.Messages;
import org.disclosures.record.OccurredDate;
import org.disclosures.vocabulary.DatePrecision;

/** Words days in the caller's language, as precisely as they are known. Moments are given by their day in UTC. */
@ApplicationScoped
public class DayWording {

    private final Language language;
    private final Messages messages;

    DayWording(Language language, Messages messages) {
        this.language = language;
        this.messages = messages;
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
        OccurredDate date = OccurredDate.parse(occurred.edtf());
        OccurredDate.OccurredEnd first = date.first();
        OccurredDate.OccurredEnd last = date.last();
        if (last == null) {
            return of(first);
        }
        if (!last.isGiven()) {
            return open(last.open() ? "date.since" : "date.from", first);
        }
        if (!first.isGiven()) {
            return open(first.open() ? "date.until" : "date.to", last);
        }
        return first.precision() == last.precision() && isExact(first) && isExact(last)
                ? interval(first.precision(), first.from(), last.to())
                : messages.format("date.interval", ofEnd(first), ofEnd(last));
    }

    private String open(String key, OccurredDate.OccurredEnd end) {
        return messages.format(key(key, end), ofEnd(end));
    }

    private String of(OccurredDate.OccurredEnd single) {
        return worded(single, key("date.approximate", single));
    }

    // Behind a preposition, “around” would be a second one.
    private String ofEnd(OccurredDate.OccurredEnd end) {
        return worded(end, "date.approximate.end");
    }

    private String worded(OccurredDate.OccurredEnd end, String approximate) {
        String date = interval(end.precision(), end.from(), end.to());
        String about = end.approximate() ? messages.format(approximate, date) : date;
        return end.uncertain() ? messages.format("date.uncertain", about) : about;
    }

    private String interval(DatePrecision precision, LocalDate from, LocalDate to) {
        String fields =
                switch (precision) {
                    case DAY -> "yMMMMd";
                    case MONTH -> "yMMMM";
                    case YEAR, DECADE -> "y";
                };
        DateIntervalFormat format = DateIntervalFormat.getInstance(fields, language.icu());
        format.setTimeZone(TimeZone.GMT_ZONE);
        return format.format(new DateInterval(millis(from), millis(to)));
    }

    private static boolean isExact(OccurredDate.OccurredEnd end) {
        return !end.approximate() && !end.uncertain();
    }

    // Some languages put an article before a day.
    private static String key(String key, OccurredDate.OccurredEnd end) {
        return end.precision() == DatePrecision.DAY ? key + ".day" : key;
    }

    private static long millis(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli();
    }
}
