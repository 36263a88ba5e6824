package org.disclosures.http.limit;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;

import com.fasterxml.jackson.core.StreamReadConstraints;
import io.quarkus.runtime.configuration.DurationConverter;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.runtime.configuration.MemorySizeConverter;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Properties;
import org.disclosures.http.param.ParameterValues;
import org.disclosures.testing.AnyDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** docs/limits.md states the actual limits. */
@AnyDatabase
class LimitsDocumentTest {

    private static final String IMPORT_BODY = "disclosures.limits.import-body";
    private static final int PRIORITY = 100;

    private String document;

    @BeforeEach
    void read() throws IOException {
        document = Files.readString(Path.of("docs", "limits.md"));
    }

    @Test
    void ratesAndBodyLimitsEqualTheConfiguration() throws IOException {
        LimitsConfig limits = limits();
        LimitsConfig.RequestRates rates = limits.rates();
        says("| " + rates.anonymousReads() + " a minute | `anonymous-reads` |");
        says("| " + rates.reads() + " a minute | `reads` |");
        says("| " + rates.writes() + " a minute | `writes` |");
        says("| " + rates.failedAuthentications() + " in "
                + rates.failedAuthenticationsPeriod().toMinutes() + " minutes | `failed-authentications`");
        says("| " + rates.callersKept() + " | `callers-kept` |");
        says("| whole lists sent as files at a time, by a copy | " + limits.files() + " |");
        says("| body | " + limits.body().asLongValue() / 1024 + " KiB |");
        says("| body of `POST /v1/imports` | " + limits.importBody().asLongValue() / 1024 / 1024 + " MiB |");
    }

    @Test
    void serverLimitsEqualTheConfiguration() throws IOException {
        says("| first line, with the address | " + limits().requestLine().asLongValue() + " bytes |");
        says("| headers | " + limits().headers().asLongValue() / 1024 + " KiB |");
        says("| one query | "
                + Duration.ofMillis(Long.parseLong(setting(
                                "quarkus.hibernate-orm.unsupported-properties.\"jakarta.persistence.query.timeout\"")))
                        .toSeconds()
                + " s |");
        says("| one transaction | "
                + setting("quarkus.transaction-manager.default-transaction-timeout")
                        .replace("S", " s |"));
        says("| waiting for a connection to the database | "
                + setting("quarkus.datasource.jdbc.acquisition-timeout").replace("S", " s |"));
        says("| connections to the database | " + setting("quarkus.datasource.jdbc.max-size") + " |");
        says("| an idle connection of a client | "
                + setting("quarkus.http.idle-timeout").replace("S", " s |"));
    }

    @Test
    void limitsInTheCodeEqualTheDocument() {
        says("| values of one parameter | " + ParameterValues.MOST_VALUES + " |");
        says("| a figure in a filter | " + ParameterValues.LARGEST_FIGURE + " |");
        says("the years " + ParameterValues.EARLIEST.getYear() + " to " + ParameterValues.LATEST.getYear());
        StreamReadConstraints json = StreamReadConstraints.defaults();
        says("| depth of JSON | " + json.getMaxNestingDepth() + " levels |");
        says("| digits of a number in JSON | " + json.getMaxNumberLength() + " |");
    }

    private static LimitsConfig limits() throws IOException {
        return new SmallRyeConfigBuilder()
                .withConverter(MemorySize.class, PRIORITY, new MemorySizeConverter())
                .withConverter(Duration.class, PRIORITY, new DurationConverter())
                .withDefaultValue(IMPORT_BODY, setting(IMPORT_BODY))
                .withMapping(LimitsConfig.class)
                .build()
                .getConfigMapping(LimitsConfig.class);
    }

    private void says(String words) {
        assertThat(document, containsString(words));
    }

    private static String setting(String name) throws IOException {
        Properties application = new Properties();
        try (InputStream file = Files.newInputStream(Path.of("src", "main", "resources", "application.properties"))) {
            application.load(file);
        }
        return application.getProperty(name);
    }
}
