package org.disclosures.editorial.transfer;

import java.time.Instant;
import java.util.Objects;
import org.disclosures.access.Publication;
import org.disclosures.editorial.reading.FileErrors;
import org.disclosures.vocabulary.PublicationState;

/**
 * The changes that an entry makes to an existing report or claim, checked against the rules for editing it.
 *
 * @param now its current publication
 * @param to the state that the entry asks for
 * @param embargoUntil end of the embargo that the entry asks for; null for none
 * @param note the entry's note of a retraction; null for none
 * @param revision the revision that the entry was made from; null if it has none
 * @param content true if the entry's content differs
 */
record EntryRevision(
        Publication now, PublicationState to, Instant embargoUntil, String note, Integer revision, boolean content) {

    /** True if nothing changes. */
    boolean isNone() {
        boolean noted = to == PublicationState.RETRACTED && !moves() && !Objects.equals(note, now.note());
        return !content && !moves() && !embargoed() && !noted;
    }

    /** True if the state changes. */
    boolean moves() {
        return to != now.state();
    }

    /** True if the embargo changes. */
    boolean embargoed() {
        return !Objects.equals(embargoUntil, now.embargoUntil());
    }

    /** True if it was ever public. */
    boolean seen(ImportPass pass) {
        return now.wasPublic(pass.change().moment());
    }

    /** Notes why it cannot be. */
    void check(ImportPass pass) {
        FileErrors errors = pass.errors();
        boolean seen = seen(pass);
        if (revision != null && revision != now.revision()) {
            errors.add(
                    "revision",
                    revision,
                    "The record has changed since: its public revision is now " + now.revision() + ".",
                    "the entry of that revision with your changes, or no revision, to overwrite the later change");
        }
        if (now.state() == PublicationState.RETRACTED) {
            errors.add(
                    "state",
                    to.code(),
                    "The record was retracted and cannot be changed; leave it as it was.",
                    "the same as before");
            return;
        }
        if (moves()) {
            String obstacle = pass.tools().workflow().obstacle(now, to, pass.change());
            if (obstacle != null) {
                errors.add("state", to.code(), obstacle, "the same state, or one a step away");
            }
        }
        boolean changesPublished = now.state() == PublicationState.PUBLISHED && (content || embargoed());
        if (pass.tools().workflow().takesTwoEditors()
                && (changesPublished || (moves() && to == PublicationState.PUBLISHED))) {
            errors.add(
                    "state",
                    to.code(),
                    "Publishing, or changing what is published, takes two editors; import drafts, or make the "
                            + "change through the API.",
                    "drafts and records in review; change public records through the API");
        }
        if (seen) {
            checkSeen(errors, pass.note());
        }
    }

    private void checkSeen(FileErrors errors, String correction) {
        if (embargoed()) {
            errors.add(
                    "embargoUntil",
                    embargoUntil,
                    "This was published, so its embargo cannot be changed; leave `embargoUntil` as it is.",
                    now.embargoUntil() == null
                            ? "no embargo"
                            : now.embargoUntil().toString());
        }
        if (content && moves()) {
            errors.add(
                    "state",
                    to.code(),
                    "A retraction must not change the content; leave everything except the state and the "
                            + "note as it was.",
                    "the content as before");
        } else if (content && correction == null) {
            errors.add(
                    "",
                    null,
                    "This was published: add a correction note.",
                    "the parameter note with a public note, or the same content as before");
        }
    }
}
