package dev.lintainer.pipeline.action;

import dev.lintainer.document.value.Text;
import dev.lintainer.document.value.Value;
import dev.lintainer.pipeline.effect.BuildAttributes;
import dev.lintainer.pipeline.effect.JobState;
import dev.lintainer.pipeline.effect.Site;
import dev.lintainer.pipeline.effect.WordReader;
import dev.lintainer.pipeline.evaluation.Evaluator;
import dev.lintainer.pipeline.evaluation.Located;
import dev.lintainer.pipeline.evaluation.LongValues;
import dev.lintainer.pipeline.evaluation.Presence;
import dev.lintainer.pipeline.evaluation.RunVariables;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/// docker/metadata-action: names of images out of what started the run
/// (https://github.com/docker/metadata-action#tags-input). Tags that hang on the event are symbols, the same wherever
/// the same rules stand, so that two jobs of a run which ask alike are answered alike.
final class MetadataAction {
    private MetadataAction() {}

    /// Without `tags`, these rules hold.
    private static final List<String> DEFAULT_RULES =
            List.of("type=schedule", "type=ref,event=branch", "type=ref,event=tag", "type=ref,event=pr");

    /// One line of `tags`.
    ///
    /// @param priority the rule of the highest one makes the version; of equal ones the first
    /// @param certain whether there is such a tag whatever started the run
    private record Tag(Value value, int priority, Presence certain) {}

    static void run(ActionInputs inputs, JobState job, Site site) {
        Optional<String> id = inputs.step().id().flatMap(Text::literal);
        List<Value> images = images(inputs);
        List<Tag> tags = tags(inputs);
        Value version = version(tags);
        List<Value> names = new ArrayList<>();
        for (Value image : images.isEmpty() ? List.of(Value.EMPTY) : images) {
            for (Value tag : distinct(version, tags)) {
                names.add(image.is("") ? tag : Value.concat(List.of(image, Value.known(":"), tag)));
            }
        }
        List<Value> lines = new ArrayList<>();
        for (Value name : names) {
            if (!lines.isEmpty()) {
                lines.add(Value.known("\n"));
            }
            lines.add(name);
        }
        Value list = LongValues.bounded(Value.concat(lines));
        boolean plain = inputs.get("sep-tags").isEmpty();
        Map<String, Value> outputs = new LinkedHashMap<>();
        outputs.put("version", version);
        if (plain) {
            outputs.put("tags", list);
        }
        outputs.forEach((name, value) -> {
            id.ifPresent(step -> job.output(site, step, name, value));
            job.export(site, "DOCKER_METADATA_OUTPUT_" + name.toUpperCase(Locale.ROOT), value);
        });
    }

    /// A line is a name, or `name=...,enable=...`.
    private static List<Value> images(ActionInputs inputs) {
        List<Value> images = new ArrayList<>();
        for (Located line : inputs.lines("images")) {
            Map<String, Value> attributes = attributes(line);
            if (attributes.isEmpty()) {
                images.add(line.value());
            } else if (attributes.containsKey("name") && enabled(attributes) != Presence.NO) {
                images.add(attributes.get("name"));
            }
        }
        return images;
    }

    private static List<Tag> tags(ActionInputs inputs) {
        Map<String, Value> flavor = new LinkedHashMap<>();
        inputs.lines("flavor").forEach(line -> flavor.putAll(attributes(line)));
        List<Located> rules = inputs.lines("tags");
        List<Tag> tags = new ArrayList<>();
        if (rules.isEmpty()) {
            for (String rule : DEFAULT_RULES) {
                tag(attributes(new Located(Value.known(rule), inputs.location())), flavor).ifPresent(tags::add);
            }
        }
        for (Located rule : rules) {
            Map<String, Value> attributes = attributes(rule);
            if (attributes.isEmpty()) {
                attributes = new LinkedHashMap<>(Map.of("type", Value.known("raw"), "value", rule.value()));
            }
            tag(attributes, flavor).ifPresent(tags::add);
        }
        Value wanted = flavor.getOrDefault("latest", Value.known("auto"));
        boolean latest =
                !wanted.is("false") && (!wanted.is("auto") || tags.stream().anyMatch(MetadataAction::mayBeLatest));
        if (latest) {
            Presence certain = wanted.is("true") ? Presence.YES : Presence.MAYBE;
            Value name = certain == Presence.YES ? Value.known("latest") : Value.unknown("metadata-action latest");
            tags.add(new Tag(name, -1, certain));
        }
        return tags;
    }

    /// With `latest=auto`, tags of versions, of Git tags and of matches bring `latest` along.
    private static boolean mayBeLatest(Tag tag) {
        return tag.priority() >= REF;
    }

    private static final int REF = 600;
    private static final int RAW = 200;
    private static final int SHORT_COMMIT = 7;

