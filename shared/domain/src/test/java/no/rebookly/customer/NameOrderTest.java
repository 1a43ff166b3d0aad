package no.rebookly.customer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class NameOrderTest {
    @Test
    void putsTheThreeLastLettersLast() {
        assertThat(sorted(List.of("Åse", "Øyvind", "Zara", "Ærlend", "anna", "Berit")))
                .containsExactly("anna", "Berit", "Zara", "Ærlend", "Øyvind", "Åse");
    }

    @Test
    void doubleAIsWrittenForTheLastLetter() {
        assertThat(sorted(List.of("Aasen", "Åse", "Berit", "Aaberg", "Øyvind")))
                .containsExactly("Berit", "Øyvind", "Aaberg", "Åse", "Aasen");
    }

    @Test
    void otherLettersAreWhereTheirKinAre() {
        assertThat(sorted(List.of(
                        "Özil", "Pär", "Pær", "Müller", "Myhre", "Đorđe", "Dagny", "Éva", "Eva B", "Þór", "Tove")))
                .containsExactly(
                        "Dagny", "Đorđe", "Éva", "Eva B", "Myhre", "Müller", "Pær", "Pär", "Þór", "Tove", "Özil");
    }

    @Test
    void aShorterWordComesFirst() {
        assertThat(sorted(List.of("Annabel", "Anna-Lise Moe", "Anna Berg", "O'Brien", "Obrian")))
                .containsExactly("Anna Berg", "Anna-Lise Moe", "Annabel", "Obrian", "O'Brien");
    }

    private static List<String> sorted(List<String> names) {
        var shuffled = new ArrayList<>(names);
        Collections.shuffle(shuffled, new Random(7));
        shuffled.sort(Comparator.comparing(NameOrder::key).thenComparing(Comparator.reverseOrder()));
        return shuffled;
    }
}
