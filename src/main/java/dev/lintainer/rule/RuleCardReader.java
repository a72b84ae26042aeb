package dev.lintainer.rule;

import dev.lintainer.finding.FixSafety;
import dev.lintainer.finding.RuleId;
import dev.lintainer.finding.Severity;
import dev.lintainer.pipeline.evaluation.Presence;
import dev.lintainer.rule.RuleCard.DeclaredParameter;
import dev.lintainer.rule.RuleCard.Example;
import dev.lintainer.rule.RuleCard.FixDescription;
import dev.lintainer.syntax.Parsed;
import dev.lintainer.syntax.SyntaxProblem;
import dev.lintainer.syntax.yaml.YamlEntry;
import dev.lintainer.syntax.yaml.YamlFile;
import dev.lintainer.syntax.yaml.YamlNode;
import dev.lintainer.syntax.yaml.YamlScalar;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Reads a rule's card. Strict, because nothing else keeps cards alike: what the format does not know is a problem.
public final class RuleCardReader {
    /// Wider titles do not fit the tables that list rules.
    public static final int LONGEST_TITLE = 60;

    private final List<SyntaxProblem> problems = new ArrayList<>();

    private RuleCardReader() {}

    /// The card, where nothing is wrong with it.
    public static Parsed<Optional<RuleCard>> read(YamlFile file) {
        RuleCardReader reader = new RuleCardReader();
        Optional<RuleCard> card =
                file.root().flatMap(root -> CardFields.of(root, reader.problems)).flatMap(reader::card);
        if (file.documents().size() != 1) {
            String message = "a card is one document, this file has " + file.documents().size();
            reader.problems.add(new SyntaxProblem("not-one-document", message, file.source().span()));
        }
        return new Parsed<>(reader.problems.isEmpty() ? card : Optional.empty(), reader.problems);
    }

    /// The documentation, parameters and examples of a rule that has no class. Such a rule is part of every profile,
    /// and its other keys are for others to read.
    public static Parsed<Optional<RuleCard>> readUserRule(YamlNode root) {
        RuleCardReader reader = new RuleCardReader();
        Optional<RuleCard> card = CardFields.of(root, reader.problems).flatMap(reader::userRule);
        return new Parsed<>(reader.problems.isEmpty() ? card : Optional.empty(), reader.problems);
    }

    private Optional<RuleCard> userRule(CardFields fields) {
        Optional<RuleId> id = fields.required("id").flatMap(node -> id(fields, node));
        Optional<Severity> severity =
                fields.required("severity").flatMap(node -> fields.choice(node, Severity.values()));
        List<DeclaredParameter> parameters = parameters(fields);
        String title = fields.required("title").map(node -> title(fields, node)).orElse("");
        List<Example> examples =
                fields.required("examples").map(node -> examples(fields, node, parameters)).orElse(List.of());
        String rationale = fields.requiredText("rationale");
        List<URI> references = fields.node("references").map(node -> references(fields, node)).orElse(List.of());
        if (id.isEmpty() || severity.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                new RuleCard(
                        id.get(),
                        title,
                        severity.get(),
                        "",
                        EnumSet.allOf(Profile.class),
                        rationale,
                        parameters,
                        Optional.empty(),
                        references,
                        List.of(),
                        examples));
    }

    private Optional<RuleCard> card(CardFields fields) {
        Optional<RuleId> id = fields.required("id").flatMap(node -> id(fields, node));
        String title = fields.required("title").map(node -> title(fields, node)).orElse("");
        Optional<Severity> severity =
                fields.required("severity").flatMap(node -> fields.choice(node, Severity.values()));
        String since = fields.requiredText("since");
        Set<Profile> profiles = fields.required("profiles").map(node -> profiles(fields, node)).orElse(Set.of());
        String rationale = fields.requiredText("rationale");
        List<DeclaredParameter> parameters = parameters(fields);
        Optional<FixDescription> fix =
                fields.node("fix").flatMap(node -> CardFields.of(node, problems)).flatMap(this::fix);
        List<URI> references = fields.required("references").map(node -> references(fields, node)).orElse(List.of());
        List<String> sameAs = fields.node("same-as").map(node -> sameAs(fields, node)).orElse(List.of());
        List<Example> examples =
                fields.required("examples").map(node -> examples(fields, node, parameters)).orElse(List.of());
        fields.refuseOthers();
        if (id.isEmpty() || severity.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                new RuleCard(
                        id.get(),
                        title,
                        severity.get(),
                        since,
                        profiles,
                        rationale,
                        parameters,
                        fix,
                        references,
                        sameAs,
                        examples));
    }

    private static Optional<RuleId> id(CardFields fields, YamlNode node) {
        String text = fields.text(node);
        if (RuleId.isWellFormed(text)) {
            return Optional.of(new RuleId(text));
        }
        fields.problem("invalid-id", "`" + text + "` is not of the form `family/fault`", node.span());
        return Optional.empty();
    }

    private static String title(CardFields fields, YamlNode node) {
        String title = fields.text(node);
        if (title.length() > LONGEST_TITLE) {
            String message = "the title has " + title.length() + " characters, " + LONGEST_TITLE + " are allowed";
            fields.problem("long-title", message, node.span());
        }
        return title;
    }

