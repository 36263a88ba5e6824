package org.disclosures.search;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.apache.lucene.util.BytesRef;
import org.disclosures.claim.ClaimAssembler;
import org.disclosures.claim.ClaimView;
import org.disclosures.http.language.Language;

/** Makes the JSON of claims that the index keeps: as the public is served it, in every language. */
@ApplicationScoped
class ClaimJson {

    private final ClaimAssembler assembler;
    private final ObjectWriter json;

    ClaimJson(ClaimAssembler assembler, ObjectMapper json) {
        this.assembler = assembler;
        this.json = json.writerFor(ClaimView.class);
    }

    /**
     * The JSON of claims by id; only public claims are included.
     *
     * @param now the moment that embargoes are compared with
     */
    Map<UUID, BytesRef> of(Collection<UUID> ids, Instant now) {
        Map<UUID, BytesRef> all = new HashMap<>();
        assembler.ofPublic(ids, now).forEach((id, view) -> all.put(id, inEveryLanguage(view)));
        return all;
    }

    private BytesRef inEveryLanguage(Function<Locale, ClaimView> view) {
        List<byte[]> values = new ArrayList<>();
        try {
            for (Locale language : Language.SERVED) {
                values.add(json.writeValueAsBytes(view.apply(language)));
            }
        } catch (JsonProcessingException failed) {
            throw new UncheckedIOException(failed);
        }
        return MultilingualJson.encode(values);
    }
}
