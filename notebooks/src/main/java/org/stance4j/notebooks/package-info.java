/** What it takes to run the notebooks. */
@NullMarked
package org.stance4j.notebooks;

import org.jspecify.annotations.NullMarked;
