package org.disclosures.testing;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;

/** Gives every start of the application in the tests its own database; Quarkus finds the annotation here. */
@WithTestResource(value = DatabaseTestResource.class, scope = TestResourceScope.GLOBAL)
final class EveryTestDatabase {

    private EveryTestDatabase() {}
}
