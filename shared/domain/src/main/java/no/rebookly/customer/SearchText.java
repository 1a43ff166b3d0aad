package no.rebookly.customer;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What somebody types while looking for a customer: words in any order, each a part of a word of the name, and a part of the
 * number. A letter finds itself with and without accents, and æ, ø and å also as keyboards without them write them: {@code
 * oyvind} and {@code oeyvind} find Øyvind, {@code ase} and {@code aase} Åse.
 */
final class SearchText {
    /** With fewer every second customer would be found. */
    private static final int FEWEST_DIGITS = 3;

    private static final int NATIONAL_DIGITS = 8;
    private static final Pattern SPACES = Pattern.compile("[\\s\\u00a0\\u202f]+");
    private static final Pattern PART_OF_NUMBER = Pattern.compile("[+0-9()./–-]+");
    private static final Pattern COUNTRY = Pattern.compile("^(\\+|00)47");

    private final List<Word> words;
    private final List<Word> digitsAsWords;
    private final String digits;
    private final boolean fromTheStart;

    private SearchText(List<Word> words, List<Word> digitsAsWords, String number) {
        this.words = List.copyOf(words);
        this.digitsAsWords = List.copyOf(digitsAsWords);
        this.fromTheStart = COUNTRY.matcher(number).find();
        this.digits = COUNTRY.matcher(number).replaceFirst("").replace("+", "");
    }

    static SearchText of(String text) {
        var words = new ArrayList<Word>();
        var digitsAsWords = new ArrayList<Word>();
        var number = new StringBuilder();
        for (var typed : SPACES.split(text.strip(), -1)) {
            if (PART_OF_NUMBER.matcher(typed).matches()) {
                var plain = typed.replaceAll("[^+0-9]", "");
                number.append(plain);
                addWords(digitsAsWords, plain.replace("+", ""));
            } else {
                addWords(words, typed);
            }
        }
        return new SearchText(words, digitsAsWords, number.toString());
    }

    boolean matches(Customer customer) {
        var name = Letters.of(customer.name().value());
        return all(words, name) && (digits.isEmpty() || isIn(customer.phone().e164()) || all(digitsAsWords, name));
    }

    private boolean isIn(String e164) {
        var national = e164.substring(e164.length() - NATIONAL_DIGITS);
        return digits.length() >= FEWEST_DIGITS
                && (fromTheStart
                        ? national.startsWith(digits)
                        // The country's 47 is also typed without a plus.
                        : national.contains(digits) || e164.startsWith(digits, 1));
    }

    private static boolean all(List<Word> wanted, String name) {
        return wanted.stream().allMatch(word -> word.isIn(name));
    }

    private static void addWords(List<Word> words, String typed) {
        for (var word : Letters.of(typed).split(" ", -1)) {
            if (!word.isEmpty()) {
                words.add(Word.of(word));
            }
        }
    }

    /** @param letters in how many ways each may stand in a name */
    private record Word(List<List<String>> letters) {
        static Word of(String typed) {
            var letters = new ArrayList<List<String>>();
            for (int i = 0; i < typed.length(); ) {
                var letter = typed.codePointAt(i);
                var pair = typed.substring(i, Math.min(i + 2, typed.length()));
                var ways = ways(pair).isEmpty() ? ways(letter) : ways(pair);
                letters.add(ways);
                i += ways(pair).isEmpty() ? Character.charCount(letter) : 2;
            }
            return new Word(letters);
        }

        private static List<String> ways(String pair) {
            return switch (pair) {
                case "aa" -> List.of("aa", "å");
                case "ae" -> List.of("ae", "æ");
                case "oe" -> List.of("oe", "ø");
                default -> List.of();
            };
        }

        private static List<String> ways(int letter) {
            return switch (letter) {
                case 'a' -> List.of("a", "å", "aa", "æ", "ae");
                case 'o' -> List.of("o", "ø", "oe");
                case 'u' -> List.of("u", "ü");
                case 'y' -> List.of("y", "ü");
                case 'ü' -> List.of("ü", "u", "y");
                case 'å' -> List.of("å", "aa", "a");
                case 'ø' -> List.of("ø", "oe", "o");
                case 'æ' -> List.of("æ", "ae", "a");
                default -> List.of(Character.toString(letter));
            };
        }

        /** Goes all ways at once, so that no name takes longer than its letters times the word's. */
        boolean isIn(String name) {
            var reached = new BitSet();
            reached.set(0, name.length());
            for (var ways : letters) {
                var next = new BitSet();
                for (int at = reached.nextSetBit(0); at >= 0; at = reached.nextSetBit(at + 1)) {
                    for (var way : ways) {
                        if (name.startsWith(way, at)) {
                            next.set(at + way.length());
                        }
                    }
                }
                reached = next;
            }
            return !reached.isEmpty();
        }
    }
}
