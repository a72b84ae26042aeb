package dev.lintainer.document.workflow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.lintainer.syntax.Parsed;
import dev.lintainer.syntax.SyntaxProblem;
import dev.lintainer.syntax.expression.Expression;
import dev.lintainer.syntax.expression.ExpressionParser;
import dev.lintainer.text.MappedText;
import dev.lintainer.text.SourceFile;
import java.util.EnumSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ExpressionCheckTest {
    /// The problems as `code place`.
    private static String problems(String text, KeyPath key) {
        SourceFile source = SourceFile.of("test", text);
        Parsed<Expression> parsed = ExpressionParser.parse(MappedText.of(source));
        assertEquals("", parsed.problems().stream().map(SyntaxProblem::message).collect(Collectors.joining()));
        return ExpressionCheck.check(parsed.value(), key).stream()
                .map(problem -> problem.code() + " " + source.text(problem.span()))
                .collect(Collectors.joining("; "));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            quoteCharacter = '\0',
            value = {
                "STEP_RUN#github.sha#",
                "STEP_RUN#GitHub.Sha == Env.x#",
                "STEP_RUN#secrets.a && vars.b && needs.c && hashFiles('x')#",
                "STEP_RUN#x && a.github#unknown-context x; unknown-context a",
                "STEP_RUN#success()#function-unavailable success",
                "STEP_IF#always() || success() && failure() || cancelled() || hashFiles('a', 'b')#",
                "STEP_IF#success('a')#wrong-argument-count success('a')",
                "STEP_IF#secrets.x#context-unavailable secrets",
                "STEP_ID#github.sha#context-unavailable github",
                "JOB_IF#failure('a', 'b') && always()#",
                "JOB_IF#env.a || matrix.b#context-unavailable env; context-unavailable matrix",
                "JOB_IF#hashFiles('x')#function-unavailable hashFiles",
                "JOB_ENV#runner.os#context-unavailable runner",
                "JOB_OUTPUTS#steps.a.outputs.b#",
                "CALL_OUTPUT_VALUE#jobs.a.outputs.b#",
                "COMPOSITE_OTHER#inputs.a && hashFiles('b')#",
                "COMPOSITE_OTHER#secrets.a#context-unavailable secrets",
                "RUN_NAME#startswith('a', 'b') && TOJSON(github) && endsWith('a','b') && contains('a','b')#",
                "RUN_NAME#join(github) && join(github, ',') && fromJSON('1')#",
                "RUN_NAME#nope(github, x)#unknown-function nope; unknown-context x",
                "RUN_NAME#!contains('a') == join()#wrong-argument-count contains('a'); wrong-argument-count join()",
                "RUN_NAME#github[nope].* && (a).b#unknown-context nope; unknown-context a",
                "RUN_NAME#case(true, 1, 2) && case(true, 1, false, 2, 3)#",
                "RUN_NAME#case(true, 1)#wrong-argument-count case(true, 1)",
                "RUN_NAME#case(true, 1, false, 2)#wrong-argument-count case(true, 1, false, 2)",
                "RUN_NAME#format('{0} {{1}} {1:x}{0}', 1, 2) && format('plain') && format(github.x)#",
                "RUN_NAME#format('{1}', 1)#wrong-argument-count format('{1}', 1)",
                "RUN_NAME#format('{0}')#wrong-argument-count format('{0}')",
                "RUN_NAME#format('{99999999999}', 1)#wrong-argument-count format('{99999999999}', 1)",
                "RUN_NAME#format('{', 1)#invalid-format '{'",
                "RUN_NAME#format('}', 1)#invalid-format '}'",
                "RUN_NAME#format('{0', 1)#invalid-format '{0'",
                "RUN_NAME#format('{a}', 1)#invalid-format '{a}'",
                "RUN_NAME#format('{}', 1)#invalid-format '{}'",
                "RUN_NAME#format('{ 0}', 1)#invalid-format '{ 0}'",
                "RUN_NAME#format('{{{0}}}', 1)#",
            })
    void finds(KeyPath key, String text, String expected) {
        assertEquals(expected == null ? "" : expected, problems(text, key));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            quoteCharacter = '\0',
            value = {
                "STEP_RUN#gihtub#unknown context `gihtub`#use `github`",
                "STEP_RUN#True#unknown context `True`#write it in lower case",
                "STEP_RUN#push#unknown context `push`#put it in single quotes if it is text",
                "STEP_RUN#startWith('a', 'b')#unknown function `startWith`#use `startsWith`",
                "STEP_IF#secrets.x#context `secrets` is not available in `jobs.<job_id>.steps.if`#set an environment"
                        + " variable to it and use that",
                "RUN_NAME#env.x#context `env` is not available in `run-name`#use only `github`, `inputs`, `vars`",
                "STEP_SHELL#env.x#context `env` is not available in `jobs.<job_id>.steps.shell`#write it without an"
                        + " expression",
                "STEP_RUN#join(1, 2, 3)#`join()` takes 1 to 2 arguments, not 3#",
                "STEP_RUN#hashFiles()#`hashFiles()` takes at least 1 argument, not 0#",
                "STEP_IF#always(1)#`always()` takes no arguments, not 1#",
                "STEP_RUN#case(1, 2, 3, 4)#`case()` takes an odd number of arguments, not 4#add a default as the last"
                        + " argument",
                "STEP_RUN#format('{1}', 1)#placeholder `{1}` of `format()` has no value, 1 is given and counting starts"
                        + " at 0#",
            })
    void explains(KeyPath key, String text, String message, String suggestion) {
        Expression expression = ExpressionParser.parse(MappedText.of(SourceFile.of("test", text))).value();
        SyntaxProblem problem = ExpressionCheck.check(expression, key).getFirst();
        assertEquals(message, problem.message());
        assertEquals(suggestion == null ? "" : suggestion, problem.suggestion());
    }

    @ParameterizedTest
    @EnumSource
    void knowsEveryKey(KeyPath key) {
        boolean takesContexts = !ContextAvailability.of(key).contexts().isEmpty();
        assertEquals(takesContexts, problems("github.sha || inputs.x", key).split(";").length < 2);
    }

    @Test
    void secretsReachNoCondition() {
        for (KeyPath key : EnumSet.of(KeyPath.JOB_IF, KeyPath.STEP_IF, KeyPath.COMPOSITE_IF, KeyPath.JOB_STRATEGY)) {
            assertFalse(ContextAvailability.of(key).hasContext("secrets"), key.path());
        }
    }
}
