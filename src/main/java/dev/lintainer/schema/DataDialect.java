package dev.lintainer.schema;

import com.networknt.schema.Error;
import com.networknt.schema.ExecutionContext;
import com.networknt.schema.Schema;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.keyword.KeywordType;
import com.networknt.schema.path.NodePath;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/// JSON Schema 2020-12 as far as rules of users have it, with three answers instead of two: what a keyword finds wrong
/// with a value that is not wholly known is reported under the keyword [#OPEN]. Where a schema chooses among others, it
/// fails when it fails whatever the unknown is; of what it chooses among nothing is reported.
final class DataDialect {
    /// Stands for a keyword whose answer hangs on what is not known.
    static final String OPEN = "open";

    private DataDialect() {}

    static Dialect create() {
        return Dialect.builder(SchemaDialect.ID)
                .specificationVersion(SpecificationVersion.DRAFT_2020_12)
                .keywords(
                        List.of(
                                KeywordType.PROPERTIES,
                                KeywordType.ADDITIONAL_PROPERTIES,
                                KeywordType.PROPERTY_NAMES,
                                KeywordType.REQUIRED,
                                KeywordType.ITEMS,
                                KeywordType.MIN_ITEMS,
                                KeywordType.MAX_ITEMS,
                                KeywordType.MIN_PROPERTIES,
                                KeywordType.MAX_PROPERTIES,
                                KeywordType.MIN_LENGTH,
                                KeywordType.MAX_LENGTH,
                                KeywordType.MINIMUM,
                                KeywordType.MAXIMUM,
                                KeywordType.EXCLUSIVE_MINIMUM,
                                KeywordType.EXCLUSIVE_MAXIMUM,
                                KeywordType.MULTIPLE_OF,
                                KeywordType.ALL_OF))
                .keywords(
                        List.of(
                                new OwnKeyword("type", DataDialect::type),
                                new OwnKeyword("enum", DataDialect::enumeration),
                                new OwnKeyword("const", DataDialect::constant),
                                new OwnKeyword("pattern", DataDialect::pattern),
                                new OwnKeyword("uniqueItems", DataDialect::uniqueItems),
                                new OwnKeyword("not", DataDialect::not),
                                new OwnKeyword("anyOf", DataDialect::anyOf),
                                new OwnKeyword("oneOf", DataDialect::oneOf),
                                new OwnKeyword("if", DataDialect::condition),
                                new OwnKeyword("contains", DataDialect::contains)))
                .keywords(
                        List.of(
                                OwnKeyword.annotation("$schema"),
                                OwnKeyword.annotation("$id"),
                                OwnKeyword.annotation("then"),
                                OwnKeyword.annotation("else"),
                                KeywordType.TRUE,
                                KeywordType.FALSE))
                .build();
    }

    /// What a schema says of a value.
    private enum Answer {
        HOLDS,
        FAILS,
        OPEN
    }

    /// A part of a schema that is asked by itself.
    private record Part(JsonNode json, Schema schema) {
        static Part of(OwnKeyword.Site site, JsonNode json) {
            return new Part(json, site.context().newSchema(site.location(), json, site.parent()));
        }

        Answer judge(JsonNode value, JsonNode root, NodePath path, ExecutionContext execution) {
            List<Error> outer = execution.getErrors();
            List<Error> inner = new ArrayList<>();
            execution.setErrors(inner);
            schema.validate(execution, value, root, path);
            execution.setErrors(outer);
            for (Error error : inner) {
                if (!error.getKeyword().equals(OPEN)) {
                    return Answer.FAILS;
                }
            }
            return inner.isEmpty() && !Reach.reachesUnknown(json, value) ? Answer.HOLDS : Answer.OPEN;
        }
    }

    private static void tell(Answer answer, NodePath path, OwnKeyword.Report report) {
        switch (answer) {
            case HOLDS -> {}
            case FAILS -> report.fault(path);
            case OPEN -> new OwnKeyword.Report(OPEN, report.location(), report.execution()).fault(path);
        }
    }

    private static Answer when(boolean holds, boolean known) {
        return holds ? Answer.HOLDS : known ? Answer.FAILS : Answer.OPEN;
    }

    private static OwnKeyword.Assertion type(OwnKeyword.Site site) {
        Set<JsonKind> allowed = JsonKind.named(site.value());
        return (value, root, path, report) -> {
            boolean known = !Reach.isUnknown(value);
            tell(when(known && allowed.contains(JsonKind.of(value)), known), path, report);
        };
    }

    private static OwnKeyword.Assertion enumeration(OwnKeyword.Site site) {
        Set<JsonNode> allowed = new HashSet<>();
        for (JsonNode value : site.value()) {
            allowed.add(value);
        }
        return (value, root, path, report) -> {
            boolean known = !Reach.holdsUnknown(value);
            tell(when(known && allowed.contains(value), known), path, report);
        };
    }

