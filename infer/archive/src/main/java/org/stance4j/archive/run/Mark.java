package org.stance4j.archive.run;

/**
 * How far a file was written, and what with.
 *
 * @param length in bytes
 * @param sha256 of these bytes, in hexadecimal digits
 */
record Mark(long length, String sha256) {}
