package org.disclosures.editorial.desk;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;

/** A hand that a person had in a record since it was last approved. */
@Entity
class Contribution {

    @Id
    private UUID id;

    private String collection;

    private String subject;

    private String person;

    private boolean submitted;

    protected Contribution() {}

    Contribution(String collection, String subject, String person, boolean submitted) {
        this.id = UUID.randomUUID();
        this.collection = collection;
        this.subject = subject;
        this.person = person;
        this.submitted = submitted;
    }
}
