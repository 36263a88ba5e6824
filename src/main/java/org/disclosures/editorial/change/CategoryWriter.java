package org.disclosures.editorial.change;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.disclosures.editorial.entry.CategoryEntry;
import org.disclosures.history.Recorded;
import org.disclosures.target.Category;

/** Writes categories. */
public final class CategoryWriter extends ThingWriter<CategoryEntry, Category> {

    private final Map<Integer, String> taken = new HashMap<>();

    public CategoryWriter(Change change) {
        super(change, Recorded.CATEGORY, Category.class);
    }

    @Override
    public String id(CategoryEntry entry) {
        return entry.id();
    }

    /** The entry of a record's current state. */
    public static CategoryEntry entryOf(Category thing) {
        return new CategoryEntry(thing.id(), thing.position(), new TreeMap<>(thing.labels()));
    }

    @Override
    CategoryEntry entry(Category thing) {
        return entryOf(thing);
    }

    @Override
    Category make(CategoryEntry entry) {
        check(entry);
        return new Category(entry.id(), entry.position(), new HashMap<>(entry.labels()));
    }

    @Override
    void revise(Category thing, CategoryEntry entry) {
        check(entry);
        thing.revise(entry.position(), entry.labels());
    }

    private void check(CategoryEntry entry) {
        entry.labels().forEach((language, label) -> change().text(entry, "labels." + language, label));
        String other = change().session()
                .createSelectionQuery("select c.id from Category c where c.position = :position", String.class)
                .setParameter("position", entry.position())
                .uniqueResult();
        String here = taken.putIfAbsent(entry.position(), entry.id());
        if ((other != null && !other.equals(entry.id())) || (here != null && !here.equals(entry.id()))) {
            change().fault(
                            entry,
                            "position",
                            "Another category has the position " + entry.position() + "; use another one.");
        }
    }
}
