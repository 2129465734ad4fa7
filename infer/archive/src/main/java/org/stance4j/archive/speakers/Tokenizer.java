package org.stance4j.archive.speakers;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.stance4j.archive.text.Span;

/** Cuts a sentence into words and marks. */
final class Tokenizer {

  private static final Set<String> ABBREVIATIONS =
      WordFile.split(
          "mr mrs ms dr st gen lt col maj capt cmdr sgt adm gov govs sen sens rep reps rev prof hon"
              + " jr sr inc ltd corp co bros no jan feb mar apr jun jul aug sep sept oct nov dec"
              + " fr pres supt det insp brig atty ms");

  private final String text;
  private final Quotations quotations;
  private final List<Token> tokens = new ArrayList<>();

  private Tokenizer(String text, Quotations quotations) {
    this.text = text;
    this.quotations = quotations;
  }

  static List<Token> tokens(String text, Span sentence, Quotations quotations) {
    Tokenizer tokenizer = new Tokenizer(text, quotations);
    int at = sentence.start();
    while (at < sentence.end()) {
      at = tokenizer.next(at, sentence.end());
    }
    return List.copyOf(tokenizer.tokens);
  }

  private int next(int at, int limit) {
    char c = text.charAt(at);
    if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
      return at + 1;
    }
    if (quotations.isBoundary(at)) {
      tokens.add(Token.quoteMark(text, at));
      return at + 1;
    }
    int end = at;
    if (Character.isLetterOrDigit(text.codePointAt(at))) {
      end = wordEnd(at, limit);
    } else if (isPossessiveS(at, limit)) {
      end = at + 2;
    } else {
      end = at + Character.charCount(text.codePointAt(at));
      while (c == '-' && end < limit && text.charAt(end) == '-') {
        end++;
      }
    }
    tokens.add(Token.of(text, at, end, quotations.covers(at)));
    return end;
  }

  private int wordEnd(int start, int limit) {
    int end = start;
    while (end < limit) {
      int code = text.codePointAt(end);
      if (Character.isLetterOrDigit(code)
          || Character.getType(code) == Character.NON_SPACING_MARK) {
        end += Character.charCount(code);
      } else if (joins(start, end, limit)) {
        end++;
      } else {
        break;
      }
    }
    return end;
  }

  private boolean joins(int start, int at, int limit) {
    char c = text.charAt(at);
    boolean inside = at + 1 < limit && Character.isLetterOrDigit(text.charAt(at + 1));
    if (c == '-' || c == ',' && Character.isDigit(text.charAt(at - 1))) {
      return inside && (c == '-' || Character.isDigit(text.charAt(at + 1)));
    }
    if (c == '\'' || c == '’') {
      return inside && !quotations.isBoundary(at) && !isPossessiveS(at, limit);
    }
    return c == '.' && (inside || isAbbreviation(start, at));
  }

  private boolean isAbbreviation(int start, int at) {
    String word = text.substring(start, at);
    return word.length() == 1 && Character.isUpperCase(word.charAt(0))
        || word.length() > 2 && word.charAt(word.length() - 2) == '.'
        || Character.isUpperCase(word.charAt(0))
            && ABBREVIATIONS.contains(word.toLowerCase(Locale.ROOT));
  }

  private boolean isPossessiveS(int at, int limit) {
    char c = text.charAt(at);
    return (c == '\'' || c == '’')
        && at + 1 < limit
        && (text.charAt(at + 1) == 's' || text.charAt(at + 1) == 'S')
        && (at + 2 >= limit || !Character.isLetterOrDigit(text.charAt(at + 2)))
        && !quotations.isBoundary(at);
  }
}
