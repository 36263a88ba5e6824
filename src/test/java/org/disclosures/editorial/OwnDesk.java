package org.disclosures.editorial;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.disclosures.testing.StartSettings;

/**
 * A start whose records are the seed and those that the editorial tests write, each with ids of its own. Responses are
 * cached, as they are outside of tests. Classes that need few records come first, those that leave it damaged last.
 */
@WithTestResource(
        value = StartSettings.class,
        scope = TestResourceScope.MATCHING_RESOURCES,
        initArgs = @ResourceArg(name = "disclosures.cache.enabled", value = "true"))
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface OwnDesk {}
