package org.disclosures.webhook;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The one row that is locked to hand out events or to add a webhook. */
@Entity
@Table(name = "webhook_dispatch")
class DispatchTurn {

    static final int ONLY = 1;

    @Id
    private int id;

    protected DispatchTurn() {}
}
