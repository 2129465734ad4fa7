package org.stance4j.archive.scoring;

/**
 * Which version a result is of, where a page shows versions of one article side by side.
 *
 * @param page id of the page, which is that of no result
 * @param number of the version from the left, from 1
 * @param count how many versions the page shows
 */
public record PageVersion(String page, int number, int count) {}
