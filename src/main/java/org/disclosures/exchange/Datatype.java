package org.disclosures.exchange;

/** The datatype of a column's cells. */
enum Datatype {
    STRING("string"),
    INTEGER("integer"),
    BOOLEAN("boolean"),
    DATE("date"),
    MOMENT("dateTime"),
    ADDRESS("anyURI");

    private final String code;

    Datatype(String code) {
        this.code = code;
    }

    /** Its name among the built-in datatypes of CSVW, which are those of XML Schema. */
    String code() {
        return code;
    }
}
