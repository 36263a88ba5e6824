package org.disclosures.access;

import jakarta.persistence.Embedded;
import jakarta.persistence.MappedSuperclass;

/** What goes its way to the public: a report or a claim. */
@MappedSuperclass
public abstract class Publishable extends Versioned {

    private static final Authorship NOBODY = new Authorship(null, null);

    @Embedded
    private Publication publication;

    @Embedded
    private Authorship authorship;

    /** For Hibernate. */
    protected Publishable() {}

    /** @param publication where it stands */
    protected Publishable(Publication publication) {
        this.publication = publication;
    }

    /** Where it stands on its way to the public. */
    public Publication publication() {
        return publication;
    }

    /** Moves it on its way to the public. */
    public void move(Publication to) {
        this.publication = to;
        changed();
    }

    /** Whose work it is. */
    public Authorship authorship() {
        return authorship == null ? NOBODY : authorship;
    }

    /** Notes whose work it is. */
    public void attribute(Authorship to) {
        this.authorship = to;
    }
}
