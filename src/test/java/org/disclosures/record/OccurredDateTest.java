package org.disclosures.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import org.disclosures.testing.AnyDatabase;
import org.disclosures.vocabulary.DatePrecision;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@AnyDatabase
class OccurredDateTest {

    @ParameterizedTest
    @CsvSource({
        "2018, 2018-01-01, 2018-12-31, YEAR",
        "1900, 1900-01-01, 1900-12-31, YEAR",
        "9999, 9999-01-01, 9999-12-31, YEAR",
        "2018-10, 2018-10-01, 2018-10-31, MONTH",
        "2020-02, 2020-02-01, 2020-02-29, MONTH",
        "2018-10-02, 2018-10-02, 2018-10-02, DAY",
        "2018~, 2018-01-01, 2018-12-31, YEAR",
        "2019-10-31~, 2019-10-31, 2019-10-31, DAY",
        "2019-10?, 2019-10-01, 2019-10-31, MONTH",
        "2019%, 2019-01-01, 2019-12-31, YEAR",
        "201X, 2010-01-01, 2019-12-31, DECADE",
        "201X?, 2010-01-01, 2019-12-31, DECADE",
        "2018-XX, 2018-01-01, 2018-12-31, YEAR",
        "2018-XX-XX, 2018-01-01, 2018-12-31, YEAR",
        "2018-10-XX, 2018-10-01, 2018-10-31, MONTH",
        "2016/2018, 2016-01-01, 2018-12-31, YEAR",
        "2018-11/2019-02, 2018-11-01, 2019-02-28, MONTH",
        "2018-01/2018-12, 2018-01-01, 2018-12-31, MONTH",
        "2018-10-02/2018-10-03, 2018-10-02, 2018-10-03, DAY",
        "2018-10-02~/2019, 2018-10-02, 2019-12-31, YEAR",
        "2018/2018-10, 2018-01-01, 2018-10-31, YEAR",
        "2019/.., 2019-01-01, 9999-12-31, YEAR",
        "2019/, 2019-01-01, 9999-12-31, YEAR",
        "../2021-03, 1900-01-01, 2021-03-31, MONTH",
        "/2021-03-04?, 1900-01-01, 2021-03-04, DAY"
    })
    void edtfDatesAreReadAndWritten(String edtf, LocalDate from, LocalDate to, DatePrecision precision) {
        OccurredDate date = OccurredDate.parse(edtf);
        assertEquals(new OccurredDate(edtf, from, to, precision), date);
    }

    @ParameterizedTest
    @CsvSource({
        "2018, 2018",
        "2018-XX, 2018",
        "2018-10-XX, 2018-10",
        "2018-10-02, 2018-10-02",
        "2018~,",
        "2018-10-02?,",
        "2018-10%,",
        "201X,",
        "../2018,"
    })
    void isoDatesNeverSayMoreThanTheSource(String edtf, String iso) {
        assertEquals(iso, OccurredDate.parse(edtf).first().iso());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "18",
                "2018-1",
                "2018-10-2",
                "2018-13",
                "2018-00",
                "2018-02-30",
                "2019-02-29",
                "02/10/2018",
                "2018-10-02T10:00:00Z",
                "?2018",
                "2018~?",
                "20XX",
                "2018-XX-02",
                "201X-10",
                "-2018",
                "+2018",
                "20180",
                "..",
                "2018/...",
                "2018/.",
                "2016/2017/2018",
                " 2018",
                "2018 ",
                "٢٠١٨",
                "about 2018"
            })
    void invalidDatesAreRefused(String text) {
        // What was probably meant may stand in between.
        assertRefused(
                text,
                "; write 2021, 2021-07 or 2021-07-27, with ~ for “around” or ? for “uncertain”, and"
                        + " intervals as 2020-07/2021-11, or 2019/.. without an end.");
        String message = assertThrows(IllegalArgumentException.class, () -> OccurredDate.parse(text))
                .getMessage();
        assertTrue(message.contains("is not a date of EDTF level 1; "), message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2018/2017", "2018-10-02/2018-10-01", "2018-10-02~/2018-09", "2020/201X"})
    void intervalsThatEndBeforeTheyStartAreRefused(String text) {
        assertRefused(text, "The interval is not valid; give the earlier end first.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2018/2018", "2018-10/2018-10", "2018/2018-XX"})
    void intervalsFromADateToItselfAreRefused(String text) {
        assertRefused(text, "Both ends of the interval are the same; write the date once.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../..", "/", "../"})
    void intervalsWithoutAnEndAreRefused(String text) {
        assertRefused(text, "The interval has neither a start nor an end; give one of them, or leave the date out.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2018-21", "2018-24"})
    void seasonsAreRefused(String text) {
        assertRefused(
                text, "is a season, whose months differ from place to place; write the months, as in 2021-06/2021-08.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1899", "1899-12-31", "0000", "1899/2018"})
    void datesBefore1900AreRefused(String text) {
        assertRefused(text, "is before the year 1900; use a later date.");
    }

    private static void assertRefused(String text, String reason) {
        String told = assertThrows(IllegalArgumentException.class, () -> OccurredDate.parse(text))
                .getMessage();
        assertEquals(reason, told.substring(Math.max(0, told.length() - reason.length())));
    }
}
