package org.disclosures.access;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.disclosures.testing.StartSettings;

/** A start with the seed and a dataset full of hidden records. */
@WithTestResource(
        value = StartSettings.class,
        scope = TestResourceScope.MATCHING_RESOURCES,
        initArgs =
                @ResourceArg(
                        name = "disclosures.seed.datasets",
                        value = "classpath:datasets/pegasus-2021-07-27.yaml,classpath:datasets/hidden.yaml"))
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface HiddenRecords {}
