package dev.lintainer.schema;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.keyword.KeywordType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/// The part of JSON Schema 2020-12 that the schemas use, and nothing else: the standard dialect prepares every format
/// there is.
final class SchemaDialect {
    /// The standard's own, since what is evaluated means the same.
    static final String ID = "https://json-schema.org/draft/2020-12/schema";

    private SchemaDialect() {}

    static Dialect create() {
        return Dialect.builder(ID)
                .specificationVersion(SpecificationVersion.DRAFT_2020_12)
                .keywords(
                        List.of(
                                KeywordType.REF,
                                KeywordType.PROPERTIES,
                                KeywordType.PATTERN_PROPERTIES,
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
                                KeywordType.PATTERN,
                                KeywordType.ALL_OF))
                .keywords(
                        List.of(
                                new OwnKeyword("type", SchemaDialect::type),
                                new OwnKeyword("enum", SchemaDialect::enumeration),
                                new OwnKeyword("const", SchemaDialect::constant),
                                new OwnKeyword("not", SchemaDialect::not),
                                new OwnKeyword("anyOf", Alternatives::compile)))
                .keywords(
                        List.of(
                                OwnKeyword.annotation("$schema"),
                                OwnKeyword.annotation("$id"),
                                // References are resolved by place when they are first followed; what none leads to is
                                // never prepared.
                                OwnKeyword.annotation("$defs"),
                                OwnKeyword.annotation("title"),
                                OwnKeyword.annotation("description"),
                                OwnKeyword.annotation("deprecated"),
                                KeywordType.TRUE,
                                KeywordType.FALSE))
                .build();
    }

    private static OwnKeyword.Assertion type(OwnKeyword.Site site) {
        Set<JsonKind> allowed = JsonKind.named(site.value());
        return (value, root, path, report) -> {
            if (!allowed.contains(JsonKind.of(value))) {
                report.fault(path);
            }
        };
    }

    private static OwnKeyword.Assertion enumeration(OwnKeyword.Site site) {
        Set<JsonNode> allowed = new HashSet<>();
        for (JsonNode value : site.value()) {
            allowed.add(value);
        }
        return (value, root, path, report) -> {
            if (!allowed.contains(value)) {
                report.fault(path);
            }
        };
    }

    private static OwnKeyword.Assertion constant(OwnKeyword.Site site) {
        return (value, root, path, report) -> {
            if (!site.value().equals(value)) {
                report.fault(path);
            }
        };
    }

    private static OwnKeyword.Assertion not(OwnKeyword.Site site) {
        Schema refused = site.context().newSchema(site.location(), site.value(), site.parent());
        return (value, root, path, report) -> {
            List<Error> outer = report.execution().getErrors();
            List<Error> inner = new ArrayList<>();
            report.execution().setErrors(inner);
            refused.validate(report.execution(), value, root, path);
            report.execution().setErrors(outer);
            if (inner.isEmpty()) {
                report.fault(path);
            }
        };
    }
}
