/**
 * What is written: the entries of dataset files, which are also what is sent to create or replace one thing. {@code
 * docs/dataset-format.md} describes their fields. Absent lists are empty lists.
 */
package org.disclosures.editorial.entry;
