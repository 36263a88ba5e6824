package org.disclosures.access;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A start as a newsroom may configure it: with its address, an identity provider and the rule of two editors; with hidden records. */
@WithTestResource(
        value = IdentityProvider.class,
        scope = TestResourceScope.MATCHING_RESOURCES,
        initArgs = {
            @ResourceArg(
                    name = "disclosures.seed.datasets",
                    value = "classpath:datasets/pegasus-2021-07-27.yaml,classpath:datasets/hidden.yaml"),
            @ResourceArg(name = "disclosures.cache.enabled", value = "true"),
            @ResourceArg(name = "disclosures.base-address", value = ConfiguredNewsroom.BASE),
            @ResourceArg(name = "disclosures.editorial.two-editors", value = "true")
        })
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface ConfiguredNewsroom {

    /** Address of the service. */
    String BASE = "https://disclosures.newsroom.example";
}
