package org.disclosures.history;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

@ApplicationScoped
public class PublicEvents {
    public void announce(PublicEventType type, String collection, String id, int revision, Instant dueAt) {}

    public void withdraw(String collection, String id) {}
}
