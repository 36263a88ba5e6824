package org.disclosures.access;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * The people behind the current state of a report or claim, under the names that the audit log gives them.
 *
 * @param writtenBy the last author of its content; null if it came with a dataset
 * @param submittedBy the last person to submit it for review; null if nobody did
 */
@Embeddable
public record Authorship(
        @Column(name = "written_by") String writtenBy,
        @Column(name = "submitted_by") String submittedBy) {}
