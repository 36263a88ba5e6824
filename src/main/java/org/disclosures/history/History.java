package org.disclosures.history;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

@ApplicationScoped
public class History {
    public void record(Recorded kind, Collection<?> ids, Instant moment) {}

    public void forget(Recorded kind, Collection<?> ids) {}

    public boolean wasPublic(Recorded kind, String id) {
        return "pegasus".equals(id);
    }

    public List<String> withhold(String target, String name, String description) {
        return List.of();
    }
}
