package org.stance4j.train.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.stance4j.engine.testing.TinyEncoders;

/** A folder with a tiny encoder, and quick trainings in it. */
record TrainFixture(Path folder) {
  /** Enough for a model, too little for a good one. */
  private static final String QUICK =
      " --epochs 1 --batch 16 --max-tokens 16 --threads 2 --lr 1e-3";

  static TrainFixture in(Path folder) throws IOException {
    TinyEncoders.writeFolder(Files.createDirectory(folder.resolve("tiny-encoder")));
    return new TrainFixture(folder);
  }

  Path encoder() {
    return folder.resolve("tiny-encoder");
  }

  /** The place of the model. */
  Path out() {
    return folder.resolve("out").resolve("toy.stance");
  }

  /** Trains on a file; {@code more} are further options. */
  Cli train(Path data, String more, Object... values) {
    Object[] all = Stream.concat(Stream.of(data, encoder(), out()), Stream.of(values)).toArray();
    String command = "train --data %s --encoder %s --out %s" + QUICK;
    return Cli.run(more.isEmpty() ? command : command + " " + more, all);
  }

  Path write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  /** Names of the files in a folder; none if there is no such folder. */
  static List<String> names(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }
}
