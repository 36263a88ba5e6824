package org.disclosures.exchange.ftm;

import jakarta.inject.Singleton;
import java.util.Locale;
import java.util.Optional;
import org.disclosures.exchange.referenced.NamedParties;
import org.disclosures.exchange.referenced.ReferencedRecordOutput;
import org.disclosures.http.Reference;
import org.disclosures.http.language.Messages;
import org.disclosures.source.OrganisationView;
import org.disclosures.source.SourceView;
import org.disclosures.vocabulary.OrganisationKind;

/** Organisations, and the sources that are persons or organisations; what else speaks is a note. */
@Singleton
class FtmOrganisations {

    static final String ORGANIZATION = "Organization";
    private static final String COMPANY = "Company";
    private static final String PUBLIC_BODY = "PublicBody";
    private static final String LEGAL_ENTITY = "LegalEntity";

    private final Messages messages;

    FtmOrganisations(Messages messages) {
        this.messages = messages;
    }

    /** Writes an organisation and the consortia that it is named as a member of. */
    void write(OrganisationView body, ReferencedRecordOutput<FtmEntity> out) {
        String id = FtmIds.of(body);
        if (!out.isNew(id)) {
            return;
        }
        out.write(legal(id, schema(body.kind()), body.name(), body.country())
                .withNames(body.names())
                .with("keywords", body.kindLabel())
                .with("sourceUrl", out.address(body.href())));
        for (Reference consortium : body.memberOf()) {
            out.things().organisations().find(consortium.id()).ifPresent(other -> {
                write(other, out);
                String link = FtmIds.link("membership", id, FtmIds.of(other));
                if (out.isNew(link)) {
                    out.write(new FtmEntity(link, "Membership")
                            .with("member", id)
                            .with("organization", FtmIds.of(other))
                            .with("role", messages.text("exchange.member"))
                            .with("sourceUrl", out.address(body.href())));
                }
            });
        }
    }

    /**
     * Writes a source.
     *
     * @return its entity; empty if the organisation that it is is hidden
     */
    Optional<String> write(SourceView source, ReferencedRecordOutput<FtmEntity> out) {
        Optional<OrganisationView> body = Optional.ofNullable(source.organisation())
                .flatMap(named -> out.things().organisations().find(named.id()));
        body.ifPresent(known -> write(known, out));
        String id = FtmIds.of(source);
        if (NamedParties.isListed(source)) {
            return body.map(FtmIds::of);
        }
        Optional<String> schema = schema(source);
        if (out.isNew(id)) {
            out.write((schema.isPresent()
                            ? legal(id, schema.get(), source.name(), source.country())
                                    .with("keywords", source.kindLabel())
                                    .with("sourceUrl", out.address(source.href()))
                            : note(id, source, out))
                    .withNames(source.names()));
            body.ifPresent(known -> speaks(id, FtmIds.of(known), source, out));
        }
        return Optional.of(id);
    }

    /** True if a source is a person or an organisation. */
    static boolean isSomeone(SourceView source) {
        return NamedParties.isPerson(source) || NamedParties.isOrganisation(source);
    }

    private static FtmEntity legal(String id, String schema, String name, Reference country) {
        return new FtmEntity(id, schema)
                .with("name", name)
                .with("country", country == null ? null : country.id().toLowerCase(Locale.ROOT));
    }

    private FtmEntity note(String id, SourceView source, ReferencedRecordOutput<FtmEntity> out) {
        return new FtmEntity(id, "Note")
                .with("name", source.name())
                .with("description", messages.format("exchange.voice", source.name(), source.kindLabel()))
                .with(
                        "country",
                        source.country() == null ? null : source.country().id().toLowerCase(Locale.ROOT))
                .with("keywords", source.kindLabel())
                .with("sourceUrl", out.address(source.href()));
    }

    private void speaks(String id, String body, SourceView source, ReferencedRecordOutput<FtmEntity> out) {
        out.write(new FtmEntity(FtmIds.link("voice", id, body), "UnknownLink")
                .with("subject", id)
                .with("object", body)
                .with("role", messages.text("exchange.speaks"))
                .with("sourceUrl", out.address(source.href())));
    }

    private static String schema(OrganisationKind kind) {
        return switch (kind) {
            case COMPANY, RESELLER -> COMPANY;
            case GOVERNMENT, AGENCY -> PUBLIC_BODY;
            // Of an operator, and of the holder of an account, no more is known than a name.
            case OPERATOR, ACCOUNT -> LEGAL_ENTITY;
            case NEWS_ORGANISATION, NONPROFIT, CONSORTIUM, OTHER -> ORGANIZATION;
        };
    }

    private static Optional<String> schema(SourceView source) {
        if (NamedParties.isPerson(source)) {
            return Optional.of("Person");
        }
        return NamedParties.isOrganisation(source)
                ? Optional.of(
                        switch (source.kind()) {
                            case COMPANY -> COMPANY;
                            case GOVERNMENT -> PUBLIC_BODY;
                            default -> ORGANIZATION;
                        })
                : Optional.empty();
    }
}
