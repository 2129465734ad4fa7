/** Fine-tuning of pretrained encoders: {@link org.stance4j.train.tuning.FineTuner}. */
@NullMarked
package org.stance4j.train.tuning;

import org.jspecify.annotations.NullMarked;
