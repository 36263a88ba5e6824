package org.disclosures.exchange;

import java.time.LocalDate;

/** The type of the values in a column. */
public enum ColumnDatatype {
    STRING("string"),
    INTEGER("integer"),
    BOOLEAN("boolean"),
    DATE("date"),
    MOMENT("dateTime"),
    ADDRESS("anyURI");

    private final String code;

    ColumnDatatype(String code) {
        this.code = code;
    }

    /** The datatype of a value's type; a text unless it is another. */
    static ColumnDatatype of(Class<?> type) {
        if (type == LocalDate.class) {
            return DATE;
        }
        if (type == boolean.class) {
            return BOOLEAN;
        }
        return type == Long.class ? INTEGER : STRING;
    }

    /** Its name among the built-in datatypes of CSVW, which are those of XML Schema. */
    String code() {
        return code;
    }
}
