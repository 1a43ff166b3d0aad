package no.rebookly.local.demo.oracle;

import java.util.List;
import java.util.Map;

/**
 * What has to come of the rules.
 *
 * @param atFirst why a rule has nothing for a customer just before it is switched on, by rule and name
 * @param atLast the same at the end of the weeks
 */
public record Prophecy(
        List<Fate> fates, Map<RuleName, Map<String, String>> atFirst, Map<RuleName, Map<String, String>> atLast) {
    public Prophecy {
        fates = List.copyOf(fates);
        atFirst = Map.copyOf(atFirst);
        atLast = Map.copyOf(atLast);
    }
}
