package org.stance4j.archive.scoring;

import java.util.List;
import org.stance4j.engine.model.TextTarget;

/** What scoring articles asks of a model. Implementations are safe to use from several threads. */
interface SentenceScorer {

  List<String> labels();

  /** A top probability below it means: uncertain. */
  double uncertaintyThreshold();

  /** One score for each input, in the order of the inputs. */
  List<SentenceScore> score(List<TextTarget> inputs);
}
