package org.stance4j.engine.testing;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.stance4j.engine.nn.EncoderConfig;
import org.stance4j.engine.nn.Pooling;

/** Small encoders in folders, to be trained: they learn a toy task within seconds. */
public final class TinyEncoders {
  /** Longest input of these encoders in tokens. */
  public static final int MAX_POSITIONS = 32;

  private static final List<String> WORDS =
      List.of(
          ("[PAD] [UNK] [CLS] [SEP] [MASK] we they praise blame mention say of to and the not"
                  + " war peace law vote plan iraq tax troops people good bad . ##s")
              .split(" "));

  /** The first words, which every vocabulary starts with. */
  private static final int SPECIAL = 5;

  private static final EncoderConfig CONFIG = config(2, 16);
  private static final String CONFIG_JSON = "{\"hidden_act\":\"gelu\",\"num_attention_heads\":2}";

  private TinyEncoders() {}

  /** Writes an encoder, the same each time, into an existing folder and returns the folder. */
  public static Path writeFolder(Path folder) throws IOException {
    return new TinyBert(CONFIG, WORDS, CONFIG_JSON).calm().write(folder);
  }

  /** The same with another shape, other weights and the words in another order. */
  public static Path writeOther(Path folder) throws IOException {
    List<String> words = new ArrayList<>(WORDS);
    Collections.rotate(words.subList(SPECIAL, words.size()), 7);
    return new TinyBert(config(1, 24), words, CONFIG_JSON).calm().write(folder);
  }

  private static EncoderConfig config(int layers, int hidden) {
    return new EncoderConfig(
        layers, hidden, 2, 2 * hidden, WORDS.size(), MAX_POSITIONS, 2, 1e-12, Pooling.MEAN);
  }
}
