package org.disclosures.search;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;

/** Counts the people whom claims are about, each once, by group and kind of claim. */
final class PeopleCounter extends SimpleCollector {

    private static final String ONE_GROUP = "";

    private final WordField groups;
    // Most people have their number from the largest segment, whose words are in order.
    private final String[] numbered;
    private final Map<String, Integer> others = new HashMap<>();
    private final Map<GroupAndKind, BitSet> people = new HashMap<>();
    private SegmentWords persons;
    private SegmentWords kinds;
    private SegmentWords grouped;
    private int[] numbers;
    private BitSet[][] seen;

    /**
     * A group and a kind of claim.
     *
     * @param group empty if all claims are in one
     * @param kind by code
     */
    record GroupAndKind(String group, String kind) {}

    /** @param groups the field that holds the groups; null if all claims are in one */
    PeopleCounter(IndexReader reader, WordField groups) {
        this.groups = groups;
        this.numbered = reader.leaves().stream()
                .max(Comparator.comparingInt(leaf -> leaf.reader().maxDoc()))
                .map(largest -> SegmentWords.of(largest.reader(), IndexFields.NAMED_PERSON)
                        .words())
                .orElse(new String[0]);
    }

    /** The numbers of people. */
    Map<GroupAndKind, Integer> counts() {
        Map<GroupAndKind, Integer> counts = new HashMap<>();
        people.forEach((group, some) -> counts.put(group, some.cardinality()));
        return counts;
    }

    @Override
    protected void doSetNextReader(LeafReaderContext leaf) {
        persons = SegmentWords.of(leaf.reader(), IndexFields.NAMED_PERSON);
        kinds = SegmentWords.of(leaf.reader(), IndexFields.KIND);
        grouped = groups == null ? null : SegmentWords.of(leaf.reader(), groups.name());
        numbers = persons.words() == numbered
                ? null
                : Arrays.stream(persons.words()).mapToInt(this::number).toArray();
        seen = new BitSet[grouped == null ? 1 : grouped.words().length][kinds.words().length];
    }

    private int number(String person) {
        int place = Arrays.binarySearch(numbered, person);
        return place >= 0 ? place : others.computeIfAbsent(person, none -> numbered.length + others.size());
    }

    @Override
    public void collect(int document) {
        int[] person = persons.sets()[persons.setOf()[document]];
        if (person.length == 0) {
            return;
        }
        int number = numbers == null ? person[0] : numbers[person[0]];
        int kind = kinds.sets()[kinds.setOf()[document]][0];
        if (grouped == null) {
            add(0, kind, number);
        } else {
            for (int group : grouped.sets()[grouped.setOf()[document]]) {
                add(group, kind, number);
            }
        }
    }

    private void add(int group, int kind, int person) {
        if (seen[group][kind] == null) {
            seen[group][kind] = new BitSet();
        }
        seen[group][kind].set(person);
    }

    @Override
    public void finish() {
        for (int group = 0; group < seen.length; group++) {
            String word = grouped == null ? ONE_GROUP : groups.counted(grouped.words()[group]);
            for (int kind = 0; kind < seen[group].length; kind++) {
                if (word != null && seen[group][kind] != null) {
                    people.computeIfAbsent(new GroupAndKind(word, kinds.words()[kind]), none -> new BitSet())
                            .or(seen[group][kind]);
                }
            }
        }
    }

    @Override
    public ScoreMode scoreMode() {
        return ScoreMode.COMPLETE_NO_SCORES;
    }
}
