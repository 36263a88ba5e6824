package org.disclosures.exchange.page;

import org.disclosures.http.language.Messages;

/**
 * Estimates how high the card of a claim is in a frame as wide as the narrowest telephone, so that nothing in it has to be scrolled. Sizes are
 * those of {@code page/card.html}; letters are as wide as in the widest of common fonts.
 */
final class CardHeight {

    /** The frame's width that the height is for, in CSS pixels. */
    static final int WIDTH = 320;

    private static final double PADDING = 12;
    private static final double BORDER = 2;
    private static final double MARK_INDENT = 16;
    private static final double MARK_GAP = 12;
    private static final double GAP = 4;
    private static final int STEP = 10;
    private static final String BETWEEN = " · ";

    private static final CardFont VOICE = new CardFont(14, 19, true);
    private static final CardFont STATEMENT = new CardFont(16, 21, false);
    private static final CardFont FIGURE = new CardFont(16, 21, true);
    private static final CardFont TEXT = new CardFont(14, 19, false);
    private static final CardFont SMALL = new CardFont(12, 17, false);

    private final double room;
    private double height = 2 * (PADDING + BORDER);

    private CardHeight(int width) {
        this.room = width - 2 * (PADDING + BORDER);
    }

    /** A font: its size and the height of its lines, in CSS pixels. */
    private record CardFont(double size, double line, boolean bold) {

        double width(int letter) {
            double em = letter == ' '
                    ? 0.33
                    : Character.isIdeographic(letter) ? 1 : Character.isUpperCase(letter) ? 0.74 : 0.6;
            return em * size * (bold ? 1.12 : 1);
        }
    }

    /** The height of a frame that the card fits, in CSS pixels. */
    static int of(ClaimCard card, Messages texts) {
        CardHeight height = new CardHeight(WIDTH);
        height.add(texts.text("page.voice") + " " + card.claim().attributedTo(), VOICE);
        height.add(card.claim().statement(), STATEMENT);
        if (card.claim().figure() != null) {
            height.add(card.claim().figure().text(), FIGURE);
        }
        if (card.hidden() != null) {
            height.mark(card.hidden());
        }
        if (!card.now().standing()) {
            StringBuilder corrected = new StringBuilder(texts.text("page.not-standing"));
            card.corrections().forEach(correction -> corrected.append(' ').append(correction.statement()));
            height.mark(corrected.toString());
        }
        if (card.now().disputed()) {
            height.mark(texts.text("page.disputed"));
        }
        height.add(card.claim().kindLabel() + BETWEEN + card.claim().assuranceLabel(), TEXT);
        height.add(
                String.join(
                        BETWEEN,
                        texts.text("page.report"),
                        card.report().title(),
                        card.publishers(),
                        card.published(),
                        card.claim().locator()),
                SMALL);
        height.add(texts.text("page.permalink") + BETWEEN + card.dataset(), SMALL);
        return (int) Math.ceil(height.height / STEP) * STEP;
    }

    /** The number of lines of a text, broken between words, and within words that are wider than a line. */
    static int lines(String text, double room, double size, boolean bold) {
        CardFont face = new CardFont(size, 0, bold);
        int lines = 1;
        double used = 0;
        for (String word : text.strip().split("\\s+")) {
            double wide = word.codePoints().mapToDouble(face::width).sum();
            double space = used == 0 ? 0 : face.width(' ');
            if (used + space + wide <= room) {
                used += space + wide;
            } else if (wide <= room) {
                lines++;
                used = wide;
            } else {
                double all = used + space + wide;
                int more = (int) Math.floor(all / room);
                lines += more;
                used = all - more * room;
            }
        }
        return lines;
    }

    private void mark(String text) {
        height += lines(text, room - MARK_INDENT, TEXT.size(), true) * TEXT.line() + MARK_GAP;
    }

    private void add(String text, CardFont face) {
        height += lines(text, room, face.size(), face.bold()) * face.line() + GAP;
    }
}
