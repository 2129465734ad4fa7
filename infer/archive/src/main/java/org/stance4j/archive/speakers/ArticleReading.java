package org.stance4j.archive.speakers;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stance4j.archive.text.Span;

/** Reads an article once from its beginning to its end. */
final class ArticleReading {

  private final List<Sentence> sentences;
  private final Quotations quotations;
  private final Discourse discourse = new Discourse();
  private final Resolver resolver;
  private final @Nullable Entity[] holders;
  private final @Nullable Entity[] subjects;
  private final @Nullable Span[] cues;

  ArticleReading(List<Sentence> sentences, Quotations quotations) {
    this.sentences = sentences;
    this.quotations = quotations;
    this.resolver = new Resolver(Cast.of(sentences), discourse);
    this.holders = new Entity[sentences.size()];
    this.subjects = new Entity[sentences.size()];
    this.cues = new Span[sentences.size()];
  }

  ArticleSpeakers speakers() {
    for (int at = 0; at < sentences.size(); at++) {
      read(at);
    }
    new WrittenWords(sentences, holders, cues).fill(resolver);
    new UnattributedQuotes(sentences, quotations, holders, subjects).fill();
    StateNames.merge(holders);
    Map<Entity, Holder> made = new LinkedHashMap<>();
    List<@Nullable Attribution> attributions = new ArrayList<>();
    for (int at = 0; at < holders.length; at++) {
      Entity entity = holders[at];
      attributions.add(
          entity == null
              ? null
              : new Attribution(at, made.computeIfAbsent(entity, Entity::holder), cues[at]));
    }
    return new ArticleSpeakers(attributions);
  }

  private void read(int at) {
    Sentence sentence = sentences.get(at);
    Mention first = new SubjectFinder(sentence).first();
    Entity subject = first == null ? null : resolver.resolve(first, at);
    List<Cue> found = new ArrayList<>(CueFinder.find(sentence));
    found.sort(Comparator.comparing(Cue::rank).reversed());
    boolean byOutlet = found.stream().anyMatch(cue -> isOutlet(cue.subject()));
    boolean byOthers = found.stream().anyMatch(cue -> !isOutlet(cue.subject()));
    for (Cue cue : found) {
      boolean outlet = isOutlet(cue.subject());
      boolean counts = cue.rank() == Cue.Rank.CONTENT ? byOutlet && !outlet : !outlet || !byOthers;
      if (holders[at] == null && counts) {
        Entity holder = holder(cue, first, subject, at);
        if (holder != null) {
          holders[at] = holder;
          if (cue.subject().type() == Mention.Type.DOCUMENT) {
            discourse.addOffice(holder, at);
          }
          int start = sentence.token(cue.start()).start();
          cues[at] = new Span(start, sentence.token(cue.end() - 1).end());
        }
      }
    }
    remember(sentence, at, first, subject);
  }

  /** One who hands on what others say counts only where nobody else speaks. */
  private static boolean isOutlet(Mention mention) {
    String name = mention.name();
    String last = name.substring(name.lastIndexOf(' ') + 1);
    return Nouns.isOutlet(mention.head())
        || mention.type() != Mention.Type.PERSON && Nouns.isOutlet(last.toLowerCase(Locale.ROOT));
  }

  /** A pronoun may mean the subject of its own sentence, but "he" in "..., he said" does not. */
  private @Nullable Entity holder(
      Cue cue, @Nullable Mention first, @Nullable Entity subject, int at) {
    Mention mention = cue.subject();
    String word = mention.type() == Mention.Type.PRONOUN ? mention.name() : owner(mention);
    if (!word.isEmpty() && subject != null && first != null && first.start() < mention.start()) {
      boolean personal = Set.of("he", "she", "his", "her").contains(word);
      Gender gender = word.startsWith("h") ? Gender.MALE : Gender.FEMALE;
      boolean fits =
          personal
              ? (cue.rank() != Cue.Rank.FRAME || !word.endsWith("he"))
                  && subject.isPersonal()
                  && subject.gender().fits(gender)
              : subject.kind() == (word.startsWith("it") ? Holder.Kind.BODY : Holder.Kind.CROWD);
      if (fits) {
        return subject;
      }
    }
    return resolver.resolve(mention, at);
  }

  /** The possessive pronoun before "office" or "statement"; else empty. */
  private static String owner(Mention mention) {
    return mention.type() == Mention.Type.DOCUMENT ? mention.ownerWord() : "";
  }

  private void remember(
      Sentence sentence, int at, @Nullable Mention first, @Nullable Entity subject) {
    for (Mention mention : sentence.mentions()) {
      if (mention != first && mention.type() != Mention.Type.PRONOUN) {
        Entity entity = resolver.resolve(mention, at);
        if (entity != null) {
          discourse.add(entity, at, false);
        }
      }
    }
    if (subject != null) {
      discourse.add(subject, at, true);
      subjects[at] = subject.isPersonal() ? subject : null;
    }
    Entity holder = holders[at];
    if (holder != null) {
      discourse.add(holder, at, true);
      subjects[at] = holder;
    }
  }
}
