package org.disclosures.http.limit;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** More requests than there are connections to the database, all of which wait for the search index. */
@QuarkusTest
class ConnectionBulkheadTest {

    @Test
    void waitingRequestsLeaveTheIndexItsConnection() {
        HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        List<CompletableFuture<HttpResponse<Void>>> reads = IntStream.range(0, 100)
                .mapToObj(read -> HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port
                                + List.of("/v1/sources/the-guardian", "/v1/countries/MX", "/v1/targets/emmanuel-macron")
                                        .get(read % 3)))
                        .build())
                .map(read -> client.sendAsync(read, HttpResponse.BodyHandlers.discarding()))
                .toList();

        assertThat(
                reads.stream()
                        .map(CompletableFuture::join)
                        .map(HttpResponse::statusCode)
                        .toList(),
                everyItem(is(200)));
    }
}
