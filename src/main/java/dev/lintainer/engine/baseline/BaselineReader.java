package dev.lintainer.engine.baseline;

import dev.lintainer.engine.baseline.Baseline.Entry;
import dev.lintainer.finding.RuleId;
import dev.lintainer.schema.SchemaKind;
import dev.lintainer.schema.SchemaProblem;
import dev.lintainer.schema.SchemaValidator;
import dev.lintainer.syntax.Parsed;
import dev.lintainer.syntax.SyntaxProblem;
import dev.lintainer.syntax.yaml.ScalarType;
import dev.lintainer.syntax.yaml.YamlFile;
import dev.lintainer.syntax.yaml.YamlMapping;
import dev.lintainer.syntax.yaml.YamlNode;
import dev.lintainer.syntax.yaml.YamlParser;
import dev.lintainer.syntax.yaml.YamlScalar;
import dev.lintainer.syntax.yaml.YamlSequence;
import dev.lintainer.text.Location;
import dev.lintainer.text.SourceFile;
import dev.lintainer.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads a baseline, `schemas/baseline.schema.json`. A file that is not wholly understood is of no use: what it stands
/// for would be reported, or hidden, by accident. Its schema is only asked when something is wrong, for the words.
public final class BaselineReader {
    public static final int VERSION = 1;

    /// Digits of the largest count: more findings than that there are in no repository.
    private static final int MOST_DIGITS = 5;

    /// Of all entries together.
    private static final long MOST_FINDINGS = 1_000_000;

    private final List<Entry> entries = new ArrayList<>();
    private final List<Location> places = new ArrayList<>();
    private long total;

    private BaselineReader() {}

    /// The baseline, or the problems for which it has to be refused.
    public static Parsed<BaselineFile> read(SourceFile source) {
        YamlFile yaml = YamlParser.parse(source).value();
        if (!yaml.problems().isEmpty()) {
            return new Parsed<>(BaselineFile.NONE, yaml.problems());
        }
        return yaml.root()
                .map(root -> new BaselineReader().read(root))
                .orElseGet(() ->
                        refused(
                                new SyntaxProblem(
                                        "empty",
                                        "the baseline is empty",
                                        "write it anew with `lintainer baseline`",
                                        Span.at(0))));
    }

    private static Parsed<BaselineFile> refused(SyntaxProblem problem) {
        return new Parsed<>(BaselineFile.NONE, List.of(problem));
    }

    private Parsed<BaselineFile> read(YamlNode root) {
        Optional<YamlScalar> version = scalar(root, "version");
        if (version.filter(BaselineReader::isNewer).isPresent()) {
            String message =
                    "this baseline has version `"
                            + version.get().value()
                            + "`, but this Lintainer reads version "
                            + VERSION;
            return refused(new SyntaxProblem("newer", message, "use a newer Lintainer", version.get().span()));
        }
        boolean isUnderstood =
                version.isPresent()
                        && root instanceof YamlMapping mapping
                        && mapping.entries().size() == 2
                        && mapping.get("findings").orElse(root) instanceof YamlSequence findings
                        && isUnderstood(findings);
        if (total > MOST_FINDINGS) {
            String message = "the baseline counts more than " + MOST_FINDINGS + " findings";
            return refused(new SyntaxProblem("too-many", message, "", Span.at(0)));
        }
        return isUnderstood
                ? new Parsed<>(new BaselineFile(new Baseline(entries), places), List.of())
                : new Parsed<>(BaselineFile.NONE, problems(root));
    }

    private static boolean isNewer(YamlScalar version) {
        return version.type() == ScalarType.INTEGER && !version.value().equals(String.valueOf(VERSION));
    }

    private static List<SyntaxProblem> problems(YamlNode root) {
        List<SyntaxProblem> problems = new ArrayList<>();
        for (SchemaProblem problem : SchemaValidator.validate(SchemaKind.BASELINE, root)) {
            problems.add(
                    new SyntaxProblem(
                            problem.code(), problem.message(), problem.suggestion(), problem.location().span()));
        }
        if (problems.isEmpty()) {
            problems.add(new SyntaxProblem("unclear", "this is no baseline", "", root.span()));
        }
        return problems;
    }

    private boolean isUnderstood(YamlSequence findings) {
        for (YamlNode item : findings.items()) {
            Optional<Entry> entry = item instanceof YamlMapping mapping ? entry(mapping) : Optional.empty();
            if (entry.isEmpty()) {
                return false;
            }
            entries.add(entry.get());
            places.add(scalar(item, "rule").map(YamlScalar::location).orElseGet(item::location));
            total += entry.get().count();
        }
        return true;
    }

    private static Optional<Entry> entry(YamlMapping mapping) {
        Optional<YamlScalar> rule = scalar(mapping, "rule").filter(scalar -> RuleId.isWellFormed(scalar.value()));
        Optional<YamlScalar> path = scalar(mapping, "path").filter(scalar -> !scalar.value().isEmpty());
        Optional<List<String>> place = mapping.get("place").flatMap(BaselineReader::texts);
        Optional<YamlScalar> text = scalar(mapping, "text");
        Optional<YamlScalar> count = scalar(mapping, "count");
        int keys = 3 + (text.isPresent() ? 1 : 0) + (count.isPresent() ? 1 : 0);
        int number = count.map(BaselineReader::number).orElse(1);
        if (rule.isEmpty() || path.isEmpty() || place.isEmpty() || keys != mapping.entries().size() || number < 1) {
            return Optional.empty();
        }
        Fingerprint fingerprint = new Fingerprint(place.get(), text.map(YamlScalar::value).orElse(""));
        return Optional.of(
                new Entry(new Known(new RuleId(rule.get().value()), path.get().value(), fingerprint), number));
    }

    private static Optional<YamlScalar> scalar(YamlNode node, String key) {
        return node instanceof YamlMapping mapping && mapping.get(key).orElse(node) instanceof YamlScalar scalar
                ? Optional.of(scalar)
                : Optional.empty();
    }

    private static Optional<List<String>> texts(YamlNode node) {
        List<String> texts = new ArrayList<>();
        if (!(node instanceof YamlSequence sequence)) {
            return Optional.empty();
        }
        for (YamlNode item : sequence.items()) {
            if (!(item instanceof YamlScalar scalar)) {
                return Optional.empty();
            }
            texts.add(scalar.value());
        }
        return Optional.of(texts);
    }

    /// Zero where there is no number, or one that is too large.
    private static int number(YamlScalar scalar) {
        String digits = scalar.value();
        boolean isNumber = scalar.type() == ScalarType.INTEGER && digits.length() <= MOST_DIGITS;
        return isNumber && digits.chars().allMatch(c -> c >= '0' && c <= '9') ? Integer.parseInt(digits) : 0;
    }
}
