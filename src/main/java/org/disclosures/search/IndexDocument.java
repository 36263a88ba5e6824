package org.disclosures.search;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.KeywordField;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.util.BytesRef;
import org.disclosures.access.Audience;
import org.disclosures.http.Sha256;
import org.disclosures.http.Term;
import org.disclosures.vocabulary.ResourceType;

/** A document on its way into the index. Whatever is added of null is left out. */
final class IndexDocument {

    private static final int FINGERPRINT_BYTES = 16;

    private final ResourceType type;
    private final String id;
    private final Audience tier;
    private final Document document = new Document();
    private final Map<String, Set<String>> words = new HashMap<>();
    private final MessageDigest digest = Sha256.digest();
    private final List<TextField> texts = new ArrayList<>();
    private BytesRef json;
    private BytesRef fingerprint;

    /**
     * @param tier the first audience that sees it; null if nobody does
     */
    IndexDocument(ResourceType type, Object id, Audience tier) {
        this.type = type;
        this.id = id.toString();
        this.tier = tier;
        document.add(new KeywordField(IndexFields.KEY, key(), Field.Store.YES));
        word(IndexFields.TYPE, type.code());
        word(IndexFields.ID, this.id);
        word(IndexFields.TIER, tier);
    }

    /** The key of the record with a type and id. */
    static String key(ResourceType type, Object id) {
        return type.code() + "/" + id;
    }

    /** The id in a key. */
    static String id(String key) {
        return key.substring(key.indexOf('/') + 1);
    }

    String key() {
        return key(type, id);
    }

    String id() {
        return id;
    }

    Audience tier() {
        return tier;
    }

    /** The words of an exact field. */
    Set<String> words(String field) {
        return words.getOrDefault(field, Set.of());
    }

    /** Adds a word to an exact field; repetitions have no effect. */
    IndexDocument word(String field, Object value) {
        String word = value instanceof Term term ? term.code() : value == null ? null : value.toString();
        if (word != null
                && words.computeIfAbsent(field, none -> new TreeSet<>()).add(word)) {
            document.add(new KeywordField(field, word, Field.Store.NO));
        }
        return this;
    }

    IndexDocument number(String field, Number value) {
        if (value != null) {
            note(field, value.toString());
            document.add(new LongField(field, value.longValue(), Field.Store.NO));
        }
        return this;
    }

    /** Adds a number that is stored only to be shown. */
    IndexDocument shown(String field, long value) {
        note(field, Long.toString(value));
        return order(field, value);
    }

    /** Adds words that are stored, in order, only to be shown. */
    IndexDocument shown(String field, List<String> words) {
        if (!words.isEmpty()) {
            String all = String.join(IndexFields.BETWEEN_WORDS, words);
            note(field, all);
            document.add(new BinaryDocValuesField(field, new BytesRef(all)));
        }
        return this;
    }

    /** Adds a value that is used only for sorting and follows from other fields. */
    IndexDocument order(String field, long value) {
        document.add(new NumericDocValuesField(field, value));
        return this;
    }

    IndexDocument day(String field, LocalDate value) {
        return value == null ? this : number(field, value.toEpochDay());
    }

    /** Adds text; order counts. */
    IndexDocument text(String field, String text) {
        if (text != null) {
            note(field, text);
            texts.add(new TextField(field, text, Field.Store.NO));
        }
        return this;
    }

    IndexDocument texts(String field, Collection<String> texts) {
        texts.forEach(text -> text(field, text));
        return this;
    }

    /** Adds a name of it. */
    IndexDocument name(String name) {
        return text(IndexFields.NAME, name)
                .text(IndexFields.SOUND, name)
                .text(IndexFields.SPELLING, name)
                .text(IndexFields.BEGINNING, name);
    }

    /** Adds the name of something that it refers to. */
    IndexDocument nameOfAnother(String name) {
        return text(IndexFields.TEXT, name).text(IndexFields.SOUND, name);
    }

    /** Adds the public view, as {@link MultilingualJson} encodes it; stored compressed. */
    IndexDocument json(BytesRef encoded) {
        if (encoded != null) {
            digest.update(encoded.bytes, encoded.offset, encoded.length);
            json = encoded;
        }
        return this;
    }

    /** The fingerprint of the content; nothing can be added afterwards. */
    BytesRef fingerprint() {
        if (fingerprint == null) {
            new TreeMap<>(words).forEach((field, values) -> note(field, String.join("\n", values)));
            fingerprint = new BytesRef(Arrays.copyOf(digest.digest(), FINGERPRINT_BYTES));
        }
        return fingerprint;
    }

    /**
     * The document to write; nothing can be added any more.
     *
     * @param analysed the texts that a build has analysed; null outside a build
     */
    Document finished(DictionaryCompression compression, AnalysedTexts analysed) throws IOException {
        for (TextField text : texts) {
            document.add(analysed == null ? text : analysed.field(text.name(), text.stringValue()));
        }
        if (json != null) {
            document.add(new BinaryDocValuesField(IndexFields.JSON, compression.compress(json)));
        }
        document.add(new BinaryDocValuesField(IndexFields.FINGERPRINT, fingerprint()));
        return document;
    }

    private void note(String field, String value) {
        digest.update((field + "\n" + value + "\n").getBytes(StandardCharsets.UTF_8));
    }
}
