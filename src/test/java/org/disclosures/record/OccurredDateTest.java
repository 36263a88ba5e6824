package org.disclosures.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

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
        "2016/2018, 2016-01-01, 2018-12-31, YEAR",
        "2018-11/2019-02, 2018-11-01, 2019-02-28, MONTH",
        "2018-01/2018-12, 2018-01-01, 2018-12-31, MONTH",
        "2018-10-02/2018-10-03, 2018-10-02, 2018-10-03, DAY"
    })
    void edtfDatesAreReadAndWritten(String edtf, LocalDate from, LocalDate to, DatePrecision precision) {
        OccurredDate date = OccurredDate.parse(edtf);
        assertEquals(new OccurredDate(from, to, precision), date);
        assertEquals(edtf, date.edtf());
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
                "2018?",
                "2018~",
                "201X",
                "-2018",
                "+2018",
                "20180",
                "2018/",
                "/2018",
                "2018/..",
                "../2018",
                "2016/2017/2018",
                " 2018",
                "2018 ",
                "٢٠١٨",
                "about 2018"
            })
    void invalidDatesAreRefused(String text) {
        assertRefused(text, "is not a date of EDTF level 0; write it as in 2021, 2021-07 or 2021-07-27.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2018/2018",
                "2018/2017",
                "2018/2019-01",
                "2018-10/2019",
                "2018-10/2018-10",
                "2018-10-02/2018-10-01"
            })
    void intervalsOfMixedPrecisionOrOutOfOrderAreRefused(String text) {
        assertRefused(
                text, "The interval is not valid; give both ends with the same precision, the earlier one first.");
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
