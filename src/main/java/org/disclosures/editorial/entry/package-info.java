/**
 * Entries, the form in which records are written: in dataset files, and in bodies that create or replace one record. {@code
 * docs/dataset-format.md} describes their fields. Absent lists are empty lists.
 */
package org.disclosures.editorial.entry;
