package org.disclosures.http.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.disclosures.testing.AnyDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Dates in words are recognised where they have one meaning. */
@AnyDatabase
class MeantDateTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        around 31 October 2019          | 2019-10-31~
        about October 2019              | 2019-10~
        circa 2019                      | 2019~
        c. 2019                         | 2019~
        ~2019                           | 2019~
        probably July 2021              | 2021-07?
        2019 (?)                        | 2019?
        July 27, 2021                   | 2021-07-27
        27th July 2021                  | 2021-07-27
        27. 7. 2021                     | 2021-07-27
        2021/7/27                       | 2021-07-27
        2021-7                          | 2021-07
        in Sept. 2021                   | 2021-09
        the 2010s                       | 201X
        since 2019                      | 2019/..
        from May 2019                   | 2019-05/..
        until 2021                      | ../2021
        from July 2020 to November 2021 | 2020-07/2021-11
        2019 - 2021                     | 2019/2021
        between 2019 and 2021           | 2019/2021
        """)
    void datesInWordsHaveAnEquivalentInEdtf(String given, String meant) {
        assertEquals("; perhaps " + meant + " is meant", MeantDate.edtfHint(given));
    }

    @ParameterizedTest
    @CsvSource({"summer 2021", "7/8/2021", "after 2019", "31 February 2021", "never", "soon or later", "2021-13"})
    void otherTextsHaveNone(String given) {
        assertEquals("", MeantDate.edtfHint(given));
    }

    @Test
    void daysAreWhole() {
        assertEquals("; perhaps 2021-07-27 is meant", MeantDate.dayHint("2021-07-27T06:00:00Z"));
        assertEquals("", MeantDate.dayHint("July 2021"));
    }
}
