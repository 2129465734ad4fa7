package org.stance4j.archive.speakers;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArchiveNamesTest {

  @ParameterizedTest
  @CsvSource({
    "Qasem Soleimani, Qassem Suleimani, true",
    "Moqtada al-Sadr, Muqtada al-Sadr, true",
    "Adel Abdul Mahdi, Adil Abdul-Mahdi, true",
    "Anna Berg, Anna Berger, false",
    "Sistani, Ali al-Sistani, false",
    "John Smith, Joan Smith, false"
  })
  void theFormThatCameFirstIsGivenToItsVariants(String first, String second, boolean same) {
    ArchiveNames names = new ArchiveNames(10);
    assertThat(names.of(first, Holder.Kind.PERSON)).isEqualTo(first);
    assertThat(names.of(second, Holder.Kind.PERSON)).isEqualTo(same ? first : second);
  }

  @Test
  void aBodyIsNoPerson() {
    ArchiveNames names = new ArchiveNames(10);
    names.of("Qasem Soleimani", Holder.Kind.PERSON);
    assertThat(names.of("Qassem Suleimani", Holder.Kind.BODY)).isEqualTo("Qassem Suleimani");
  }

  @Test
  void crowdsAreNotCompared() {
    ArchiveNames names = new ArchiveNames(10);
    names.of("farmers", Holder.Kind.CROWD);
    assertThat(names.of("farmerss", Holder.Kind.CROWD)).isEqualTo("farmerss");
  }

  @Test
  void namesBeyondTheCapacityKeepTheirOwnForm() {
    ArchiveNames names = new ArchiveNames(1);
    names.of("Anna Berg", Holder.Kind.PERSON);
    names.of("Qasem Soleimani", Holder.Kind.PERSON);
    assertThat(names.of("Qassem Suleimani", Holder.Kind.PERSON)).isEqualTo("Qassem Suleimani");
  }
}
