package org.stance4j.engine.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Random texts that mix what is hard for a tokenizer. */
final class SampleTexts {
  private static final List<String> PROSE =
      List.of(
          "the council voted seven to two against closing the old library on Market Street",
          "I don't think we should ban nuclear power; wind won't keep the lights on, will it?",
          "Unbelievable!!! @mayor said \"no\" to #BikeLanes again... #disappointed (see p. 12)",
          "Dr. O'Neil's antidisestablishmentarianism isn't e-mail-friendly: 3.14159 < 22/7 ~ 1e-5",
          "RT @someone: https://example.org/a?b=c&d=%20e #vote2016 $100,000 50% [sic] {x} ^_^");

  private static final List<String> FRAGMENTS =
      List.of(
          "naïve café Ångström coöperate",
          "e\u0301a\u0308o\u0302\u0323u\u031B\u0301",
          "Việt Nam",
          "İstanbul ISPARTA ısı",
          "Straße STRASSE ẞ",
          "ΟΔΥΣΣΕΥΣ ὈΔΥΣΣΕΎΣ ς",
          "Ǆ ǅ ǆ ﬁ ﬀ Ĳ",
          "東京都は日本の首都です",
          "漢字kanji混じり",
          "㐀\uD840\uDC00\uD86E\uDC20\uD86E\uDD20豈\uD87E\uDC00",
          "안녕하세요 각\u1100\u1161\u11A8",
          "สวัสดีครับ",
          "हिन्दी नमस्ते",
          "مَرْحَبًا بِكَ",
          "שָׁלוֹם",
          "Привет Ёлка й",
          "👩‍👩‍👧‍👦",
          "👍🏽👍🏿",
          "🏳️‍🌈🇩🇪",
          "☃️™©",
          "𝔘𝔫𝔦𝔠𝔬𝔡𝔢 𝟙𝟚",
          "\u037E\u0387\u1FEF≠≮\u2329",
          "\u0000",
          "\uFFFD",
          "\u0007\u001B[0m",
          "\u200B\u200D\uFEFF\u00AD",
          "\u0085\u000B\f\u001C",
          "\uE000\uF8FF",
          "\uDB80\uDC00",
          "\u0378\u0E00",
          "\t\r\n",
          "\u00A0\u2003\u3000\u2028\u202F\u205F",
          "\u180E\u1680",
          "[CLS]",
          "[SEP]a[MASK]",
          "[cls] [ SEP ] [UNK",
          "[[PAD]]",
          "[CL\u0000S]",
          "[MASK[MASK]",
          "--------",
          "?!?!…—–“”‘’«»",
          "##ing # ##",
          "$+<=>^`|~",
          "£€¢±×÷°",
          "½²³",
          "ａｂｃＡＢＣ１２３！",
          "\u302E\u0E31\u0301",
          "\u0F71\u0F72",
          "ʼn ŉ K Å Ω",
          "1,234.56e+7",
          "x\u0338",
          "\u0CC6\u0CC2");

  private final Random random;

  SampleTexts(long seed) {
    this.random = new Random(seed);
  }

  List<String> list(int count) {
    return IntStream.range(0, count).mapToObj(i -> next()).toList();
  }

  private String next() {
    StringBuilder text = new StringBuilder();
    for (int parts = random.nextInt(8); parts > 0; parts--) {
      text.append(part());
      if (random.nextBoolean()) {
        text.append(' ');
      }
    }
    return text.toString();
  }

  private String part() {
    return switch (random.nextInt(6)) {
      case 0 -> slice(pick(PROSE));
      case 1 -> pick(FRAGMENTS);
      case 2 -> slice(pick(FRAGMENTS));
      case 3 -> codePoints(0x250);
      case 4 -> codePoints(random.nextBoolean() ? 0x3000 : 0x1FFFF);
      default -> longWord();
    };
  }

  private String slice(String text) {
    int from = text.offsetByCodePoints(0, random.nextInt(text.codePointCount(0, text.length())));
    int count = 1 + random.nextInt(text.codePointCount(from, text.length()));
    return text.substring(from, text.offsetByCodePoints(from, count));
  }

  private String codePoints(int bound) {
    return random
        .ints(1 + random.nextInt(6), 0, bound)
        .filter(c -> c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private String longWord() {
    List<String> letters = List.of("a", "é", "e\u0301", "𝔘", "ß", "각");
    String letter = pick(letters);
    int length = random.nextInt(4) == 0 ? 97 + random.nextInt(6) : 1 + random.nextInt(12);
    return random.nextBoolean() ? letter.repeat(length) : " " + letter.repeat(length) + " ";
  }

  private <T> T pick(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }

  /** Texts that hold every code point from {@code first} to {@code last} between two letters. */
  static List<String> everyCodePoint(int first, int last, int perText) {
    List<String> texts = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    int inText = 0;
    for (int c = first; c <= last; c++) {
      if (c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE) {
        text.append('a').appendCodePoint(c).append("b ");
        inText++;
      }
      if (inText == perText || c == last) {
        texts.add(text.toString());
        text.setLength(0);
        inText = 0;
      }
    }
    return texts;
  }
}
