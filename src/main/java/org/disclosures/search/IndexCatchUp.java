package org.disclosures.search;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.disclosures.history.ChangeLog;
import org.disclosures.record.CatalogueKind;
import org.disclosures.record.RecordKind;
import org.disclosures.record.RecordKinds;
import org.disclosures.record.RecordReference;
import org.disclosures.vocabulary.LinkType;
import org.disclosures.vocabulary.ResourceType;
import org.hibernate.Session;

/**
 * Carries changes into the index: rereads the changed records, and all records that show them or whose visibility depends on
 * them. Earlier references are taken from the index itself.
 */
final class IndexCatchUp {

    private static final int PAGE = 1_000;

    /** The services that it reads with. */
    record IndexCatchUpTools(Session session, ChangeLog changes, ClaimDocuments claims, RecordDocuments records) {}

    private final IndexCatchUpTools tools;
    private final IndexStore store;
    private final IndexSnapshot before;
    private final IndexPosition position;
    private final CategoryLabels categories;
    private final Instant now;
    private final Map<ResourceType, Set<String>> toRead = new EnumMap<>(ResourceType.class);
    private final Set<String> claimsRead = new HashSet<>();
    private final Set<String> targetsShownOtherwise = new LinkedHashSet<>();

    /**
     * @param before the index before the changes
     * @param position the position of that index
     */
    IndexCatchUp(
            IndexCatchUpTools tools,
            IndexStore store,
            IndexSnapshot before,
            IndexPosition position,
            CategoryLabels categories,
            Instant now) {
        this.tools = tools;
        this.store = store;
        this.before = before;
        this.position = position;
        this.categories = categories;
        this.now = now;
        for (ResourceType type : ResourceType.values()) {
            toRead.put(type, new LinkedHashSet<>());
        }
    }

    /** Carries over the changed records, by kind. */
    void apply(Map<RecordKind, Set<String>> changed) throws IOException {
        Set<String> moved = new LinkedHashSet<>(changed.get(RecordKinds.CLAIM));
        moved.addAll(claimsWith(IndexFields.REPORT, changed.get(RecordKinds.REPORT)));
        read(moved, true);
        linked(moved);
        showing(changed);
        readClaims();
        readRecords();
        // A claim's view names the targets that it mentions, as long as these are visible themselves.
        read(claimsWith(IndexFields.MENTIONED, targetsShownOtherwise), false);
    }

    // The links to a claim decide if it stands, is disputed or confirmed.
    private void linked(Set<String> moved) throws IOException {
        Set<String> linked = new LinkedHashSet<>(claimsWith(IndexFields.LINKED_TO, moved));
        for (List<String> some : pages(moved)) {
            List<UUID> ids = some.stream().map(UUID::fromString).toList();
            linked.addAll(tools.changes().noLongerLinked(ids, position.last().changedAt()));
            for (String end : List.of(
                    "select l.to.id from ClaimLink l where l.from.id in :ids",
                    "select l.from.id from ClaimLink l where l.to.id in :ids")) {
                tools
                        .session()
                        .createSelectionQuery(end, UUID.class)
                        .setParameterList("ids", ids)
                        .getResultList()
                        .stream()
                        .map(UUID::toString)
                        .forEach(linked::add);
            }
            for (String id : some) {
                linked.addAll(before.words(IndexDocument.key(ResourceType.CLAIM, id), IndexFields.LINKED_TO));
            }
        }
        // Claims that are one stand, are disputed and are confirmed together.
        linked.addAll(moved);
        Set<String> repeating = repeating(linked);
        linked.addAll(repeating);
        read(linked, true);
        // A claim's view states if the claims that it links to stand.
        repeating.addAll(overtaken(moved));
        read(claimsWith(IndexFields.LINKED_TO, repeating), false);
    }

