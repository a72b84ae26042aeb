package dev.lintainer.report.rule;

import dev.lintainer.engine.AnalysisResult;
import dev.lintainer.finding.FixSafety;
import dev.lintainer.report.Paragraphs;
import dev.lintainer.report.Words;
import dev.lintainer.rule.MarkedText;
import dev.lintainer.rule.Parameter;
import dev.lintainer.rule.ParameterValue;
import dev.lintainer.rule.Profile;
import dev.lintainer.rule.RuleCard;
import dev.lintainer.rule.RuleCard.DeclaredParameter;
import dev.lintainer.rule.RuleCard.Example;
import dev.lintainer.rule.RuleCard.FixDescription;
import dev.lintainer.text.SourceFile;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/// A rule's card for people, with what the rule says of the card's examples.
public final class CardReport {
    private static final int WIDTH = 100;
    private static final int KEY_WIDTH = 10;

    private final RuleCard card;
    private final StringBuilder text = new StringBuilder();

    private CardReport(RuleCard card) {
        this.card = card;
    }

    /// @param run judges an example
    public static String render(RuleCard card, Function<Example, AnalysisResult> run) {
        CardReport report = new CardReport(card);
        report.head();
        report.parameters();
        for (Example example : card.examples()) {
            report.example(example, run.apply(example));
        }
        report.references();
        return report.text.toString();
    }

    private void head() {
        text.append(card.id()).append(": ").append(card.title()).append("\n\n");
        field("severity", Words.of(card.severity()));
        field("profiles", String.join(", ", names(card.profiles())));
        if (!card.since().isEmpty()) {
            field("since", card.since());
        }
        card.fix().ifPresent(fix -> field("fix", describe(fix)));
        if (!card.sameAs().isEmpty()) {
            field("same as", String.join(", ", card.sameAs()));
        }
        text.append('\n');
        Paragraphs.wrap(card.rationale(), WIDTH, text);
    }

    private void field(String name, String value) {
        text.append(name).repeat(' ', KEY_WIDTH - name.length()).append(value).append('\n');
    }

    /// In the order in which they contain one another.
    private static List<String> names(Set<Profile> profiles) {
        List<String> names = new ArrayList<>();
        for (Profile profile : Profile.values()) {
            if (profiles.contains(profile)) {
                names.add(Words.of(profile));
            }
        }
        return names;
    }

    private static String describe(FixDescription fix) {
        return fix.safety() == FixSafety.SAFE
                ? fix.title() + " (safe)"
                : fix.title() + " (review it: " + fix.unsafeBecause() + ")";
    }

    private void parameters() {
        if (card.parameters().isEmpty()) {
            return;
        }
        heading("Parameters");
        for (DeclaredParameter declared : card.parameters()) {
            ParameterValue value = declared.parameter().value();
            text.append("  ").append(declared.parameter().name()).append(": ").append(declared.description().strip());
            text.append(" (").append(value.type()).append(", ").append(shown(value)).append(" by default)\n");
        }
    }

    private static String shown(ParameterValue value) {
        return switch (value) {
            case ParameterValue.Text(String one) -> "`" + one + "`";
            case ParameterValue.Number(int number) -> String.valueOf(number);
            case ParameterValue.Flag(boolean flag) -> String.valueOf(flag);
            case ParameterValue.Texts(List<String> many) ->
                    many.isEmpty() ? "none" : "`" + String.join("`, `", many) + "`";
        };
    }

    private void example(Example example, AnalysisResult result) {
        heading("Example: " + example.name() + (result.reported().isEmpty() ? " (nothing is reported)" : ""));
        for (Parameter parameter : example.parameters().values()) {
            text.append("with ").append(parameter.name()).append(": ");
            text.append(shown(parameter.value())).append('\n');
        }
        for (RuleCard.File file : example.files()) {
            listing(file.path(), MarkedText.read(file.text()).text(), result);
        }
        for (RuleCard.File file : example.fixed()) {
            text.append("fixed, ");
            listing(file.path(), file.text(), new AnalysisResult(List.of()));
        }
    }

    private void listing(String path, String content, AnalysisResult result) {
        text.append(path).append(":\n");
        Listing.render(SourceFile.of(path, content), result, text);
    }

    private void references() {
        if (card.references().isEmpty()) {
            return;
        }
        heading("References");
        for (URI reference : card.references()) {
            text.append("  ").append(reference).append('\n');
        }
    }

    private void heading(String title) {
        text.append('\n').append(title).append('\n');
    }
}
