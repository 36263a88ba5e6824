package org.disclosures.country;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.disclosures.access.ScreenedText;
import org.disclosures.access.Versioned;

/** A named area as a source used it, such as “Middle East”. */
@Entity
public class Region extends Versioned {

    @Id
    private String id;

    @Convert(converter = ScreenedText.class)
    private String name;

    // Written with every version of the name, beside the entity.
    @Column(name = "name_order", insertable = false, updatable = false)
    private String nameOrder;

    protected Region() {}

    public Region(String id, String name) {
        this.id = id;
        this.name = name;
    }

    /** Gives it another name. */
    public void revise(String newName) {
        this.name = newName;
        changed();
    }

    public String id() {
        return id;
    }

    public String name() {
        return name;
    }
}
