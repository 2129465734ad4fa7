package org.stance4j.archive.speakers;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Whom an article has named so far, the latest first: what pronouns and "the union" refer to. */
final class Discourse {

  private static final int MEMORY = 60;
  private static final int REACH = 12;

  /** A mention of somebody; a subject is likelier to be taken up than any other. */
  private record Entry(Entity entity, int sentence, boolean subject) {}

  private final Deque<Entry> latest = new ArrayDeque<>();
  private final Map<String, Entity> byDescription = new HashMap<>();
  private final Map<Entity, Integer> named = new HashMap<>();
  private @Nullable Entry office;

  void add(Entity entity, int sentence, boolean subject) {
    latest.addFirst(new Entry(entity, sentence, subject));
    named.merge(entity, 1, Integer::sum);
    if (latest.size() > MEMORY) {
      latest.removeLast();
    }
    entity.descriptions().forEach(description -> byDescription.put(description, entity));
  }

  /** The latest who was described so; null if none was. */
  @Nullable Entity described(String description) {
    return byDescription.get(description);
  }

  /** How often the article has named or meant this one so far. */
  int timesNamed(Entity entity) {
    return named.getOrDefault(entity, 0);
  }

  /** The person that "he" or "she" means in the given sentence; null if there is none. */
  @Nullable Entity person(Gender gender, int sentence) {
    Predicate<Entity> fits = entity -> entity.isPersonal() && entity.gender().fits(gender);
    Predicate<Entity> sure = entity -> entity.isPersonal() && entity.gender() == gender;
    Entity subject = find(fits, sentence, 3, true);
    if (subject != null && subject.gender() == Gender.UNKNOWN) {
      Entity better = find(sure, sentence, 2, true);
      subject = better == null || wasSubject(subject, sentence - 1) ? subject : better;
    }
    return subject != null ? subject : find(fits, sentence, REACH, false);
  }

  /** Keeps whose office or statement has just spoken: the next "it" may be that. */
  void addOffice(Entity owner, int sentence) {
    office = new Entry(owner, sentence, true);
  }

  /** The body that "it" means; null if there is none. */
  @Nullable Entity body(int sentence) {
    if (office != null && office.sentence() == sentence - 1) {
      return office.entity();
    }
    Predicate<Entity> fits = entity -> entity.kind() == Holder.Kind.BODY;
    Entity subject = find(fits, sentence, 3, true);
    return subject != null ? subject : find(fits, sentence, REACH, false);
  }

  /** The crowd, or else the body, that "they" means; null if there is none. */
  @Nullable Entity crowd(int sentence) {
    Predicate<Entity> fits = entity -> entity.kind() == Holder.Kind.CROWD;
    Entity subject = find(fits, sentence, 4, true);
    if (subject == null) {
      subject = find(entity -> entity.kind() == Holder.Kind.BODY, sentence, 2, true);
    }
    return subject != null ? subject : find(fits, sentence, REACH, false);
  }

  /** The latest subject or speaker of the last few sentences that fits; null if none does. */
  @Nullable Entity find(Predicate<Entity> fits, int sentence, int reach, boolean subjectsOnly) {
    for (Iterator<Entry> entries = latest.iterator(); entries.hasNext(); ) {
      Entry entry = entries.next();
      if (sentence - entry.sentence() > reach) {
        return null;
      }
      if ((entry.subject() || !subjectsOnly) && fits.test(entry.entity())) {
        return entry.entity();
      }
    }
    return null;
  }

  private boolean wasSubject(Entity entity, int sentence) {
    return latest.stream()
        .anyMatch(e -> e.entity() == entity && e.subject() && e.sentence() >= sentence);
  }
}
