package org.disclosures.vocabulary;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.disclosures.http.Term;

/** The roles of callers, in order: each includes those before it. */
public enum Role implements Term {
    /** Reads published records under embargo. */
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
    public static final class RoleCodes {

        /** The code of {@link Role#CONTRIBUTOR}. */
        public static final String CONTRIBUTOR = "contributor";

        /** The code of {@link Role#EDITOR}. */
        public static final String EDITOR = "editor";

        /** The code of {@link Role#ADMIN}. */
        public static final String ADMIN = "admin";

        private RoleCodes() {}
    }
}
