package org.disclosures.http;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A term of a controlled vocabulary: an enumeration constant with a stable code in requests and responses. */
public interface Term {

    /** The constant's name, as {@link Enum#name()} gives it. */
    String name();

    /** The code in requests and responses, in lower-kebab-case: {@code MORE_THAN} is {@code more-than}. */
    @JsonValue
    default String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The term of a code, among those of a vocabulary; empty if none has it. */
    static <T extends Term> Optional<T> find(T[] vocabulary, String code) {
        return Arrays.stream(vocabulary)
                .filter(term -> term.code().equals(code))
                .findFirst();
    }
}
