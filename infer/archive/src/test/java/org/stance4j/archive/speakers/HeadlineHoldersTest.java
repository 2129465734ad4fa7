package org.stance4j.archive.speakers;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who holds what a headline says, and that labels and headings are nobody's. */
class HeadlineHoldersTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "Petra Lindqvist: Tolls endanger the town|Petra Lindqvist",
        "Lindqvist: Tolls endanger the town // Petra Lindqvist came late.|Petra" + " Lindqvist; -",
        "Republican senators warn Norway in open letter // The letter is"
            + " short.|Republican senators; -",
        "‘It creaks’, says Lindqvist // Petra Lindqvist came late.|Petra Lindqvist; -",
        "‘It creaks and moans’: Lindqvist to close bridge // Petra Lindqvist came"
            + " late.|Petra Lindqvist; -",
        "Lindqvist calls for new bridge // Petra Lindqvist came late.|Petra Lindqvist; -",
        "Lindqvist Vetoes Bridge Tolls // Petra Lindqvist came late.|Petra Lindqvist; -",
        "Judge Temporarily Halts Work On Lindqvist Bridge // Petra Lindqvist came"
            + " late.|Judge; -",
        "Lindqvist to veto bridge tolls // Petra Lindqvist came late.|Petra Lindqvist; -",
        "Norway asks Sweden to close the bridge // The bridge is old.|Norway; -",
        "Norway rejects Swedish plea for tolls // The bridge is old.|Norway; -",
        "Oslo rejects Stockholm plea for tolls // The bridge is old.|Oslo; -",
        "Norway Urges Sweden To Close Bridge // The bridge is old.|Norway; -",
        "US rejects Norwegian plea for tolls // The bridge pleases us.|US; -",
        "Norway to Sweden: No, we will not close it // The bridge is old.|Norway; -",
        "US to Norway: No, we will not close it // The bridge pleases us.|US; -",
        "US rejects plea for tolls // The United States rejected it.|United States; United States",
        "Lindqvist to Aas: No tolls // Petra Lindqvist met Olav Aas.|Petra Lindqvist; -",
        "Experts: Tolls endanger the town // Petra Lindqvist came late.|Experts; -",
        "Norway's prime minister: Tolls endanger the town // The bridge is old.|prime minister; -",
        "Toll plan blocked by judges // Petra Lindqvist came late.|judges; -",
      })
  void aHeadlineHasTheNamedOneAsHolder(String text, String holders) {
    assertThat(FoundHolders.of(text)).isEqualTo(holders);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "Norway appeals court to take up bridge case // The bridge is old.|-; -",
        "Court to take up bridge case // Petra Lindqvist came late.|-; -",
        "Exclusive: Tolls endanger the town // Petra Lindqvist came late.|-; -",
        "Poll: Tolls endanger the town // Petra Lindqvist came late.|-; -",
        "Ferry crisis: Bridge falls into river // Petra Lindqvist came late.|-; -",
        "Iraq crisis: Bridge falls into river|-",
        "Iraq Crisis: Bridge Falls Into River|-",
        "Norway: The bridge and the river|-",
        "Surprise: Petra Lindqvist was late|-",
        "Oslo to Bergen: The new line // The train is slow.|-; -",
        "Norway to Sweden by train // The train is slow.|-; -",
      })
  void aLabelOrAnAnnouncedActHoldsNothing(String text, String holders) {
    assertThat(FoundHolders.of(text)).isEqualTo(holders);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "“It creaks,” said Petra Lindqvist. // “No way back” // The bridge is old.|Petra"
            + " Lindqvist; -; -",
        "“It creaks,” said Petra Lindqvist. // ‘WE HAVE TO GO’ // The bridge is"
            + " old.|Petra Lindqvist; -; -",
        "“It creaks,” said Petra Lindqvist. // “There is no way back.” // The bridge is"
            + " old.|Petra Lindqvist; Petra Lindqvist; -",
      })
  void aHeadingInQuotationMarksIsNobodys(String text, String holders) {
    assertThat(FoundHolders.of(text)).isEqualTo(holders);
  }
}
