package org.disclosures.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.disclosures.http.Sha256;

/**
 * SHA-256 over fields, in lower-case hexadecimal digits. Each field, in order, is its length in bytes of UTF-8 as a decimal
 * number, a colon and those bytes; an absent field is a hyphen. So no two lists of fields look the same, however their texts
 * are divided.
 *
 * <p>An audit entry's fields are: the hash of the entry before it (absent in the first), its number, its moment as ISO 8601
 * has it in UTC (with no, three or six decimals of a second, the fewest that hold it), its actor, the code of its action, its
 * subject, its reason and its detail, the last as {@link CanonicalJson} writes it.
 */
final class AuditFingerprint {

    private AuditFingerprint() {}

    static String of(String... fields) {
        MessageDigest digest = Sha256.digest();
        for (String field : fields) {
            if (field == null) {
                digest.update((byte) '-');
            } else {
                byte[] bytes = field.getBytes(StandardCharsets.UTF_8);
                digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
                digest.update(bytes);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}
