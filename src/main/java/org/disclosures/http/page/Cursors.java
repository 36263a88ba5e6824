package org.disclosures.http.page;

import io.quarkus.arc.Arc;
import io.quarkus.arc.Unremovable;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.disclosures.http.language.NameOrder;
import org.disclosures.http.problem.RequestErrors;

/**
 * Writes and reads cursors. They contain values of records, including hidden ones, and are therefore encrypted and authenticated with
 * AES-GCM; the nonce is derived from the content, so that the same page has the same cursor in every copy of the service. A cursor is valid
 * for one list in one order.
 */
@ApplicationScoped
@Unremovable
public class Cursors {

    /** The longest cursor, in characters. */
    public static final int LONGEST = 2_000;

    private static final int FORMAT = 1;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final String MAC = "HmacSHA256";

    /**
     * A place in a list.
     *
     * @param since the mark or state at the reading of the first page, as {@link ListMoves} gave it
     * @param catchingUp true once the end of the list was reached and records that moved since are being read, in the order of ids
     * @param place values of the last item by which the list is sorted; when catching up, its id
     */
    public record Cursor(String since, boolean catchingUp, List<String> place) {}

    /** The secret for encrypting cursors. It is shared by all copies of the service and survives restarts. */
    public interface CursorKey {

        /** The secret, of at least 32 bytes, always the same. */
        byte[] secret();
    }

    private final CursorKey key;
    private final ListMoves moves;

    Cursors(CursorKey key, ListMoves moves) {
        this.key = key;
        this.moves = moves;
    }

    /** The one instance; for parameters and requests, which are made without injection. */
    static Cursors get() {
        return Arc.container().instance(Cursors.class).get();
    }

    /** The records that have moved. */
    ListMoves moves() {
        return moves;
    }

    /** @param list identifies the list and order */
    String write(Cursor cursor, String list) {
        try {
            byte[] content = content(cursor);
            byte[] bound = bound(list);
            Mac mac = Mac.getInstance(MAC);
            mac.init(new SecretKeySpec(derived("nonce"), MAC));
            mac.update(bound);
            byte[] nonce = Arrays.copyOf(mac.doFinal(content), NONCE_BYTES);
            byte[] encrypted = cipher(Cipher.ENCRYPT_MODE, nonce, bound).doFinal(content);
            byte[] whole = Arrays.copyOf(nonce, NONCE_BYTES + encrypted.length);
            System.arraycopy(encrypted, 0, whole, NONCE_BYTES, encrypted.length);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(whole);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The cursor in a text; null, with the error noted, if it is none of the list. */
    Cursor read(String text, String list, RequestErrors faults) {
        try {
            if (text.length() <= LONGEST) {
                byte[] whole = Base64.getUrlDecoder().decode(text);
                if (whole.length > NONCE_BYTES + TAG_BITS / Byte.SIZE) {
                    byte[] nonce = Arrays.copyOf(whole, NONCE_BYTES);
                    return cursor(cipher(Cipher.DECRYPT_MODE, nonce, bound(list))
                            .doFinal(whole, NONCE_BYTES, whole.length - NONCE_BYTES));
                }
            }
        } catch (IllegalArgumentException | GeneralSecurityException foreign) {
            // reported below, like a cursor of another list
        }
        faults.add(
                "cursor",
                text,
                "The value is not a cursor of this list in this order; use `page.next` unchanged, with the same "
                        + "`sort` and `q`, or start again without a cursor.");
        return null;
    }

    private Cipher cipher(int mode, byte[] nonce, byte[] bound) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance(CIPHER);
        cipher.init(mode, new SecretKeySpec(derived("content"), "AES"), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(bound);
        return cipher;
    }

    private byte[] derived(String use) throws GeneralSecurityException {
        Mac mac = Mac.getInstance(MAC);
        mac.init(new SecretKeySpec(key.secret(), MAC));
        return mac.doFinal(use.getBytes(StandardCharsets.UTF_8));
    }

    // Keys of names are meaningless in another version of the collation.
    private static byte[] bound(String list) {
        return (FORMAT + "\n" + NameOrder.VERSION + "\n" + list).getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] content(Cursor cursor) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            DataOutputStream out = new DataOutputStream(bytes);
            out.writeBoolean(cursor.catchingUp());
            out.writeUTF(cursor.since());
            for (String value : cursor.place()) {
                out.writeUTF(value);
            }
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static Cursor cursor(byte[] content) {
        try {
            DataInputStream in = new DataInputStream(new ByteArrayInputStream(content));
            boolean catchingUp = in.readBoolean();
            String since = in.readUTF();
            List<String> place = new ArrayList<>();
            while (in.available() > 0) {
                place.add(in.readUTF());
            }
            return new Cursor(since, catchingUp, List.copyOf(place));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
