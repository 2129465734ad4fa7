/** Measures reading and cleaning on pages whose lines were labelled by hand. */
@NullMarked
package org.stance4j.archive.pages;

import org.jspecify.annotations.NullMarked;