    private static Optional<Tag> tag(Map<String, Value> attributes, Map<String, Value> flavor) {
        Presence enabled = enabled(attributes);
        Optional<String> type = attributes.getOrDefault("type", Value.known("raw")).literal();
        if (enabled == Presence.NO || type.isEmpty()) {
            return Optional.empty();
        }
        int priority = priority(type.get(), attributes);
        return Optional.of(
                switch (type.get()) {
                    case "raw" -> raw(attributes, flavor, priority, enabled);
                    case "sha" -> sha(attributes, flavor, priority, enabled);
                    default -> new Tag(symbol(attributes, flavor), priority, Presence.MAYBE);
                });
    }

    private static Tag raw(Map<String, Value> attributes, Map<String, Value> flavor, int priority, Presence enabled) {
        Value value = attributes.getOrDefault("value", Value.EMPTY);
        boolean open = value.toString().contains("{{") || enabled != Presence.YES;
        return new Tag(open ? symbol(attributes, flavor) : affixed(value, attributes, flavor, ""), priority, enabled);
    }

    /// `sha-` and the first seven digits of the commit, or all of them.
    private static Tag sha(Map<String, Value> attributes, Map<String, Value> flavor, int priority, Presence enabled) {
        boolean whole = attributes.getOrDefault("format", Value.known("short")).is("long");
        Value commit = whole ? RunVariables.github("sha") : WordReader.cut(RunVariables.github("sha"), SHORT_COMMIT);
        return new Tag(affixed(commit, attributes, flavor, "sha-"), priority, enabled);
    }

    private static Value affixed(Value value, Map<String, Value> attributes, Map<String, Value> flavor, String prefix) {
        Value before = attributes.getOrDefault("prefix", flavor.getOrDefault("prefix", Value.known(prefix)));
        Value after = attributes.getOrDefault("suffix", flavor.getOrDefault("suffix", Value.EMPTY));
        return Value.concat(List.of(before, value, after));
    }

    /// Named by the rule itself.
    private static Value symbol(Map<String, Value> attributes, Map<String, Value> flavor) {
        return Value.unknown("metadata-action " + words(attributes) + (flavor.isEmpty() ? "" : " " + words(flavor)));
    }

    private static String words(Map<String, Value> attributes) {
        return String.join(
                ",", attributes.entrySet().stream().map(entry -> entry.getKey() + "=" + entry.getValue()).toList());
    }

    /// https://github.com/docker/metadata-action#priority-attribute
    private static int priority(String type, Map<String, Value> attributes) {
        OptionalInt given =
                attributes
                        .getOrDefault("priority", Value.EMPTY)
                        .literal()
                        .map(MetadataAction::number)
                        .orElse(OptionalInt.empty());
        if (given.isPresent()) {
            return given.getAsInt();
        }
        return switch (type) {
            case "schedule" -> 1000;
            case "semver", "pep440" -> 900;
            case "match" -> 800;
            case "edge" -> 700;
            case "ref" -> REF;
            case "raw" -> RAW;
            default -> 100;
        };
    }

    private static OptionalInt number(String text) {
        boolean digits = !text.isEmpty() && text.length() < 7 && text.chars().allMatch(c -> c >= '0' && c <= '9');
        return digits ? OptionalInt.of(Integer.parseInt(text)) : OptionalInt.empty();
    }

    /// The first tag of the highest priority that there is.
    private static Value version(List<Tag> tags) {
        List<Tag> ordered =
                tags.stream()
                        .filter(tag -> tag.priority() >= 0)
                        .sorted((one, other) -> Integer.compare(other.priority(), one.priority()))
                        .toList();
        if (ordered.isEmpty()) {
            return Value.unknown("metadata-action version");
        }
        return ordered.size() == 1 || ordered.getFirst().certain() == Presence.YES
                ? ordered.getFirst().value()
                : Value.unknown(
                        "metadata-action version "
                                + Integer.toHexString(ordered.stream().map(Tag::value).toList().hashCode()));
    }

    /// The version is one of the tags; each of the others may be there.
    private static List<Value> distinct(Value version, List<Tag> tags) {
        List<Value> values = new ArrayList<>();
        values.add(version);
        for (Tag tag : tags) {
            if (!values.contains(tag.value())) {
                values.add(tag.certain() == Presence.NO ? version : tag.value());
            }
        }
        return values;
    }

    private static Presence enabled(Map<String, Value> attributes) {
        Value enable = attributes.getOrDefault("enable", Value.known("true"));
        return enable.literal().filter(text -> text.contains("{{")).isPresent()
                ? Presence.MAYBE
                : Evaluator.isTrue(enable);
    }

    private static Map<String, Value> attributes(Located line) {
        return BuildAttributes.attributes(line);
    }
}
