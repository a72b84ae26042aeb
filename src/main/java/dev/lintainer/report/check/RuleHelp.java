package dev.lintainer.report.check;

import dev.lintainer.rule.MarkedText;
import dev.lintainer.rule.RuleCard;
import dev.lintainer.rule.RuleCard.Example;
import dev.lintainer.rule.RuleCard.FixDescription;
import java.net.URI;
import java.util.Optional;

/// A rule's card as the help that stands beside its findings.
final class RuleHelp {
    private RuleHelp() {}

    static String text(RuleCard card) {
        StringBuilder text = new StringBuilder(card.rationale().strip());
        card.fix().ifPresent(fix -> text.append("\n\nFix: ").append(fix(fix)));
        text.append(card.references().isEmpty() ? "" : "\n\nReferences:");
        for (URI reference : card.references()) {
            text.append("\n- ").append(reference);
        }
        return text.toString();
    }

    static String markdown(RuleCard card, Optional<String> page) {
        StringBuilder text = new StringBuilder(card.rationale().strip());
        card.fix().ifPresent(fix -> text.append("\n\n**Fix:** ").append(fix(fix)));
        for (Example example : card.examples()) {
            if (isReported(example)) {
                example(example, text);
                break;
            }
        }
        text.append(card.references().isEmpty() ? "" : "\n\n**References**\n");
        for (URI reference : card.references()) {
            text.append("\n- <").append(reference).append('>');
        }
        page.ifPresent(url -> text.append("\n\n[More about `").append(card.id()).append("`](").append(url).append(')'));
        return text.toString();
    }

    private static String fix(FixDescription fix) {
        return fix.unsafeBecause().isEmpty() ? fix.title() : fix.title() + " (review it: " + fix.unsafeBecause() + ")";
    }

    private static boolean isReported(Example example) {
        return example.files().stream().anyMatch(file -> !MarkedText.read(file.text()).expectations().isEmpty());
    }

    private static void example(Example example, StringBuilder text) {
        text.append("\n\n**Example:** ").append(example.name());
        for (RuleCard.File file : example.files()) {
            String content = MarkedText.read(file.text()).text();
            String fence = "```";
            while (content.contains(fence)) {
                fence += "`";
            }
            text.append("\n\n`").append(file.path()).append("`\n\n").append(fence).append(language(file.path()));
            text.append('\n').append(content).append(content.endsWith("\n") ? "" : "\n").append(fence);
        }
    }

    private static String language(String path) {
        if (path.endsWith(".yml") || path.endsWith(".yaml")) {
            return "yaml";
        }
        return path.contains("Dockerfile") ? "dockerfile" : "";
    }
}
