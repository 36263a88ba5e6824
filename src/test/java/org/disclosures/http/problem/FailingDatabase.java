package org.disclosures.http.problem;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.disclosures.testing.StartSettings;

/** A start whose database freezes and then becomes unreachable; every request reads the revision. */
@WithTestResource(
        value = StartSettings.class,
        scope = TestResourceScope.MATCHING_RESOURCES,
        initArgs = @ResourceArg(name = "disclosures.cache.check-every", value = "0S"))
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface FailingDatabase {}
