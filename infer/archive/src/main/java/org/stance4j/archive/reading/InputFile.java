package org.stance4j.archive.reading;

import java.nio.file.Path;

/**
 * A file to read articles from.
 *
 * @param name how the file is called in ids and messages
 */
record InputFile(Path path, String name) {}
