package org.disclosures.seed;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A dataset that was loaded; it is not loaded again. */
@Entity
@Table(name = "dataset")
class LoadedDataset {

    @Id
    private String id;

    private String title;

    @Column(name = "loaded_at")
    private Instant loadedAt;

    protected LoadedDataset() {}

    LoadedDataset(String id, String title, Instant loadedAt) {
        this.id = id;
        this.title = title;
        this.loadedAt = loadedAt;
    }

    String id() {
        return id;
    }

    String title() {
        return title;
    }

    Instant loadedAt() {
        return loadedAt;
    }
}