    private static Set<Profile> profiles(CardFields fields, YamlNode node) {
        Set<Profile> profiles = EnumSet.noneOf(Profile.class);
        for (YamlNode item : fields.items(node)) {
            fields.choice(item, Profile.values()).ifPresent(profiles::add);
        }
        return profiles;
    }

    private static List<URI> references(CardFields fields, YamlNode node) {
        List<URI> references = new ArrayList<>();
        for (YamlNode item : fields.items(node)) {
            String text = fields.text(item);
            try {
                references.add(new URI(text));
            } catch (URISyntaxException e) {
                fields.problem("invalid-reference", "`" + text + "` is not a URI", item.span());
            }
            if (!text.startsWith("https://")) {
                fields.problem("insecure-reference", "`" + text + "` does not start with `https://`", item.span());
            }
        }
        return references;
    }

    private static List<String> sameAs(CardFields fields, YamlNode node) {
        List<String> ids = new ArrayList<>();
        for (YamlNode item : fields.items(node)) {
            String text = fields.text(item);
            int colon = text.indexOf(':');
            if (colon <= 0 || colon == text.length() - 1 || text.indexOf(' ') >= 0) {
                fields.problem("invalid-same-as", "`" + text + "` is not of the form `tool:id`", item.span());
            }
            ids.add(text);
        }
        return ids;
    }

    private Optional<FixDescription> fix(CardFields fields) {
        String title = fields.requiredText("title");
        Optional<FixSafety> safety = fields.required("safety").flatMap(node -> fields.choice(node, FixSafety.values()));
        String unsafeBecause = fields.text("unsafe-because");
        fields.refuseOthers();
        if (safety.isPresent() && unsafeBecause.isEmpty() != (safety.get() == FixSafety.SAFE)) {
            String message = "`unsafe-because` belongs to unsafe fixes, and to each of them";
            fields.problem("unexplained-safety", message, fields.span());
        }
        return safety.map(value -> new FixDescription(title, value, unsafeBecause));
    }

    private List<DeclaredParameter> parameters(CardFields card) {
        List<DeclaredParameter> parameters = new ArrayList<>();
        for (YamlNode item : card.items("parameters")) {
            CardFields.of(item, problems).flatMap(this::parameter).ifPresent(parameters::add);
        }
        return parameters;
    }

    private Optional<DeclaredParameter> parameter(CardFields fields) {
        String name = fields.requiredText("name");
        String type = fields.requiredText("type");
        Optional<YamlNode> node = fields.required("default");
        String description = fields.requiredText("description");
        fields.refuseOthers();
        if (node.isEmpty()) {
            return Optional.empty();
        }
        Optional<ParameterValue> value = ParameterValueReader.read(type, node.get());
        if (value.isEmpty()) {
            fields.problem("invalid-value", "the default of `" + name + "` is no " + type, node.get().span());
        }
        return value.map(read -> new DeclaredParameter(new Parameter(name, read), description));
    }

    private List<Example> examples(CardFields card, YamlNode node, List<DeclaredParameter> parameters) {
        Parameters declared = new Parameters(parameters.stream().map(DeclaredParameter::parameter).toList());
        List<Example> examples = new ArrayList<>();
        for (YamlNode item : card.items(node)) {
            CardFields.of(item, problems).ifPresent(fields -> examples.add(example(fields, declared)));
        }
        return examples;
    }

    private Example example(CardFields fields, Parameters declared) {
        String name = fields.requiredText("name");
        fields.required("files");
        List<RuleCard.File> files = files(fields, "files");
        Parameters parameters = overrides(fields, declared);
        Policy policy = policy(fields);
        List<RuleCard.File> fixed = files(fields, "fixed");
        fields.refuseOthers();
        return new Example(name, files, parameters, policy, fixed);
    }

    private static boolean isTrue(YamlNode node) {
        return node.resolved() instanceof YamlScalar scalar && scalar.value().equals("true");
    }

    private static Policy policy(CardFields fields) {
        Policy policy = Policy.DEFAULT;
        for (YamlEntry entry : fields.entries("policy")) {
            switch (entry.name()) {
                case "required-checks" ->
                        policy =
                                policy.withRequiredChecks(
                                        fields.items(entry.value()).stream().map(fields::text).toList());
                case "merge-queue" ->
                        policy = policy.withMergeQueue(isTrue(entry.value()) ? Presence.YES : Presence.NO);
                default -> fields.problem("invalid-value", "there is no policy `" + entry.name() + "`", entry.span());
            }
        }
        return policy;
    }

    private static List<RuleCard.File> files(CardFields fields, String key) {
        List<RuleCard.File> files = new ArrayList<>();
        for (YamlEntry entry : fields.entries(key)) {
            files.add(new RuleCard.File(fields.text(entry.key()), fields.text(entry.value())));
        }
        return files;
    }

    private static Parameters overrides(CardFields fields, Parameters declared) {
        List<Parameter> overrides = new ArrayList<>();
        for (YamlEntry entry : fields.entries("parameters")) {
            Optional<Parameter> override = ParameterValueReader.override(declared, entry);
            if (override.isEmpty()) {
                String message = "the card declares no parameter `" + entry.name() + "` that takes this value";
                fields.problem("invalid-value", message, entry.span());
            }
            override.ifPresent(overrides::add);
        }
        return new Parameters(overrides);
    }
}
