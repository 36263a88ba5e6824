package org.disclosures.editorial.change;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.disclosures.record.CatalogueKind;
import org.disclosures.record.OtherName;
import org.disclosures.record.RecordKinds;
import org.disclosures.source.Organisation;
import org.disclosures.target.AllegedTarget;
import org.disclosures.target.Category;
import org.disclosures.target.TargetEntry;
import org.disclosures.target.TargetRelation;

/** Writes targets. */
public final class TargetWriter extends CatalogueWriter<TargetEntry, AllegedTarget> {

    /** The error of a contributor who relates a target to one whose name is withheld. */
    public static final String WITHHELD_RELATION =
            "The name of a target in `relations` is withheld, and only editors add or remove relations to it;"
                    + " leave it out, or ask an editor.";

    private static final int MOST_RELATIONS_OF_CONTRIBUTORS = 100;
    private static final String NEUTRAL = "A person";
    private static final String NOBODY = "…";

    @SuppressWarnings("unchecked")
    private static final CatalogueKind<TargetEntry, AllegedTarget, ?> KIND =
            (CatalogueKind<TargetEntry, AllegedTarget, ?>) RecordKinds.TARGET;

    private final Map<String, List<TargetRelation>> announced = new HashMap<>();

    TargetWriter(DatasetChange change) {
        super(change, KIND);
    }

    // Whatever is withheld may change without anybody seeing it.
    @Override
    public boolean shows(TargetEntry before, TargetEntry after) {
        return super.shows(before.asThePublicReadsIt(), after.asThePublicReadsIt());
    }

    // Relations to targets that the public does not see, or whose names are withheld, are not shown.
    @Override
    public boolean isSeen(TargetEntry before, TargetEntry after, Predicate<String> isListed) {
        Predicate<String> isShown = id -> !change().isWithheld(id) && isListed.test(id);
        return shows(before.relatedTo(isShown), after.relatedTo(isShown));
    }

