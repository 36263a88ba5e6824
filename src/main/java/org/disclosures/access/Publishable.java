package org.disclosures.access;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;

/** A record that goes from draft to publication: a report or a claim. */
@MappedSuperclass
public abstract class Publishable extends Versioned {

    private static final Authorship NOBODY = new Authorship(null, null);

    @Embedded
    private Publication publication;

    @Embedded
    private Authorship authorship;

    // Written with every version, beside the entity.
    @Column(name = "changed_at", insertable = false, updatable = false)
    private Instant changedAt;

    /** For Hibernate. */
    protected Publishable() {}

    protected Publishable(Publication publication) {
        this.publication = publication;
    }

    /** Its id: a slug or a UUID, which reads in addresses as its text. */
    public abstract Object id();

    /** Its place on the way to publication, with notes as readers see them. */
    public Publication publication() {
        return publication == null || publication.note() == null && publication.correctionNote() == null
                ? publication
                : publication.noted(screened(publication.note()), screened(publication.correctionNote()));
    }

    /** Its place on the way to publication, as stored; null while the record is being created. */
    protected Publication storedPublication() {
        return publication;
    }

    /** True if its texts have to be screened when read, because published text may still hold a name that is hidden. */
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

    /** Its author and submitter. */
    public Authorship authorship() {
        return authorship == null ? NOBODY : authorship;
    }

    /** Sets its author and submitter. */
    public void attribute(Authorship to) {
        this.authorship = to;
    }
}
