package org.disclosures.http.cache;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Keeps answers in memory, the ones used most, as many as fit. */
@ApplicationScoped
class Answers {

    private final boolean enabled;
    private final Cache<Question, Answer> kept;

    Answers(CacheConfig config) {
        this.enabled = config.enabled();
        this.kept = Caffeine.newBuilder()
                .maximumWeight(config.size().asLongValue())
                .weigher((Question question, Answer answer) -> answer.bytes(question))
                .build();
    }

    /** The answer to a question in a state; empty if it is not kept. */
    Optional<Answer> find(Question question, PublicState state) {
        Answer answer = enabled ? kept.getIfPresent(question) : null;
        return Optional.ofNullable(answer).filter(found -> found.state().equals(state));
    }

    /** Keeps an answer, in the place of the one from an earlier state. */
    void keep(Question question, Answer answer) {
        if (enabled && question.isKept()) {
            kept.put(question, answer);
        }
    }
}
