package org.disclosures.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.TextNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import org.disclosures.vocabulary.AuditAction;
import org.disclosures.vocabulary.TermLabels;

/** Makes views of audit entries, of those that were tampered with, too. */
@ApplicationScoped
class AuditEntryAssembler {

    private final TermLabels labels;
    private final ObjectMapper json;

    AuditEntryAssembler(TermLabels labels, ObjectMapper json) {
        this.labels = labels;
        this.json = json;
    }

    AuditEntryView view(AuditEntry entry) {
        return new AuditEntryView(
                entry.number(),
                entry.at(),
                entry.actor(),
                entry.actionCode(),
                label(entry.action()),
                entry.subject(),
                entry.reason(),
                detail(entry.detail()),
                entry.previousHash(),
                entry.hash());
    }

    private String label(String action) {
        return Arrays.stream(AuditAction.values())
                .filter(known -> known.name().equals(action))
                .findFirst()
                .map(labels::of)
                .orElse(null);
    }

    private JsonNode detail(String text) {
        try {
            return text == null ? null : json.readTree(text);
        } catch (JsonProcessingException tampered) {
            return TextNode.valueOf(text);
        }
    }
}
