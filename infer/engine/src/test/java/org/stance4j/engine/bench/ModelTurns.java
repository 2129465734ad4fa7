package org.stance4j.engine.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.stance4j.engine.model.ModelInfo;
import org.stance4j.engine.model.StanceModel;
import org.stance4j.engine.model.TextTarget;

/**
 * Trained models in turns on sentences of news, for example a teacher and its students.
 *
 * <p>Arguments: model files with commas between them, threads, rounds, folder of JSON Lines with
 * articles.
 */
public final class ModelTurns {
  private static final int SENTENCES = 400;

  private ModelTurns() {}

  /** Times the models and prints medians; the ratio is that of the first model's time. */
  public static void main(String[] args) throws Exception {
    List<String> texts = BenchTexts.sentences(Path.of(args[3]), SENTENCES);
    int threads = Integer.parseInt(args[1]);
    List<StanceModel> models = new ArrayList<>();
    Turns turns = new Turns();
    try {
      for (String file : args[0].split(",")) {
        StanceModel model = StanceModel.load(Path.of(file), threads);
        models.add(model);
        List<TextTarget> inputs = inputs(model.info(), texts);
        turns.add(Path.of(file).getFileName().toString(), () -> model.predictAll(inputs));
      }
      turns
          .run(Integer.parseInt(args[2]))
          .print(
              String.format(
                  Locale.ROOT,
                  "%d sentences of news, %d threads; the last column: times the first model's time",
                  texts.size(),
                  threads));
    } finally {
      models.forEach(StanceModel::close);
    }
  }

  private static List<TextTarget> inputs(ModelInfo info, List<String> texts) {
    String target = info.hasTargets() ? info.targets().get(0) : null;
    return texts.stream().map(text -> new TextTarget(text, target)).toList();
  }
}
