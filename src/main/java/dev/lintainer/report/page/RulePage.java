package dev.lintainer.report.page;

import dev.lintainer.engine.AnalysisResult;
import dev.lintainer.finding.FixSafety;
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
import java.util.function.Function;

/// The page of a rule: all that its card says, with what the rule says of the card's examples.
public final class RulePage {
    private final RuleCard card;
    private final RuleOrigin origin;
    private final StringBuilder text = new StringBuilder();

    private RulePage(RuleCard card, RuleOrigin origin) {
        this.card = card;
        this.origin = origin;
    }

    /// @param run judges an example
    public static String of(RuleCard card, RuleOrigin origin, Function<Example, AnalysisResult> run) {
        RulePage page = new RulePage(card, origin);
        page.head();
        page.parameters();
        page.fix();
        page.text.append("\n## Examples\n");
        for (Example example : card.examples()) {
            page.example(example, run.apply(example));
        }
        page.switches();
        page.peers();
        page.references();
        return page.text.toString();
    }

    private void head() {
        text.append("# ").append(card.id()).append("\n\n**").append(Markdown.phrase(sentence(card.title())));
        text.append("**\n\n");
        text.append("- severity: ").append(Words.of(card.severity())).append('\n');
        text.append("- runs in ").append(origin.runsIn(profiles())).append('\n');
        text.append(card.since().isEmpty() ? "" : "- since version " + card.since() + "\n");
        text.append('\n').append(Markdown.prose(card.rationale()));
    }

    private static String sentence(String title) {
        return Character.toUpperCase(title.charAt(0)) + title.substring(1);
    }

    /// In the order in which they contain one another.
    private List<String> profiles() {
        List<String> names = new ArrayList<>();
        for (Profile profile : Profile.values()) {
            if (card.profiles().contains(profile)) {
                names.add(Markdown.code(Words.of(profile)));
            }
        }
        return names;
    }

    private void parameters() {
        if (card.parameters().isEmpty()) {
            return;
        }
        heading("Parameters");
        text.append(Markdown.row("parameter", "type", "default", "what it says")).append("|---|---|---|---|\n");
        for (DeclaredParameter declared : card.parameters()) {
            Parameter parameter = declared.parameter();
            String value = Markdown.cell(shown(parameter.value()));
            String description = Markdown.cell(declared.description());
            text.append(Markdown.row(Markdown.code(parameter.name()), parameter.value().type(), value, description));
        }
        text.append("\nThey are set in `.lintainer.yml`: ").append(Documents.link("configuration")).append(".\n");
    }

    private static String shown(ParameterValue value) {
        return switch (value) {
            case ParameterValue.Text(String one) -> one.isEmpty() ? "empty" : Markdown.code(one);
            case ParameterValue.Number(int number) -> String.valueOf(number);
            case ParameterValue.Flag(boolean flag) -> String.valueOf(flag);
            case ParameterValue.Texts(List<String> many) ->
                    many.isEmpty() ? "none" : String.join(", ", many.stream().map(Markdown::code).toList());
        };
    }

    private void fix() {
        card.fix()
                .ifPresent(fix -> {
                    heading("Fix");
                    text.append(Markdown.prose(describe(fix)));
                });
    }

    private static String describe(FixDescription fix) {
        return fix.safety() == FixSafety.SAFE
                ? sentence(fix.title()) + ". It is safe."
                : sentence(fix.title()) + ". Review it: " + fix.unsafeBecause() + ".";
    }

    private void example(Example example, AnalysisResult result) {
        text.append("\n### ").append(Markdown.phrase(sentence(example.name()))).append('\n');
        text.append(result.reported().isEmpty() ? "\nNothing is reported.\n" : "");
        for (Parameter parameter : example.parameters().values()) {
            text.append("\nWith ").append(Markdown.code(parameter.name())).append(": ");
            text.append(Markdown.phrase(shown(parameter.value()))).append('\n');
        }
        for (RuleCard.File file : example.files()) {
            SourceFile source = SourceFile.of(file.path(), MarkedText.read(file.text()).text());
            file(file.path(), MarkedListing.of(source, result));
        }
        for (RuleCard.File file : example.fixed()) {
            text.append("\nFixed:\n");
            file(file.path(), file.text());
        }
    }

    private void file(String path, String content) {
        text.append('\n').append(Markdown.code(path)).append(":\n\n");
        text.append(Markdown.block(Languages.of(path), content));
    }

    private void switches() {
        heading("Switch it off");
        text.append(origin.switches(card.id()));
    }

    private void peers() {
        if (card.sameAs().isEmpty()) {
            return;
        }
        heading("In other tools");
        for (String check : card.sameAs()) {
            int colon = check.indexOf(':');
            text.append("- ").append(check, 0, colon).append(": ");
            text.append(Markdown.code(check.substring(colon + 1))).append('\n');
        }
    }

    private void references() {
        if (card.references().isEmpty()) {
            return;
        }
        heading("References");
        for (URI reference : card.references()) {
            text.append("- <").append(reference).append(">\n");
        }
    }

    private void heading(String title) {
        text.append("\n## ").append(title).append("\n\n");
    }
}
