package org.stance4j.archive.speakers;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameVariantsTest {

  @ParameterizedTest
  @CsvSource({
    "Soleimani, Suleimani",
    "Qasem Soleimani, Qassem Suleimani",
    "Adel Abdul Mahdi, Adel Abdul-Mahdi",
    "Adel Abdul Mahdi, Adel Abdel-Mahdi",
    "Ali al-Sistani, Ali Sistani",
    "Volodymyr Zelensky, Volodymyr Zelenskiy",
    "Leila Haddad, Layla Haddad",
    "Jörg Witt, Jorg Witt",
  })
  void waysToWriteOneNameAreOne(String name, String other) {
    assertThat(NameVariants.same(name, other)).isTrue();
    assertThat(NameVariants.key(name)).isEqualTo(NameVariants.key(other));
  }

  @ParameterizedTest
  @CsvSource({
    "Leila Haddad, Omar Haddad",
    "Maria Weber, Mario Weber",
    "Hassan Nasser, Hussein Nasser",
    "George Harris, George Harrison",
    "Ali Karimi, Adel Karimi",
    "Karl Clinton, Karl Clifton",
    "Kim Lee, Kim Le Roy",
  })
  void otherNamesAreOthers(String name, String other) {
    assertThat(NameVariants.same(name, other)).isFalse();
  }
}