    // Those of some claims, and of the claims that are one with them, that repeat another or are repeated, now or
    // before.
    private Set<String> repeating(Collection<String> some) throws IOException {
        Set<String> repeating = new LinkedHashSet<>();
        String role = IndexFields.in(LinkType.REPEATS.code(), "");
        for (String id : some) {
            for (String link : before.words(IndexDocument.key(ResourceType.CLAIM, id), IndexFields.TYPE_OF_LINKED_TO)) {
                if (link.startsWith(role)) {
                    repeating.addAll(List.of(id, link.substring(role.length())));
                }
            }
        }
        Set<String> next = new LinkedHashSet<>(some);
        next.addAll(repeating);
        while (!next.isEmpty()) {
            Set<String> further = new LinkedHashSet<>();
            for (List<String> page : pages(next)) {
                // Two queries, each with an index.
                for (String end : List.of("l.from.id in :ids", "l.to.id in :ids")) {
                    tools
                            .session()
                            .createSelectionQuery(
                                    "select l.from.id, l.to.id from ClaimLink l where l.type = REPEATS and " + end,
                                    Object[].class)
                            .setParameterList(
                                    "ids", page.stream().map(UUID::fromString).toList())
                            .getResultList()
                            .stream()
                            .flatMap(Arrays::stream)
                            .map(Object::toString)
                            .filter(repeating::add)
                            .forEach(further::add);
                }
            }
            further.removeAll(next);
            next = further;
        }
        return repeating;
    }

    // The claims that some correct or supersede, themselves or by a claim that they repeat, or did before.
    private Set<String> overtaken(Collection<String> by) throws IOException {
        Set<String> overtaken = new LinkedHashSet<>();
        for (List<String> some : pages(by)) {
            tools
                    .session()
                    .createSelectionQuery(
                            "select l.to.id from ClaimLink l where l.from.id in :ids and l.type in (CORRECTS, SUPERSEDES)",
                            UUID.class)
                    .setParameterList("ids", some.stream().map(UUID::fromString).toList())
                    .getResultList()
                    .stream()
                    .map(UUID::toString)
                    .forEach(overtaken::add);
            for (String id : some) {
                for (String link :
                        before.words(IndexDocument.key(ResourceType.CLAIM, id), IndexFields.TYPE_OF_LINKED_TO)) {
                    for (LinkType type : LinkType.values()) {
                        String role = IndexFields.in(type.code(), "");
                        if (type.isCorrecting() && link.startsWith(role)) {
                            overtaken.add(link.substring(role.length()));
                        }
                    }
                }
            }
        }
        overtaken.addAll(repeating(overtaken));
        return overtaken;
    }

    private void showing(Map<RecordKind, Set<String>> changed) throws IOException {
        Set<String> claims = toRead.get(ResourceType.CLAIM);
        Set<String> naming = new LinkedHashSet<>(claimsWith(IndexFields.TARGET, changed.get(RecordKinds.TARGET)));
        naming.addAll(claimsWith(IndexFields.NAMED, changed.get(RecordKinds.TARGET)));
        claims.addAll(naming);
        // A claim's view has the statements of the claims that it links to, and of those that correct or supersede one
        // of these or itself.
        claims.addAll(claimsWith(IndexFields.LINKED_TO, naming));
        Set<String> overtaken = overtaken(naming);
        claims.addAll(overtaken);
        claims.addAll(claimsWith(IndexFields.LINKED_TO, overtaken));
        claims.addAll(
                claimsWith(IndexFields.CATEGORY, changed.get(RecordKinds.of(ResourceType.CATEGORY.collection()))));
        for (RecordReference reference : others(RecordKinds.CLAIM)) {
            claims.addAll(claimsWith(reference.field(), changed.get(reference.to())));
        }
        related(changed.get(RecordKinds.TARGET));
        for (RecordKind kind : RecordKinds.ALL) {
            if (kind != RecordKinds.CLAIM) {
                add(type(kind), changed.get(kind));
                for (RecordReference reference : others(kind)) {
                    add(type(kind), before.ids(type(kind), reference.field(), changed.get(reference.to())));
                }
            }
        }
    }

