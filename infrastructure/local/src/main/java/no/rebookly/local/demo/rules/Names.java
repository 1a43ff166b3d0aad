package no.rebookly.local.demo.rules;

import java.util.List;

/** Made-up people: everyday Norwegian names, put together by counting. */
final class Names {
    private static final List<String> GIVEN = List.of(
            "Anna",
            "Berit",
            "Camilla",
            "Dagny",
            "Elin",
            "Frida",
            "Grete",
            "Hanne",
            "Ida",
            "Jorunn",
            "Kari",
            "Lene",
            "Marit",
            "Nina",
            "Oda",
            "Pernille",
            "Randi",
            "Siri",
            "Tone",
            "Unni",
            "Vilde",
            "Ylva",
            "Åse",
            "Øyunn",
            "Anders",
            "Bjørn",
            "Dag",
            "Erik",
            "Finn",
            "Geir",
            "Håkon",
            "Ivar",
            "Jens",
            "Knut",
            "Lars",
            "Morten",
            "Nils",
            "Ola",
            "Per",
            "Rune");

    private static final List<String> FAMILY = List.of(
            "Aas",
            "Bakken",
            "Dahl",
            "Eide",
            "Foss",
            "Grønli",
            "Haugen",
            "Iversen",
            "Jensen",
            "Kvam",
            "Lunde",
            "Moen",
            "Nygård",
            "Olsen",
            "Pedersen",
            "Ruud",
            "Solberg",
            "Tangen",
            "Ulvestad",
            "Vik",
            "Wold",
            "Ødegård",
            "Åmli",
            "Berg",
            "Hagen",
            "Lie",
            "Myhre",
            "Nes",
            "Rød",
            "Strand",
            "Sund");

    private static final int STEP = 7;

    private Names() {}

    /** Each number has a name of its own, as far as a salon's list goes. */
    static String of(int number) {
        var round = number / GIVEN.size();
        return GIVEN.get(number % GIVEN.size()) + " " + FAMILY.get((number * STEP + round) % FAMILY.size());
    }
}
