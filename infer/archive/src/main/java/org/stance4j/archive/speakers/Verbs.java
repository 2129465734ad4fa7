package org.stance4j.archive.speakers;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The verbs that show who takes a position, in all their forms. */
final class Verbs {

  private static final Map<String, List<Verb>> BY_FORM = new HashMap<>();

  /** Past forms of verbs that show no position; they end a noun phrase. */
  private static final Set<String> OTHER_VERBS =
      WordFile.split(
          "was were is are am be been has have had does do did will would can could shall should may"
              + " might must came went got gave took made met saw left kept held led lost paid put"
              + " ran sat sent set sold stood told won wore began broke brought built bought caught"
              + " cut drew drove fell flew forgot grew hit hurt knew laid lay let lit meant read"
              + " rode rose shook shot shut sang sank slept spent spoke stole struck swept swam"
              + " taught threw woke wound become became comes goes gets gives takes makes meets sees"
              + " leaves keeps holds leads loses pays runs sits sends sets sells stands wins begins"
              + " breaks brings builds buys falls grows lives works speaks seems appears remains"
              + " stays looks turns moves starts stops tries uses helps shows plays writes means"
              + " includes follows faces draws opens closes"
              + " find found says say");

  static {
    for (String line : WordFile.lines("verbs.txt")) {
      addForms(line.split(" "));
    }
  }

  private Verbs() {}

  /** What the word, in lower case, may be; empty if it is no verb of the list. */
  static List<Verb> readings(String lower) {
    return BY_FORM.getOrDefault(lower, List.of());
  }

  /** Is the word, in lower case, surely or very likely a finite verb or a participle? */
  static boolean looksLikeVerb(String lower) {
    return OTHER_VERBS.contains(lower)
        || lower.endsWith("n't")
        || lower.length() > 4 && lower.endsWith("ed")
        || readings(lower).stream().anyMatch(verb -> verb.form() == Verb.Form.PAST);
  }

  /** May the word, in lower case, be the third person of the present: "rejects"? */
  static boolean isPresent(String lower) {
    return readings(lower).stream().anyMatch(verb -> verb.form() == Verb.Form.THIRD);
  }

  private static void addForms(String[] parts) {
    String[] lemmaAndParticle = parts[1].split("\\+");
    boolean mostlyNoun = lemmaAndParticle[0].endsWith("!");
    String lemma = lemmaAndParticle[0].replace("!", "");
    Verb.Use use = Verb.Use.valueOf(parts[0].toUpperCase(Locale.ROOT));
    String particle = lemmaAndParticle.length > 1 ? lemmaAndParticle[1] : "";
    String past = parts.length > 2 ? parts[2] : past(lemma);
    String participle = parts.length > 3 ? parts[3] : past;
    if (!mostlyNoun) {
      add(lemma, new Verb(lemma, particle, use, Verb.Form.BASE));
      add(third(lemma), new Verb(lemma, particle, use, Verb.Form.THIRD));
    }
    add(past, new Verb(lemma, particle, use, Verb.Form.PAST));
    if (!participle.equals(past)) {
      add(participle, new Verb(lemma, particle, use, Verb.Form.PARTICIPLE));
    }
    add(ing(lemma, past), new Verb(lemma, particle, use, Verb.Form.ING));
  }

  private static void add(String form, Verb verb) {
    BY_FORM.computeIfAbsent(form, key -> new ArrayList<>()).add(verb);
  }

  private static String past(String lemma) {
    if (lemma.endsWith("e")) {
      return lemma + "d";
    }
    return endsInConsonantY(lemma) ? lemma.substring(0, lemma.length() - 1) + "ied" : lemma + "ed";
  }

  private static String third(String lemma) {
    if (endsInConsonantY(lemma)) {
      return lemma.substring(0, lemma.length() - 1) + "ies";
    }
    boolean hissing =
        lemma.endsWith("s") || lemma.endsWith("sh") || lemma.endsWith("ch") || lemma.endsWith("o");
    return lemma + (hissing ? "es" : "s");
  }

  private static String ing(String lemma, String past) {
    if (past.equals(lemma + lemma.charAt(lemma.length() - 1) + "ed")) {
      return past.substring(0, past.length() - 2) + "ing";
    }
    boolean dropsE = lemma.endsWith("e") && !lemma.endsWith("ee");
    return (dropsE ? lemma.substring(0, lemma.length() - 1) : lemma) + "ing";
  }

  private static boolean endsInConsonantY(String lemma) {
    int last = lemma.length() - 1;
    return lemma.endsWith("y") && "aeiou".indexOf(lemma.charAt(last - 1)) < 0;
  }
}
