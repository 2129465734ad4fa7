package org.stance4j.engine.text;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.huggingface.tokenizers.jni.LibUtils;
import ai.djl.huggingface.tokenizers.jni.TokenizersLibrary;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The Rust library, called below the level at which DJL would look for updates, and with the native
 * library that its jar holds.
 */
final class ReferenceTokenizer implements AutoCloseable {
  static {
    System.setProperty("ai.djl.offline", "true");
    System.setProperty("RUST_FLAVOR", "cpu");
    System.setProperty("ENGINE_CACHE_DIR", Path.of("target", "djl").toAbsolutePath().toString());
    LibUtils.checkStatus();
  }

  private static final TokenizersLibrary LIBRARY = TokenizersLibrary.LIB;

  private final long handle;

  ReferenceTokenizer(String tokenizerJson) {
    this.handle = LIBRARY.createTokenizerFromString(tokenizerJson);
    LIBRARY.disablePadding(handle);
    LIBRARY.disableTruncation(handle);
  }

  /** Asserts that a tokenizer gives every text the ids that this one does. */
  void assertSameIds(WordPieceTokenizer tokenizer, List<String> texts) {
    for (String text : texts) {
      int[] expected = tokenize(text);
      int[] ids = tokenizer.tokenize(text);
      // AssertJ compares element by element, which is slow, but tells where arrays differ.
      if (!Arrays.equals(ids, expected)) {
        assertThat(ids).as(text).isEqualTo(expected);
      }
    }
  }

  int[] tokenize(String text) {
    long encoding = LIBRARY.encode(handle, text, false);
    try {
      return ints(LIBRARY.getTokenIds(encoding));
    } finally {
      LIBRARY.deleteEncoding(encoding);
    }
  }

  Sequence encode(String text, @Nullable String pair, int maxTokens) {
    LIBRARY.setTruncation(handle, maxTokens, "LONGEST_FIRST", 0);
    long encoding =
        pair == null
            ? LIBRARY.encode(handle, text, true)
            : LIBRARY.encodeDual(handle, text, pair, true);
    try {
      return new Sequence(ints(LIBRARY.getTokenIds(encoding)), ints(LIBRARY.getTypeIds(encoding)));
    } finally {
      LIBRARY.deleteEncoding(encoding);
      LIBRARY.disableTruncation(handle);
    }
  }

  @Override
  public void close() {
    LIBRARY.deleteTokenizer(handle);
  }

  private static int[] ints(long[] longs) {
    return Arrays.stream(longs).mapToInt(Math::toIntExact).toArray();
  }

  record Sequence(int[] ids, int[] typeIds) {}
}
