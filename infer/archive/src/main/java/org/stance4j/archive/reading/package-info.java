/** Finds articles in files and folders of many formats and reads them one at a time. */
@NullMarked
package org.stance4j.archive.reading;

import org.jspecify.annotations.NullMarked;
