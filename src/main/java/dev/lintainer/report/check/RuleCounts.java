package dev.lintainer.report.check;

import dev.lintainer.finding.RuleId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// How many findings there are of each rule, for who sees many of them.
final class RuleCounts {
    /// Fewer findings are seen at a glance.
    private static final int FEW = 10;

    private static final int MOST_RULES = 20;

    private RuleCounts() {}

    /// Lines with the rules of the most findings first; none where there are few findings.
    static String table(Map<RuleId, Integer> counts) {
        int total = counts.values().stream().mapToInt(Integer::intValue).sum();
        if (total <= FEW) {
            return "";
        }
        List<Map.Entry<RuleId, Integer>> rows = new ArrayList<>(new TreeMap<>(counts).entrySet());
        // Not by `Map.Entry.comparingByValue`, whose lambda cannot be kept in an AOT cache.
        rows.sort((one, other) -> Integer.compare(other.getValue(), one.getValue()));
        int width = String.valueOf(rows.getFirst().getValue()).length();
        StringBuilder text = new StringBuilder();
        for (Map.Entry<RuleId, Integer> row : rows.subList(0, Math.min(rows.size(), MOST_RULES))) {
            String count = String.valueOf(row.getValue());
            text.repeat(' ', width - count.length()).append(count).append(' ').append(row.getKey()).append('\n');
        }
        if (rows.size() > MOST_RULES) {
            text.repeat(' ', width).append(" and ").append(rows.size() - MOST_RULES).append(" more rules\n");
        }
        return text.append('\n').toString();
    }
}
