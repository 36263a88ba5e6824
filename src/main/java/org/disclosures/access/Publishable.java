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

    /** Where it stands on its way to the public, with its notes as they are read. */
    public Publication publication() {
        return publication == null || publication.note() == null && publication.correctionNote() == null
                ? publication
                : publication.noted(screened(publication.note()), screened(publication.correctionNote()));
    }

    /** The same as it is stored; null while it is being made. */
    protected Publication storedPublication() {
        return publication;
    }

    /** Whether its texts are screened when they are read: what is published may still hold a name that is hidden. */
    protected boolean isScreened() {
        return publication != null && publication.isPublished();
    }

    /** A stored text as it is read; null for null. */
    protected abstract String screened(String text);

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
