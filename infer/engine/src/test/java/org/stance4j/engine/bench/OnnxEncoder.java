package org.stance4j.engine.bench;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** An encoder in ONNX Runtime, fed with padded batches. */
final class OnnxEncoder implements AutoCloseable {
  private final OrtEnvironment environment = OrtEnvironment.getEnvironment();
  private final OrtSession session;

  /**
   * @param resource the ONNX file on the class path
   * @param threads of one operation
   */
  OnnxEncoder(String resource, int threads) throws OrtException {
    try (OrtSession.SessionOptions options = new OrtSession.SessionOptions();
        InputStream in = OnnxEncoder.class.getResourceAsStream(resource)) {
      options.setIntraOpNumThreads(threads);
      session = environment.createSession(in.readAllBytes(), options);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Encodes all inputs, so many at a time, in the order given. */
  void run(List<int[]> inputs, int batchSize) throws OrtException {
    for (int from = 0; from < inputs.size(); from += batchSize) {
      runBatch(inputs.subList(from, Math.min(from + batchSize, inputs.size())));
    }
  }

  private void runBatch(List<int[]> batch) throws OrtException {
    int longest = batch.stream().mapToInt(ids -> ids.length).max().orElseThrow();
    long[][] tokens = new long[batch.size()][longest];
    long[][] mask = new long[batch.size()][longest];
    for (int i = 0; i < tokens.length; i++) {
      for (int t = 0; t < batch.get(i).length; t++) {
        tokens[i][t] = batch.get(i)[t];
      }
      Arrays.fill(mask[i], 0, batch.get(i).length, 1);
    }
    try (OnnxTensor a = OnnxTensor.createTensor(environment, tokens);
        OnnxTensor b = OnnxTensor.createTensor(environment, mask);
        OnnxTensor c = OnnxTensor.createTensor(environment, new long[tokens.length][longest]);
        OrtSession.Result result =
            session.run(Map.of("input_ids", a, "attention_mask", b, "token_type_ids", c))) {
      result.get(0);
    }
  }

  @Override
  public void close() throws OrtException {
    session.close();
  }
}
