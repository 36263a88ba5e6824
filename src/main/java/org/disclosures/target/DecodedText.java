package org.disclosures.target;

import java.net.IDN;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The code points of a text, each with its place in the text, with everything decoded that addresses and markup encode:
 * percent-encoding in UTF-8 or Latin-1, punycode, character references and escapes, inside each other, too.
 */
final class DecodedText {

    private static final int MOST_ROUNDS = 5;
    private static final int HEX = 16;
    private static final int BYTE = 2;
    private static final int UNIT = 4;
    private static final int LONGEST_REFERENCE = 12;
    private static final int SOFT_HYPHEN = 0xAD;

    private static final Pattern PUNYCODE = Pattern.compile("xn--[a-z0-9-]+", Pattern.CASE_INSENSITIVE);
    private static final Pattern ACCENTED =
            Pattern.compile("([a-zA-Z])(?:acute|grave|uml|circ|tilde|ring|cedil|slash|caron|macr|breve|ogon|strok)");
    private static final Map<String, Integer> REFERENCES = Map.ofEntries(
            Map.entry("amp", (int) '&'),
            Map.entry("nbsp", (int) ' '),
            Map.entry("szlig", (int) 'ß'),
            Map.entry("aelig", (int) 'æ'),
            Map.entry("AElig", (int) 'Æ'),
            Map.entry("oelig", (int) 'œ'),
            Map.entry("OElig", (int) 'Œ'),
            Map.entry("eth", (int) 'ð'),
            Map.entry("ETH", (int) 'Ð'),
            Map.entry("thorn", (int) 'þ'),
            Map.entry("THORN", (int) 'Þ'),
            Map.entry("inodot", (int) 'ı'),
            Map.entry("imath", (int) 'ı'),
            Map.entry("shy", SOFT_HYPHEN),
            Map.entry("zwj", SOFT_HYPHEN),
            Map.entry("zwnj", SOFT_HYPHEN),
            Map.entry("lrm", SOFT_HYPHEN),
            Map.entry("rlm", SOFT_HYPHEN));

    private int[] points;
    private int[] starts;
    private int[] ends;
    private int length;

    private DecodedText(int capacity) {
        points = new int[capacity];
        starts = new int[capacity];
        ends = new int[capacity];
    }

    /** Decodes a text. */
    static DecodedText of(String text) {
        DecodedText decoded = new DecodedText(text.length());
        boolean encoded = false;
        for (int at = 0; at < text.length(); ) {
            int point = text.codePointAt(at);
            int next = at + Character.charCount(point);
            encoded |= point == '%' || point == '&' || point == '\\' || point == '-';
            decoded.add(point, at, next);
            at = next;
        }
        for (int round = 0; encoded && round < MOST_ROUNDS; round++) {
            DecodedText further = decoded.percentDecoded().dereferenced().withoutPunycode();
            encoded = further.length != decoded.length;
            decoded = further;
        }
        return decoded;
    }

    int length() {
        return length;
    }

    int point(int at) {
        return points[at];
    }

    /** The index in the text at which a code point starts. */
    int start(int at) {
        return starts[at];
    }

    /** The index in the text at which a code point ends. */
    int end(int at) {
        return ends[at];
    }

    /** A part of the decoded text, without invisible characters. */
    String text(int from, int to) {
        StringBuilder text = new StringBuilder();
        for (int at = from; at < to; at++) {
            if (!LetterFolding.ignored(points[at])) {
                text.appendCodePoint(points[at]);
            }
        }
        return text.toString();
    }

    private void add(int point, int start, int end) {
        if (length == points.length) {
            int more = Math.max(HEX, length * 2);
            points = Arrays.copyOf(points, more);
            starts = Arrays.copyOf(starts, more);
            ends = Arrays.copyOf(ends, more);
        }
        points[length] = point;
        starts[length] = start;
        ends[length] = end;
        length++;
    }

    private DecodedText percentDecoded() {
        if (!has('%')) {
            return this;
        }
        DecodedText decoded = new DecodedText(length);
        for (int at = 0; at < length; ) {
            int unit = points[at] == '%' && is(at + 1, 'u') ? number(at + 2, UNIT, HEX) : -1;
            int first = octet(at);
            if (unit >= 0) {
                decoded.add(unit, starts[at], ends[at + 1 + UNIT]);
                at += 2 + UNIT;
            } else if (first < 0) {
                decoded.add(points[at], starts[at], ends[at]);
                at++;
            } else {
                int octets = octets(first);
                int point = octets == 1 ? first : first & (0xFF >> (octets + 1));
                for (int i = 1; i < octets && point >= 0; i++) {
                    int next = octet(at + i * (BYTE + 1));
                    point = next >> 6 == 0b10 ? point << 6 | next & 0b11_1111 : -1;
                }
                // Octets that are not UTF-8 are read as Latin-1.
                int taken = (point < 0 ? 1 : octets) * (BYTE + 1);
                decoded.add(
                        point < 0 || !Character.isValidCodePoint(point) ? first : point,
                        starts[at],
                        ends[at + taken - 1]);
                at += taken;
            }
        }
        return decoded.length == length ? this : decoded;
    }

