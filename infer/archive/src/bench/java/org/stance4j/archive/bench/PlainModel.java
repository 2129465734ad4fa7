package org.stance4j.archive.bench;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.stance4j.engine.math.Kernels;
import org.stance4j.engine.model.ModelContents;
import org.stance4j.engine.model.TextTarget;
import org.stance4j.engine.nn.EncoderGraphBuilder;
import org.stance4j.engine.nn.Pooling;
import org.stance4j.engine.text.Encoding;

/** A stance model in ONNX Runtime, 32 bits, padded batches in order of arrival. */
final class PlainModel implements AutoCloseable {
  private static final int BATCH = 32;

  private final OrtEnvironment environment = OrtEnvironment.getEnvironment();
  private final OrtSession session;
  private final ModelContents model;
  private final float[][] headWeight;
  private final float[] headBias;

  PlainModel(ModelContents model, String resource, int threads) throws OrtException, IOException {
    this.model = model;
    try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
      options.setIntraOpNumThreads(threads);
      session = environment.createSession(TunedOnnx.of(model, resource), options);
    }
    ComputationGraph graph =
        EncoderGraphBuilder.of(model.info().encoder(), model.info().labels().size())
            .build(Kernels.defaults(DataType.FLOAT), model.params());
    INDArray weight = graph.paramTable().get("head_W");
    headWeight = weight.toFloatMatrix();
    headBias = graph.paramTable().get("head_b").dup().data().asFloat();
  }

  /** Index of the most probable label of each input. */
  List<Integer> labels(List<TextTarget> inputs) throws OrtException {
    List<Integer> labels = new ArrayList<>();
    for (int from = 0; from < inputs.size(); from += BATCH) {
      labels.addAll(batch(inputs.subList(from, Math.min(from + BATCH, inputs.size()))));
    }
    return labels;
  }

  private List<Integer> batch(List<TextTarget> inputs) throws OrtException {
    List<Encoding> encodings =
        inputs.stream()
            .map(i -> model.tokenizer().encode(i.text(), i.target(), model.info().maxTokens()))
            .toList();
    int longest = encodings.stream().mapToInt(Encoding::length).max().orElseThrow();
    long[][] tokens = new long[inputs.size()][longest];
    long[][] types = new long[inputs.size()][longest];
    long[][] mask = new long[inputs.size()][longest];
    for (int i = 0; i < tokens.length; i++) {
      Encoding encoding = encodings.get(i);
      for (int t = 0; t < encoding.length(); t++) {
        tokens[i][t] = encoding.ids()[t];
        types[i][t] = encoding.typeIds()[t];
      }
      Arrays.fill(mask[i], 0, encoding.length(), 1);
    }
    try (OnnxTensor a = OnnxTensor.createTensor(environment, tokens);
        OnnxTensor b = OnnxTensor.createTensor(environment, mask);
        OnnxTensor c = OnnxTensor.createTensor(environment, types);
        OrtSession.Result result =
            session.run(Map.of("input_ids", a, "attention_mask", b, "token_type_ids", c))) {
      float[][][] hidden = (float[][][]) result.get(0).getValue();
      List<Integer> labels = new ArrayList<>();
      for (int i = 0; i < hidden.length; i++) {
        labels.add(label(hidden[i], encodings.get(i).length()));
      }
      return labels;
    }
  }

  private int label(float[][] hidden, int length) {
    int rows = model.info().encoder().pooling() == Pooling.CLS ? 1 : length;
    int best = 0;
    double highest = Double.NEGATIVE_INFINITY;
    for (int l = 0; l < headBias.length; l++) {
      double logit = 0;
      for (int t = 0; t < rows; t++) {
        for (int h = 0; h < hidden[t].length; h++) {
          logit += hidden[t][h] * headWeight[h][l];
        }
      }
      logit = logit / rows + headBias[l];
      if (logit > highest) {
        highest = logit;
        best = l;
      }
    }
    return best;
  }

  @Override
  public void close() throws OrtException {
    session.close();
  }
}
