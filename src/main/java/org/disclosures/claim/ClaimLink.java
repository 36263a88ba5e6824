package org.disclosures.claim;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.disclosures.vocabulary.LinkType;

/** A link from one claim to another. The id is name-based, since a sequence would count hidden links, too. */
@Entity
@Table(name = "claim_link")
public class ClaimLink {

    @Id
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "from_claim_id")
    private Claim from;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "to_claim_id")
    private Claim to;

    @Enumerated(EnumType.STRING)
    private LinkType type;

    protected ClaimLink() {}

    public ClaimLink(Claim from, Claim to, LinkType type) {
        this.id = id(from.id(), type, to.id());
        this.from = from;
        this.to = to;
        this.type = type;
    }

    /** The id of the link of a type from one claim to another. */
    public static UUID id(UUID from, LinkType type, UUID to) {
        return UUID.nameUUIDFromBytes((from + " " + type + " " + to).getBytes(StandardCharsets.UTF_8));
    }

    public UUID id() {
        return id;
    }

    public Claim from() {
        return from;
    }

    public Claim to() {
        return to;
    }

    public LinkType type() {
        return type;
    }
}
