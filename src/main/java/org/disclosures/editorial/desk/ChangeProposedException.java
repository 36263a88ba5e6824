package org.disclosures.editorial.desk;

/** Ends an edit that was not carried out but proposed; everything but the proposal is undone. */
final class ChangeProposedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient ProposalView proposal;

    ChangeProposedException(ProposalView proposal) {
        super("A second editor has to approve this", null, false, false);
        this.proposal = proposal;
    }

    ProposalView proposal() {
        return proposal;
    }
}