    // The number of octets of a UTF-8 character, by its first.
    private static int octets(int first) {
        if (first >= 0xC2 && first < 0xE0) {
            return 2;
        }
        if (first >= 0xE0 && first < 0xF0) {
            return 3;
        }
        return first >= 0xF0 && first < 0xF5 ? 4 : 1;
    }

    private int octet(int at) {
        return is(at, '%') ? number(at + 1, BYTE, HEX) : -1;
    }

    private DecodedText dereferenced() {
        if (!has('&') && !has('\\')) {
            return this;
        }
        DecodedText decoded = new DecodedText(length);
        for (int at = 0; at < length; ) {
            int point = -1;
            int next = at + 1;
            if (points[at] == '\\' && (is(at + 1, 'u') || is(at + 1, 'x'))) {
                int digits = is(at + 1, 'u') ? UNIT : BYTE;
                point = number(at + 2, digits, HEX);
                next = at + 2 + digits;
            } else if (points[at] == '&') {
                int end = at + 1;
                while (end < length && end < at + LONGEST_REFERENCE && points[end] != ';') {
                    end++;
                }
                point = is(end, ';') ? reference(new String(points, at + 1, end - at - 1)) : -1;
                next = end + 1;
            }
            if (point < 0) {
                point = points[at];
                next = at + 1;
            }
            decoded.add(point, starts[at], ends[next - 1]);
            at = next;
        }
        return decoded.length == length ? this : decoded;
    }

    private static int reference(String name) {
        if (name.startsWith("#")) {
            boolean hex = name.startsWith("#x") || name.startsWith("#X");
            try {
                int point = hex ? Integer.parseInt(name.substring(2), HEX) : Integer.parseInt(name.substring(1));
                return Character.isValidCodePoint(point) ? point : -1;
            } catch (NumberFormatException none) {
                return -1;
            }
        }
        Matcher accented = ACCENTED.matcher(name);
        return accented.matches() ? accented.group(1).charAt(0) : REFERENCES.getOrDefault(name, -1);
    }

    private DecodedText withoutPunycode() {
        boolean any = false;
        for (int at = 0; at + UNIT < length && !any; at++) {
            any = (is(at, 'x') || is(at, 'X')) && is(at + 2, '-') && is(at + UNIT - 1, '-');
        }
        if (!any) {
            return this;
        }
        StringBuilder units = new StringBuilder();
        // Punycode is ASCII; any other character separates it.
        for (int at = 0; at < length; at++) {
            units.append(points[at] < 0x80 ? (char) points[at] : ' ');
        }
        DecodedText decoded = new DecodedText(length);
        Matcher label = PUNYCODE.matcher(units);
        int done = 0;
        while (label.find()) {
            copy(done, label.start(), decoded);
            String unicode = IDN.toUnicode(label.group().toLowerCase(Locale.ROOT));
            if (unicode.regionMatches(true, 0, "xn--", 0, UNIT)) {
                copy(label.start(), label.end(), decoded);
            } else {
                unicode.codePoints().forEach(point -> decoded.add(point, starts[label.start()], ends[label.end() - 1]));
            }
            done = label.end();
        }
        copy(done, length, decoded);
        return decoded;
    }

    private void copy(int from, int to, DecodedText decoded) {
        for (int at = from; at < to; at++) {
            decoded.add(points[at], starts[at], ends[at]);
        }
    }

    private boolean has(int point) {
        for (int at = 0; at < length; at++) {
            if (points[at] == point) {
                return true;
            }
        }
        return false;
    }

    private boolean is(int at, int point) {
        return at < length && points[at] == point;
    }

    private int number(int at, int digits, int radix) {
        if (at + digits > length) {
            return -1;
        }
        int number = 0;
        for (int i = at; i < at + digits; i++) {
            int digit = Character.digit(points[i], radix);
            if (digit < 0) {
                return -1;
            }
            number = number * radix + digit;
        }
        return number;
    }
}
