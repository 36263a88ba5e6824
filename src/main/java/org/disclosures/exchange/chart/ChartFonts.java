package org.disclosures.exchange.chart;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.TextAttribute;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * The font of charts, which comes along: the machine needs none. It has Latin, Greek, Cyrillic, Arabic, Hebrew and Armenian letters.
 */
final class ChartFonts {

    private static final String FOLDER = "/net/sf/jasperreports/fonts/dejavu/";

    static {
        withoutFontsOfTheMachine();
    }

    private static final Font PLAIN = load("DejaVuSansCondensed.ttf");
    private static final Font BOLD = load("DejaVuSansCondensed-Bold.ttf").deriveFont(Font.BOLD);

    private final Look look;

    ChartFonts(Look look) {
        this.look = look;
    }

    Font plain(float size) {
        return of(PLAIN, size);
    }

    Font bold(float size) {
        return of(BOLD, size);
    }

    private Font of(Font font, float size) {
        Font sized = font.deriveFont(size * look.magnification());
        return look.rightToLeft()
                ? sized.deriveFont(Map.of(TextAttribute.RUN_DIRECTION, TextAttribute.RUN_DIRECTION_RTL))
                : sized;
    }

    // Java asks the machine for its fonts before it loads one of ours, and fails where there is no list of them, as in
    // small
    // containers. So it is given an empty one, unless another was asked for.
    private static void withoutFontsOfTheMachine() {
        System.setProperty("java.awt.headless", "true");
        if (System.getProperty("sun.awt.fontconfig") == null) {
            try {
                Path list = Files.createTempFile("fontconfig", ".properties");
                list.toFile().deleteOnExit();
                Files.writeString(list, "version=1\nsequence.allfonts=default\n");
                System.setProperty("sun.awt.fontconfig", list.toString());
            } catch (IOException readOnly) {
                // Then the machine's own list has to do.
            }
        }
    }

    private static Font load(String name) {
        try (InputStream font = ChartFonts.class.getResourceAsStream(FOLDER + name)) {
            return Font.createFont(Font.TRUETYPE_FONT, font);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (FontFormatException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
