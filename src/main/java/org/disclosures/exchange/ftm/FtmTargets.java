package org.disclosures.exchange.ftm;

import jakarta.inject.Singleton;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.disclosures.exchange.referenced.NamedParties;
import org.disclosures.exchange.referenced.ReferencedRecordOutput;
import org.disclosures.http.Reference;
import org.disclosures.http.language.Messages;
import org.disclosures.target.AllegedTargetView;
import org.disclosures.target.TargetRelationView;
import org.disclosures.vocabulary.CategoryCoverage;
import org.disclosures.vocabulary.NameVisibility;
import org.disclosures.vocabulary.TargetKind;
import org.disclosures.vocabulary.TermLabels;

/** Alleged targets: persons whose names are public as persons, organisations as organisations, everyone else as a note. */
@Singleton
class FtmTargets {

    /** The topics that a category says as much as. */
    private static final Map<String, String> TOPICS = Map.of(
            "journalist", "role.journo",
            "human-rights-activist", "role.act",
            "head-of-state", "gov.head",
            "lawyer", "role.lawyer");

    private final Messages messages;
    private final TermLabels labels;
    private final FtmOrganisations bodies;

    FtmTargets(Messages messages, TermLabels labels, FtmOrganisations bodies) {
        this.messages = messages;
        this.labels = labels;
        this.bodies = bodies;
    }

    /** Writes a target, the organisations that sources connect it with, and its relations with the other targets. */
    void write(AllegedTargetView target, ReferencedRecordOutput<FtmEntity> out) {
        writeUnrelated(target, out);
        for (TargetRelationView relation : target.relations()) {
            out.things()
                    .targets()
                    .find(relation.target().id())
                    .ifPresent(other -> relation(target, relation, other, out));
        }
        for (TargetRelationView relation : target.inverseRelations()) {
            out.things()
                    .targets()
                    .find(relation.target().id())
                    .ifPresent(other -> other.relations().stream()
                            .filter(own -> own.kind() == relation.kind()
                                    && own.target().id().equals(target.id()))
                            .forEach(own -> relation(other, own, target, out)));
        }
    }

    // The other targets come without theirs, which would lead to ever more of them.
    private void relation(
            AllegedTargetView target,
            TargetRelationView relation,
            AllegedTargetView other,
            ReferencedRecordOutput<FtmEntity> out) {
        writeUnrelated(target, out);
        writeUnrelated(other, out);
        String one = FtmIds.of(target);
        String another = FtmIds.of(other);
        String link = FtmIds.link(relation.kind().code(), one, another);
        if (!out.isNew(link)) {
            return;
        }
        boolean persons = NamedParties.isPerson(target) && NamedParties.isPerson(other);
        FtmEntity written =
                switch (relation.kind()) {
                    case RELATIVE ->
                        persons
                                ? new FtmEntity(link, "Family")
                                        .with("person", another)
                                        .with("relative", one)
                                        .with("relationship", labels.inverse(relation.kind()))
                                : unspecific(link, one, relation, another);
                    case ASSOCIATE ->
                        persons
                                ? new FtmEntity(link, "Associate")
                                        .with("person", another)
                                        .with("associate", one)
                                        .with("relationship", labels.inverse(relation.kind()))
                                : unspecific(link, one, relation, another);
                    // The model knows employers and paid agents only, of which sources may say less.
                    case COUNSEL, STAFF -> unspecific(link, one, relation, another);
                };
        out.write(written.with("sourceUrl", out.address(target.href())));
    }

    private static FtmEntity unspecific(String link, String one, TargetRelationView relation, String another) {
        return new FtmEntity(link, "UnknownLink")
                .with("subject", one)
                .with("object", another)
                .with("role", relation.kindLabel());
    }

    private void writeUnrelated(AllegedTargetView target, ReferencedRecordOutput<FtmEntity> out) {
        String id = FtmIds.of(target);
        if (!out.isNew(id)) {
            return;
        }
        out.write(entity(id, target)
                .withNames(target.names())
                .with(
                        "country",
                        target.countries().stream().map(country -> country.id().toLowerCase(Locale.ROOT)))
                .with("sourceUrl", out.address(target.href())));
        for (Reference affiliation : target.affiliations()) {
            out.things().organisations().find(affiliation.id()).ifPresent(body -> {
                bodies.write(body, out);
                out.write(new FtmEntity(FtmIds.link("affiliation", id, FtmIds.of(body)), "UnknownLink")
                        .with("subject", id)
                        .with("object", FtmIds.of(body))
                        .with("role", messages.text("exchange.affiliation"))
                        .with("sourceUrl", out.address(target.href())));
            });
        }
    }

    private FtmEntity entity(String id, AllegedTargetView target) {
        if (NamedParties.isPerson(target)) {
            return person(id, target);
        }
        return target.kind() == TargetKind.ORGANISATION ? organisation(id, target) : note(id, target);
    }

    private FtmEntity organisation(String id, AllegedTargetView target) {
        return new FtmEntity(id, FtmOrganisations.ORGANIZATION)
                .with("name", target.name())
                .with("description", target.description())
                .with("summary", told(target));
    }

    private FtmEntity person(String id, AllegedTargetView target) {
        return new FtmEntity(id, "Person")
                .with("name", target.name())
                .with("description", target.description())
                .with("position", target.role())
                .with("summary", told(target))
                .with(
                        "topics",
                        target.categories().stream()
                                .map(category -> TOPICS.get(category.id()))
                                .filter(Objects::nonNull));
    }

    private FtmEntity note(String id, AllegedTargetView target) {
        String what = target.kind() == TargetKind.GROUP
                ? messages.format("exchange.group", target.name(), target.description())
                : messages.format(
                        target.nameVisibility() == NameVisibility.UNNAMED ? "exchange.unnamed" : "exchange.withheld",
                        target.name());
        return new FtmEntity(id, "Note")
                .with("name", FtmEntity.cut(target.name(), FtmEntity.NAME))
                .with("description", what + " " + told(target));
    }

    private String categories(AllegedTargetView target) {
        boolean several = target.categories().size() > 1;
        String told = messages.format(
                several ? "exchange.categories" : "exchange.category",
                messages.joined("join.values", target.categories().stream().map(Reference::name)));
        boolean ofSome = several || target.categoryCoverage() == CategoryCoverage.SOME;
        return target.categoryCoverage() != null && ofSome
                ? told + ' ' + messages.format("exchange.coverage", target.categoryCoverageLabel())
                : told;
    }

    private String told(AllegedTargetView target) {
        StringBuilder told = new StringBuilder(messages.text("exchange.target"));
        if (target.assurance() != null) {
            told.append(' ').append(messages.format("exchange.surest", target.assuranceLabel()));
        }
        if (!target.categories().isEmpty()) {
            told.append(' ').append(categories(target));
        }
        if (!target.countries().isEmpty()) {
            told.append(' ')
                    .append(messages.format(
                            "exchange.countries",
                            messages.joined(
                                    "join.values", target.countries().stream().map(Reference::name))));
        }
        return told.toString();
    }
}
