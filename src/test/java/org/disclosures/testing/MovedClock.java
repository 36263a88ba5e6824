package org.disclosures.testing;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A start for tests that move the clock by hours and days, with cached responses. Their changes are dated anew once the
 * clock is corrected, which should affect no other class.
 */
@WithTestResource(
        value = StartSettings.class,
        scope = TestResourceScope.MATCHING_RESOURCES,
        initArgs = {
            @ResourceArg(name = "disclosures.cache.enabled", value = "true"),
            // Distinguishes this start from others with the same settings.
            @ResourceArg(name = "quarkus.log.category.\"org.disclosures.testing\".level", value = "INFO")
        })
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface MovedClock {}
