package org.disclosures.access;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * Whose work a report or claim is, as the audit log calls them.
 *
 * @param writtenBy who wrote its content last; null if it came with a dataset
 * @param submittedBy who sent it to review last; null if nobody did
 */
@Embeddable
public record Authorship(
        @Column(name = "written_by") String writtenBy,
        @Column(name = "submitted_by") String submittedBy) {}
