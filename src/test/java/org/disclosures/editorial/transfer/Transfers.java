package org.disclosures.editorial.transfer;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.disclosures.testing.StartSettings;

/**
 * A start for imports, exports and webhooks: the seed, a dataset full of hidden records, and webhooks to receivers on
 * this machine.
 */
@WithTestResource(
        value = StartSettings.class,
        scope = TestResourceScope.MATCHING_RESOURCES,
        initArgs = {
            @ResourceArg(
                    name = "disclosures.seed.datasets",
                    value = "classpath:datasets/pegasus-2021-07-27.yaml,classpath:datasets/hidden.yaml"),
            @ResourceArg(name = "disclosures.webhooks.private-addresses", value = "true"),
            @ResourceArg(name = "disclosures.webhooks.http", value = "true"),
            @ResourceArg(name = "disclosures.webhooks.timeout", value = "4S"),
            @ResourceArg(name = "disclosures.webhooks.every", value = "1S")
        })
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Transfers {}
