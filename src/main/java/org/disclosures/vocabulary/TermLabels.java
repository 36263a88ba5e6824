package org.disclosures.vocabulary;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import org.disclosures.http.Term;
import org.disclosures.http.language.Language;
import org.disclosures.http.language.Messages;

/** The labels of vocabulary terms in the caller's language. */
@ApplicationScoped
public class TermLabels {

    private final Messages messages;

    TermLabels(Messages messages) {
        this.messages = messages;
    }

    /** The label of a term in the current request's {@link Language}. */
    public String of(Term term) {
        return messages.text(key(term));
    }

    /** The label of a term in one of {@link Language#SERVED}. */
    public static String of(Term term, Locale served) {
        return Messages.text(key(term), served);
    }

    /** The label of a kind of relation at the other side of it: of the one whose relative, associate, counsel or staff somebody is. */
    public String inverse(RelationKind kind) {
        return messages.text("inverse." + key(kind));
    }

    /** The definition of a term in the current request's language; null for a term of the service itself, which needs none. */
    public String definition(Term term) {
        return messages.find("about." + key(term)).orElse(null);
    }

    private static String key(Term term) {
        return term.getClass().getSimpleName() + "." + term.code();
    }
}