    private static OwnKeyword.Assertion constant(OwnKeyword.Site site) {
        return (value, root, path, report) -> {
            boolean known = !Reach.holdsUnknown(value);
            tell(when(known && site.value().equals(value), known), path, report);
        };
    }

    private static OwnKeyword.Assertion pattern(OwnKeyword.Site site) {
        BoundedPattern pattern =
                BoundedPattern.of(site.value().stringValue())
                        .orElseThrow(() -> new IllegalArgumentException("no pattern: " + site.value()));
        return (value, root, path, report) -> {
            if (Reach.isUnknown(value)) {
                tell(Answer.OPEN, path, report);
            }
            if (value.isString()) {
                tell(
                        pattern.isIn(value.stringValue())
                                .map(found -> found ? Answer.HOLDS : Answer.FAILS)
                                .orElse(Answer.OPEN),
                        path,
                        report);
            }
        };
    }

    private static OwnKeyword.Assertion uniqueItems(OwnKeyword.Site site) {
        boolean wanted = site.value().booleanValue();
        return (value, root, path, report) -> {
            Set<JsonNode> known = new HashSet<>();
            boolean unique = true;
            for (JsonNode item : value) {
                unique &= Reach.holdsUnknown(item) || known.add(item);
            }
            boolean open = Reach.isUnknown(value) || value.isArray() && Reach.holdsUnknown(value);
            if (wanted && (value.isArray() || open)) {
                tell(when(unique && !open, !unique), path, report);
            }
        };
    }

    private static OwnKeyword.Assertion not(OwnKeyword.Site site) {
        Part refused = Part.of(site, site.value());
        return (value, root, path, report) ->
                tell(
                        switch (refused.judge(value, root, path, report.execution())) {
                            case HOLDS -> Answer.FAILS;
                            case FAILS -> Answer.HOLDS;
                            case OPEN -> Answer.OPEN;
                        },
                        path,
                        report);
    }

    private static List<Part> parts(OwnKeyword.Site site) {
        List<Part> parts = new ArrayList<>();
        for (JsonNode schema : site.value()) {
            parts.add(Part.of(site, schema));
        }
        return parts;
    }

    /// How many of some answers are which.
    private record Tally(int hold, int open) {
        static Tally of(List<Answer> answers) {
            int hold = 0;
            int open = 0;
            for (Answer answer : answers) {
                hold += answer == Answer.HOLDS ? 1 : 0;
                open += answer == Answer.OPEN ? 1 : 0;
            }
            return new Tally(hold, open);
        }
    }

    private static OwnKeyword.Assertion anyOf(OwnKeyword.Site site) {
        List<Part> parts = parts(site);
        return (value, root, path, report) -> {
            Tally tally =
                    Tally.of(parts.stream().map(part -> part.judge(value, root, path, report.execution())).toList());
            tell(when(tally.hold() > 0, tally.open() == 0), path, report);
        };
    }

    private static OwnKeyword.Assertion oneOf(OwnKeyword.Site site) {
        List<Part> parts = parts(site);
        return (value, root, path, report) -> {
            Tally tally =
                    Tally.of(parts.stream().map(part -> part.judge(value, root, path, report.execution())).toList());
            boolean holds = tally.hold() == 1 && tally.open() == 0;
            tell(when(holds, tally.hold() > 1 || tally.open() == 0), path, report);
        };
    }

    private static OwnKeyword.Assertion condition(OwnKeyword.Site site) {
        Part condition = Part.of(site, site.value());
        JsonNode schema = site.parent().getSchemaNode();
        Part then = Part.of(site, schema.has("then") ? schema.get("then") : SchemaTree.ANYTHING);
        Part otherwise = Part.of(site, schema.has("else") ? schema.get("else") : SchemaTree.ANYTHING);
        return (value, root, path, report) -> {
            ExecutionContext execution = report.execution();
            Answer answer =
                    switch (condition.judge(value, root, path, execution)) {
                        case HOLDS -> then.judge(value, root, path, execution);
                        case FAILS -> otherwise.judge(value, root, path, execution);
                        case OPEN -> {
                            Answer one = then.judge(value, root, path, execution);
                            Answer other = otherwise.judge(value, root, path, execution);
                            yield one == other ? one : Answer.OPEN;
                        }
                    };
            tell(answer, path, report);
        };
    }

    private static OwnKeyword.Assertion contains(OwnKeyword.Site site) {
        Part wanted = Part.of(site, site.value());
        return (value, root, path, report) -> {
            if (Reach.isUnknown(value)) {
                tell(Answer.OPEN, path, report);
            }
            if (!value.isArray()) {
                return;
            }
            List<Answer> answers = new ArrayList<>();
            for (int i = 0; i < value.size(); i++) {
                answers.add(wanted.judge(value.get(i), root, path.append(i), report.execution()));
            }
            Tally tally = Tally.of(answers);
            tell(when(tally.hold() > 0, tally.open() == 0), path, report);
        };
    }
}
