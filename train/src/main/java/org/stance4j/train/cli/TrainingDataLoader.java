package org.stance4j.train.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.stance4j.datasets.Dataset;
import org.stance4j.datasets.DatasetReader;
import org.stance4j.datasets.LabeledSentence;
import org.stance4j.datasets.Splits;
import org.stance4j.train.tuning.TrainingData;

/** Reads the data of a training and sets the dev sentences apart. */
final class TrainingDataLoader {
  private static final String TRAIN = "train";
  private static final String DEV = "dev";

  private final DataOptions data;
  private final Task defaultTask;
  private final @Nullable Path devFile;
  private final double devFraction;
  private final long seed;
  private final boolean ignoreTargets;
  private final List<String> notes = new ArrayList<>();

  TrainingDataLoader(
      DataOptions data,
      Task defaultTask,
      @Nullable Path devFile,
      double devFraction,
      long seed,
      boolean ignoreTargets) {
    this.data = data;
    this.defaultTask = defaultTask;
    this.devFile = devFile;
    this.devFraction = devFraction;
    this.seed = seed;
    this.ignoreTargets = ignoreTargets;
  }

  /** What the user should know of how the data was taken. */
  List<String> notes() {
    return notes;
  }

  TrainingData load(String name) throws IOException {
    DatasetReader reader = data.reader(defaultTask).build();
    Dataset all = reader.read(data.files());
    Splits splits = devFile == null ? split(all) : new Splits(trainRows(all), reader.read(devFile));
    noteOverlap(splits);
    splits.train().requireAtLeastTwoLabels();
    List<String> labels = TrainingTerms.labels(splits.train());
    requireKnown(labels, splits.dev());
    Task task = data.taskOr(defaultTask);
    return new TrainingData(
        name,
        task.toString(),
        labels,
        splits.train(),
        splits.dev(),
        TrainingTerms.useTargets(splits.train(), splits.dev(), task, ignoreTargets, notes::add),
        hashes());
  }

  /** Scores on sentences that training has seen choose the wrong epoch and flatter. */
  private void noteOverlap(Splits splits) {
    Set<String> seen =
        splits.train().sentences().stream()
            .map(LabeledSentence::text)
            .collect(Collectors.toUnmodifiableSet());
    long repeated = splits.dev().sentences().stream().filter(s -> seen.contains(s.text())).count();
    if (repeated > 0) {
      notes.add(
          repeated
              + " of "
              + splits.dev().size()
              + " dev sentences are among those to train: dev scores will flatter");
    }
  }

  /** The rows that may be trained on where dev is a file of its own. */
  private Dataset trainRows(Dataset all) {
    Dataset train = all.withSplit(TRAIN);
    if (train.size() == 0) {
      return unmarked(all);
    }
    notes.add(
        "the column split decides: "
            + train.size()
            + " rows to train, "
            + (all.size() - train.size())
            + " left alone");
    return train;
  }

  private Splits split(Dataset all) throws IOException {
    Dataset train = all.withSplit(TRAIN);
    Dataset dev = all.withSplit(DEV);
    if (train.size() > 0 && dev.size() > 0) {
      int others = all.size() - train.size() - dev.size();
      notes.add(
          "the column split decides: "
              + train.size()
              + " rows to train, "
              + dev.size()
              + " for dev, "
              + others
              + " left alone");
      return new Splits(train, dev);
    }
    Dataset pool = train.size() > 0 ? train : unmarked(all);
    pool.requireAtLeastTwoLabels();
    Splits splits = Splits.byGroup(pool, devFraction, seed);
    if (splits.dev().size() == 0 || splits.train().size() == 0) {
      throw new IOException(
          all.name()
              + ": found "
              + pool.size()
              + " sentences in one group, too little to set a dev part apart; expected --dev or"
              + " more groups");
    }
    notes.add(splits.dev().size() + " of " + pool.size() + " sentences are set apart for dev");
    return splits;
  }

  /** Rows without a split; all rows where every one has one, for lack of a better choice. */
  private static Dataset unmarked(Dataset all) {
    List<LabeledSentence> rows = all.sentences().stream().filter(s -> s.split() == null).toList();
    return rows.isEmpty() ? all : Dataset.of(all.name(), all.labels(), rows);
  }

  /** A label that no sentence teaches is most likely a typing error. */
  private static void requireKnown(List<String> labels, Dataset dev) throws IOException {
    for (LabeledSentence sentence : dev.sentences()) {
      if (!labels.contains(sentence.label())) {
        throw new IOException(
            "%s: dev sentence \"%s\" has the label %s, expected one that is trained: %s"
                .formatted(dev.name(), sentence.id(), sentence.label(), String.join(", ", labels)));
      }
    }
  }

  private Map<String, String> hashes() throws IOException {
    List<Path> files = new ArrayList<>(data.files());
    if (devFile != null) {
      files.add(devFile);
    }
    Map<String, String> hashes = new TreeMap<>();
    for (Path file : files) {
      hashes.merge(file.getFileName().toString(), FileHash.sha256(file), (a, b) -> a + ", " + b);
    }
    return hashes;
  }
}
