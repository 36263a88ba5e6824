package org.disclosures.vocabulary;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.disclosures.http.Term;

/** What a caller may do; the constants stand in order, and each may do what those before it may. */
public enum Role implements Term {
    /** Reads what is under embargo. */
    READER,
    /** Reads and writes drafts. */
    CONTRIBUTOR,
    /** Reviews, publishes, corrects and retracts. */
    EDITOR,
    /** Gives and takes access. */
    ADMIN;

    /** The codes of this role and of those that it includes. */
    public Set<String> included() {
        return Arrays.stream(values())
                .filter(role -> role.compareTo(this) <= 0)
                .map(Term::code)
                .collect(Collectors.toSet());
    }

    /** The codes, for annotations. */
    public static final class Codes {

        /** The code of {@link Role#EDITOR}. */
        public static final String EDITOR = "editor";

        /** The code of {@link Role#ADMIN}. */
        public static final String ADMIN = "admin";

        private Codes() {}
    }
}
