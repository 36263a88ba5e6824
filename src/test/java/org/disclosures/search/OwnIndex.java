package org.disclosures.search;

import org.disclosures.editorial.OwnDesk;

/** A start whose dataset stays small, for tests that build the index of it again and again. */
public class OwnIndex extends OwnDesk {}
