package org.disclosures.editorial;

import io.quarkus.test.junit.QuarkusTestProfile;

/** A start of the application whose dataset nobody else reads: the seed, and what the tests of the desk write. */
public class OwnDesk implements QuarkusTestProfile {}