    // A relation shows at the other target, too.
    @Override
    public Set<String> showing(TargetEntry before, TargetEntry after, Predicate<String> isListed) {
        Set<TargetRelation> former = new HashSet<>(before.asThePublicReadsIt().relations());
        Set<TargetRelation> present = new HashSet<>(after.asThePublicReadsIt().relations());
        return Stream.concat(
                        former.stream().filter(relation -> !present.contains(relation)),
                        present.stream().filter(relation -> !former.contains(relation)))
                .map(TargetRelation::target)
                .filter(id -> !change().isWithheld(id) && isListed.test(id))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Override
    public boolean takesDown(TargetEntry before, TargetEntry after) {
        return !before.withheld() && after.equals(before.withNameWithheld());
    }

    // Withholding takes effect at once, whatever else the change contains.
    @Override
    public TargetEntry atOnce(TargetEntry before, TargetEntry after) {
        return !before.withheld() && !before.unnamed() && after.withheld() ? before.withNameWithheld() : null;
    }

    @Override
    public TargetEntry under(String id, TargetEntry entry) {
        return entry.under(id);
    }

    @Override
    boolean isSecret(TargetEntry entry) {
        return entry.withheld();
    }

    // Those who may not read a withheld name must not learn the relations of its target.
    @Override
    TargetEntry shownToWriter(TargetEntry entry) {
        return change().isSilent() ? entry.relatedTo(other -> !change().isWithheld(other)) : entry;
    }

    @Override
    void announce(TargetEntry entry) {
        announced.put(entry.id(), entry.relations());
        if (entry.withheld()) {
            change().withhold(entry.id(), entry.everyName());
        } else {
            change().reveal(entry.id());
        }
    }

    // An id that reveals its own withheld name is replaced, so it is not an error.
    @Override
    void checkId(TargetEntry entry, Set<String> about) {
        if (!entry.withheld()) {
            super.checkId(entry, about);
        }
    }

    // Withholding must never depend on the texts of the entry.
    @Override
    void check(TargetEntry entry, TargetEntry before) {
        if (!entry.withheld()) {
            super.check(entry, before);
            checkRelations(entry);
        }
    }

    private void checkRelations(TargetEntry entry) {
        for (TargetRelation relation : entry.relations()) {
            // Those who may not read a withheld name must not learn the relations of its target.
            boolean secret = change().isSilent() && change().isWithheld(relation.target());
            if (relation.kind().isMutual() && !secret && isMirrored(relation, entry.id())) {
                change().fault(
                                relation,
                                "target",
                                "“" + relation.target()
                                        + "” has the same relation to this target already, and it holds for both;"
                                        + " remove it here, or there first.");
            }
        }
    }

    // Of two in one file, the later by its id is the error.
    private boolean isMirrored(TargetRelation relation, String id) {
        TargetRelation mirror = new TargetRelation(id, relation.kind());
        List<TargetRelation> present = announced.get(relation.target());
        if (present != null) {
            return present.contains(mirror) && relation.target().compareTo(id) < 0;
        }
        return !change().session()
                .createSelectionQuery(
                        "select 1 from AllegedTarget t join t.relations r where t.id = :other and r.target = :id"
                                + " and r.kind = :kind",
                        Integer.class)
                .setParameter("other", relation.target())
                .setParameter("id", id)
                .setParameter("kind", relation.kind())
                .getResultList()
                .isEmpty();
    }

    @Override
    AllegedTarget make(TargetEntry entry) {
        // Refused in a new entry as in a change, where it may exist.
        if (change().isSilent()
                && entry.relations().stream().anyMatch(relation -> change().isWithheld(relation.target()))) {
            change().fault(entry, "relations", WITHHELD_RELATION);
        }
        limit(entry);
        TargetEntry described = described(entry);
        if (entry.withheld()) {
            change().hideNew(entry.id(), entry.everyName(), described.description());
        }
        return super.make(described);
    }

    @Override
    void revise(AllegedTarget target, TargetEntry entry) {
        TargetEntry before = KIND.entry(target);
        if (entry.unnamed() && !before.unnamed()) {
            change().fault(
                            entry,
                            "nameVisibility",
                            "The target has a name, which earlier versions show; withhold it (`withheld`) instead of removing "
                                    + "it.");
        }
        limit(entry);
        TargetEntry described = described(entry);
        super.revise(target, described);
        if (before.withheld() && entry.withheld()) {
            checkAffiliations(before, entry);
        }
        Set<String> added = entry.everyName();
        added.removeAll(before.everyName());
        if (entry.withheld() && (!added.isEmpty() || !before.withheld())) {
            Set<String> shown = before.withheld() ? Set.of() : before.everyName();
            change().hide(entry.id(), shown, added, described.description());
        }
    }

    // Those that contributors do not see leave room for as many as they do.
    private void limit(TargetEntry entry) {
        if (change().isSilent() && shownToWriter(entry).relations().size() > MOST_RELATIONS_OF_CONTRIBUTORS) {
            change().fault(
                            entry,
                            "relations",
                            "Contributors enter at most " + MOST_RELATIONS_OF_CONTRIBUTORS
                                    + " relations of a target; remove some, or ask an editor.");
        }
    }

    // An organisation with which nobody else is affiliated is about the person.
    private void checkAffiliations(TargetEntry before, TargetEntry entry) {
        for (String id : entry.affiliations()) {
            Organisation added = before.affiliations().contains(id) ? null : change().lookup(Organisation.class, id);
            if (added != null
                    && change().affiliatedWith(id).isEmpty()
                    && Stream.concat(
                                    Stream.of(id, added.name()),
                                    added.names().stream().map(OtherName::name))
                            .anyMatch(text -> change().givesAway(entry.id(), text))) {
                change().conceal(
                                entry,
                                "affiliations",
                                "The id or a name of an organisation in `affiliations` contains the withheld name; leave"
                                        + " the organisation out, or change its name first.");
            }
        }
    }

    // A description that reveals the name is replaced by a generic one: withholding must never depend on a better one.
    private TargetEntry described(TargetEntry entry) {
        if (!entry.withheld() || !change().givesAway(entry.id(), entry.description())) {
            return entry;
        }
        Category category = entry.categories().isEmpty()
                ? null
                : change().lookup(Category.class, entry.categories().get(0));
        String label = category == null ? null : category.labels().get(Locale.ENGLISH.toLanguageTag());
        return entry.describedAs(Stream.of(label == null ? NEUTRAL : NEUTRAL + " (" + label + ")", NEUTRAL)
                .filter(neutral -> !change().givesAway(entry.id(), neutral))
                .findFirst()
                .orElse(NOBODY));
    }
}
