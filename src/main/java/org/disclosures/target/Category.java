package org.disclosures.target;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import java.util.Map;
import org.disclosures.access.Versioned;

/** A category of alleged target. */
@Entity
public class Category extends Versioned {

    @Id
    private String id;

    private int position;

    @ElementCollection
    @CollectionTable(name = "category_label", joinColumns = @JoinColumn(name = "category_id"))
    @MapKeyColumn(name = "language")
    @Column(name = "label")
    private Map<String, String> labels;

    protected Category() {}

    public Category(String id, int position, Map<String, String> labels) {
        this.id = id;
        this.position = position;
        this.labels = labels;
    }

    /** Replaces everything but its code. */
    public void revise(int newPosition, Map<String, String> newLabels) {
        this.position = newPosition;
        this.labels.keySet().retainAll(newLabels.keySet());
        this.labels.putAll(newLabels);
        changed();
    }

    public String id() {
        return id;
    }

    public int position() {
        return position;
    }

    public Map<String, String> labels() {
        return labels;
    }
}
