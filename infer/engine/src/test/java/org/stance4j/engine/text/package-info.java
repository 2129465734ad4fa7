/** Tests of the tokenizer against the Rust library, through the bindings of DJL. */
@NullMarked
package org.stance4j.engine.text;

import org.jspecify.annotations.NullMarked;
