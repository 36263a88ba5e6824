package org.disclosures.claim;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import org.disclosures.source.Source;
import org.disclosures.vocabulary.AttributionRole;

/** A link in a claim's attribution chain, which is ordered. */
@Entity
public class Attribution {

    @Id
    @GeneratedValue(generator = "attribution_seq")
    @SequenceGenerator(name = "attribution_seq", sequenceName = "attribution_seq", allocationSize = 50)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY)
    private Claim claim;

    private int position;

    @ManyToOne(fetch = FetchType.LAZY)
    private Source source;

    @Enumerated(EnumType.STRING)
    private AttributionRole role;

    protected Attribution() {}

    public Attribution(Claim claim, int position, Source source, AttributionRole role) {
        this.claim = claim;
        this.position = position;
        this.source = source;
        this.role = role;
    }

    public Long id() {
        return id;
    }

    public Claim claim() {
        return claim;
    }

    public int position() {
        return position;
    }

    public Source source() {
        return source;
    }

    public AttributionRole role() {
        return role;
    }
}