    // The targets related to some, now or before.
    private void related(Set<String> targets) throws IOException {
        add(ResourceType.TARGET, before.ids(ResourceType.TARGET, IndexFields.RELATED_TO, targets));
        for (List<String> some : pages(targets)) {
            add(
                    ResourceType.TARGET,
                    tools.session()
                            .createSelectionQuery(
                                    "select r.target from AllegedTarget t join t.relations r where t.id in :ids",
                                    String.class)
                            .setParameterList("ids", some)
                            .getResultList());
        }
    }

    private static ResourceType type(RecordKind kind) {
        return ResourceType.ofCollection(kind.collection());
    }

    // An organisation does not show the consortia that it belongs to.
    private static List<RecordReference> others(RecordKind kind) {
        return kind.references().stream()
                .filter(reference -> reference.isToAnotherKind() && reference.to() instanceof CatalogueKind)
                .toList();
    }

    private void readClaims() throws IOException {
        read(toRead.get(ResourceType.CLAIM), false);
    }

    // Each type before those that are visible by it.
    private void readRecords() throws IOException {
        List<RecordKind> kinds = new ArrayList<>(RecordKinds.ALL);
        Collections.reverse(kinds);
        kinds.remove(RecordKinds.CLAIM);
        for (RecordKind kind : kinds) {
            ResourceType type = type(kind);
            for (List<String> some : pages(toRead.get(type))) {
                write(type, some, tools.records().of(type, some, categories, now), true);
            }
        }
        if (!before.has(ResourceType.COUNTRY)) {
            for (IndexDocument country : tools.records().page(ResourceType.COUNTRY, null, PAGE, categories, now)) {
                store.put(country, before);
            }
        }
    }

    private void read(Collection<String> ids, boolean moved) throws IOException {
        List<String> left = ids.stream().filter(claimsRead::add).toList();
        for (List<String> some : pages(left)) {
            write(ResourceType.CLAIM, some, tools.claims().of(some, categories, now), moved);
            tools.session().clear();
        }
    }

    // A change of state may change the visibility of the records referred to, now or before.
    private void write(ResourceType type, List<String> ids, List<IndexDocument> documents, boolean moved)
            throws IOException {
        Set<String> gone = new LinkedHashSet<>(ids);
        for (IndexDocument document : documents) {
            store.put(document, before);
            gone.remove(document.id());
            if (type == ResourceType.TARGET
                    && !before.words(document.key(), IndexFields.TIER).equals(document.words(IndexFields.TIER))) {
                targetsShownOtherwise.add(document.id());
            }
        }
        for (String id : gone) {
            store.delete(IndexDocument.key(type, id));
        }
        if (moved) {
            for (Map.Entry<String, ResourceType> reference : references(type).entrySet()) {
                for (String id : ids) {
                    add(reference.getValue(), before.words(IndexDocument.key(type, id), reference.getKey()));
                }
                documents.forEach(document -> add(reference.getValue(), document.words(reference.getKey())));
            }
        }
    }

    private static Map<String, ResourceType> references(ResourceType type) {
        Map<String, ResourceType> references = new HashMap<>();
        if (type != ResourceType.COUNTRY) {
            others(RecordKinds.of(type.collection()))
                    .forEach(reference -> references.put(reference.field(), type(reference.to())));
        }
        if (type == ResourceType.CLAIM) {
            references.put(IndexFields.CATEGORY, ResourceType.CATEGORY);
        }
        return references;
    }

    private Set<String> claimsWith(String field, Collection<String> words) throws IOException {
        return before.ids(ResourceType.CLAIM, field, words);
    }

    private void add(ResourceType type, Collection<String> ids) {
        toRead.get(type).addAll(ids);
    }

    private static List<List<String>> pages(Collection<String> ids) {
        List<String> all = List.copyOf(ids);
        List<List<String>> pages = new ArrayList<>();
        for (int from = 0; from < all.size(); from += PAGE) {
            pages.add(all.subList(from, Math.min(from + PAGE, all.size())));
        }
        return pages;
    }
}
