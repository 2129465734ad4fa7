package org.stance4j.datasets;

import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Sentences whose text is most likely none, or was damaged on its way. One may be in several lists;
 * all are in reading order.
 *
 * @param withoutLetters no letter of any script
 * @param mostlyMarkup more letters within tags, entities and web addresses than outside of them
 * @param controlCharacters control characters other than tab and line breaks
 * @param wrongEncoding signs of text that was decoded with the wrong charset; see {@link Mojibake}
 */
public record TextFaults(
    List<Occurrence> withoutLetters,
    List<Occurrence> mostlyMarkup,
    List<Occurrence> controlCharacters,
    List<Occurrence> wrongEncoding) {

  /** Tags and comments, entities, and web addresses. */
  private static final Pattern MARKUP =
      Pattern.compile(
          "</?[A-Za-z!][^<>]*+>|&#?[A-Za-z0-9]{1,31};|(?:https?://|www\\.)[^\\s<>\"]++");

  /** Copies the lists. */
  public TextFaults {
    withoutLetters = List.copyOf(withoutLetters);
    mostlyMarkup = List.copyOf(mostlyMarkup);
    controlCharacters = List.copyOf(controlCharacters);
    wrongEncoding = List.copyOf(wrongEncoding);
  }

  static TextFaults of(List<Occurrence> all) {
    return new TextFaults(
        where(all, text -> letters(text) == 0),
        where(all, TextFaults::isMostlyMarkup),
        where(all, text -> text.chars().anyMatch(TextFaults::isControl)),
        where(all, Mojibake::isIn));
  }

  private static List<Occurrence> where(List<Occurrence> all, Predicate<String> fault) {
    return all.stream().filter(o -> fault.test(o.sentence().text())).toList();
  }

  private static boolean isMostlyMarkup(String text) {
    long outside = letters(MARKUP.matcher(text).replaceAll(" "));
    return letters(text) > 2 * outside;
  }

  private static long letters(String text) {
    return text.codePoints().filter(Character::isLetter).count();
  }

  /** Those from 80 to 9F hex are signs of a wrong encoding instead. */
  private static boolean isControl(int c) {
    return c < ' ' && c != '\t' && c != '\n' && c != '\r' || c == 0x7F;
  }
}
