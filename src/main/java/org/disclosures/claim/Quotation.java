package org.disclosures.claim;

/**
 * What a claim states, in the words that are shown, with who says so.
 *
 * @param statement the statement, its placeholders filled in
 * @param voice who says it, and where
 */
public record Quotation(String statement, VoiceView voice) {}
