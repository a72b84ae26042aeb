package dev.lintainer.schema;

import com.networknt.schema.Error;
import com.networknt.schema.ExecutionContext;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaContext;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.keyword.Keyword;
import com.networknt.schema.keyword.KeywordValidator;
import com.networknt.schema.path.NodePath;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;

/// A keyword whose evaluation is ours: networknt's own starts a whole JSON mapper to print values (`enum`, `const`,
/// `not`), makes objects for alternatives that do not matter (`type`), or cannot tell which alternative was meant
/// (`anyOf`).
///
/// @param getValue the keyword's name
record OwnKeyword(String getValue, Compiler compiler) implements Keyword {
    /// Faults are put into words later, and from their place in the schema alone.
    private static final Supplier<String> NO_MESSAGE = () -> "";

    /// Prepares an assertion.
    interface Compiler {
        Assertion compile(Site site);
    }

    /// Where a keyword stands in a schema.
    ///
    /// @param value what the keyword is given
    record Site(SchemaLocation location, JsonNode value, Schema parent, SchemaContext context) {}

    /// Judges a value, and reports what it does not allow.
    interface Assertion {
        void check(JsonNode value, JsonNode root, NodePath path, Report report);
    }

    /// Takes the faults of one keyword.
    record Report(String keyword, SchemaLocation location, ExecutionContext execution) {
        void fault(NodePath path) {
            execution.addError(
                    Error.builder()
                            .keyword(keyword)
                            .schemaLocation(location)
                            .evaluationPath(execution.getEvaluationPath())
                            .instanceLocation(path)
                            .messageSupplier(NO_MESSAGE)
                            .build());
        }
    }

    /// A keyword that says something without asserting anything.
    static OwnKeyword annotation(String name) {
        return new OwnKeyword(name, site -> (value, root, path, report) -> {});
    }

    @Override
    public KeywordValidator newValidator(
            SchemaLocation location, JsonNode value, Schema parent, SchemaContext context) {
        Assertion assertion = compiler.compile(new Site(location, value, parent, context));
        return new Validator(getValue, location, assertion);
    }

    private record Validator(String getKeyword, SchemaLocation getSchemaLocation, Assertion assertion)
            implements KeywordValidator {
        @Override
        public void validate(ExecutionContext execution, JsonNode value, JsonNode root, NodePath path) {
            assertion.check(value, root, path, new Report(getKeyword, getSchemaLocation, execution));
        }
    }
}
