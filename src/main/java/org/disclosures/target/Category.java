package org.disclosures.target;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import java.util.HashMap;
import java.util.Map;
import org.disclosures.record.CatalogueRecord;
import org.disclosures.record.RecordReferences;

/** A category of alleged target. */
@Entity
public class Category extends CatalogueRecord<CategoryEntry> {

    @Id
    private String id;

    private int position;

    @ElementCollection
    @CollectionTable(name = "category_label", joinColumns = @JoinColumn(name = "category_id"))
    @MapKeyColumn(name = "language")
    @Column(name = "label")
    private Map<String, String> labels = new HashMap<>();

    protected Category() {}

    /** A category without content. */
    public Category(String id) {
        this.id = id;
    }

    @Override
    protected void describe(CategoryEntry entry, RecordReferences references) {
        position = entry.position();
        labels.keySet().retainAll(entry.labels().keySet());
        labels.putAll(entry.labels());
    }

    @Override
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
