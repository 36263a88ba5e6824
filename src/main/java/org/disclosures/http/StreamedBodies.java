package org.disclosures.http;

import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;

/** Bodies that are sent while they are read. */
public final class StreamedBodies {

    private StreamedBodies() {}

    /**
     * A body that clients recognise as incomplete if writing it fails: the connection is closed before the framework can end the body
     * regularly.
     */
    public static StreamingOutput orCut(HttpServerRequest request, StreamingOutput body) {
        return output -> {
            try {
                body.write(output);
            } catch (IOException | RuntimeException failed) {
                if (request.response().headWritten()) {
                    request.connection()
                            .close()
                            .toCompletionStage()
                            .toCompletableFuture()
                            .join();
                }
                throw failed;
            }
        };
    }
}
