package org.disclosures.seed;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.disclosures.testing.StartSettings;

/** A start with only the second dataset, which has another title. */
@WithTestResource(
        value = StartSettings.class,
        scope = TestResourceScope.MATCHING_RESOURCES,
        initArgs = {
            @ResourceArg(name = "disclosures.seed.datasets", value = "classpath:datasets/second.yaml"),
            @ResourceArg(name = "disclosures.exchange.title", value = SecondDataset.TITLE)
        })
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface SecondDataset {

    /** Title of the dataset. */
    String TITLE = "Another Dataset";
}
