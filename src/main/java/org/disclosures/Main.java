package org.disclosures;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;

/** Starts the service. */
@QuarkusMain
public final class Main {

    Main() {}

    /** Starts the service, and returns when it has stopped. */
    public static void main(String... args) {
        // Malformed addresses are answered by the service, with a problem; the server would refuse them without a word.
        System.setProperty("vertx.disableURIValidation", "true");
        Quarkus.run(args);
    }
}
