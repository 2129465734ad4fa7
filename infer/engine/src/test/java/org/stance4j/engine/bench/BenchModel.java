package org.stance4j.engine.bench;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.nd4j.linalg.api.buffer.DataType;
import org.stance4j.engine.math.Kernels;
import org.stance4j.engine.model.ModelContents;
import org.stance4j.engine.model.ModelInfo;
import org.stance4j.engine.model.StanceModel;
import org.stance4j.engine.nn.EncoderGraphBuilder;
import org.stance4j.engine.weights.PretrainedEncoder;

/** A pretrained encoder with an untrained head. */
final class BenchModel {
  private BenchModel() {}

  static StanceModel of(PretrainedEncoder encoder, int maxTokens, int threads) throws IOException {
    ComputationGraph graph =
        EncoderGraphBuilder.of(encoder.config(), 3).build(Kernels.defaults(DataType.FLOAT));
    encoder.copyInto(graph);
    ModelInfo info =
        new ModelInfo(
            "bench",
            "stance",
            List.of("FAVOR", "AGAINST", "NONE"),
            List.of(),
            encoder.config(),
            maxTokens,
            1,
            0.5,
            Map.of(),
            "");
    return StanceModel.of(new ModelContents(info, encoder.tokenizer(), graph.params()), threads);
  }
}
