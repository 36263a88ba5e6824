package org.disclosures.claim;

/**
 * The statement of a claim as it is shown, with its attribution.
 *
 * @param statement with its placeholders filled in
 * @param voice the attribution and the report
 */
public record Quotation(String statement, VoiceView voice) {}
