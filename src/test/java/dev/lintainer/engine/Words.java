package dev.lintainer.engine;

import dev.lintainer.document.action.ActionMetadata;
import dev.lintainer.document.bake.BakeFile;
import dev.lintainer.document.compose.ComposeFile;
import dev.lintainer.document.dockerfile.Dockerfile;
import dev.lintainer.document.workflow.Workflow;
import dev.lintainer.finding.Finding;
import dev.lintainer.finding.RuleId;
import dev.lintainer.finding.Severity;
import dev.lintainer.pipeline.Pipeline;
import dev.lintainer.pipeline.repository.FileTree;
import dev.lintainer.rule.Parameters;
import dev.lintainer.rule.Policy;
import dev.lintainer.rule.Profile;
import dev.lintainer.rule.Rule;
import dev.lintainer.rule.RuleCatalogue;
import dev.lintainer.rule.RuleCatalogue.Equivalent;
import dev.lintainer.rule.RuleContext;
import dev.lintainer.rule.RuleSummary;
import dev.lintainer.rule.Subject;
import dev.lintainer.text.Location;
import dev.lintainer.text.SourceFile;
import dev.lintainer.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Rules that report words, so that a test's text says where findings are: `BAD` is certain, `ODD` likely, `BOOM`
/// throws and `DEEP` overflows the stack. The pipeline's rule reports `FAR` in every workflow and bake file.
final class Words {
    static final RuleId WORKFLOW = new RuleId("word/workflow");
    static final RuleId ACTION = new RuleId("word/action");
    static final RuleId DOCKERFILE = new RuleId("word/dockerfile");
    static final RuleId COMPOSE = new RuleId("word/compose");
    static final RuleId PIPELINE = new RuleId("word/pipeline");

    static final RuleCatalogue CATALOGUE =
            new RuleCatalogue(
                    List.of(
                            summary(EngineRules.MALFORMED, Subject.ANALYSIS),
                            summary(EngineRules.MISSING_REASON, Subject.ANALYSIS),
                            summary(EngineRules.UNKNOWN_RULE, Subject.ANALYSIS),
                            summary(EngineRules.UNUSED, Subject.ANALYSIS),
                            summary(ACTION, Subject.ACTION),
                            summary(COMPOSE, Subject.COMPOSE),
                            summary(DOCKERFILE, Subject.DOCKERFILE),
                            summary(PIPELINE, Subject.PIPELINE),
                            summary(WORKFLOW, Subject.WORKFLOW)),
                    Words::rule,
                    () ->
                            List.of(
                                    new Equivalent("zizmor", "bad-word", WORKFLOW),
                                    new Equivalent("hadolint", "DL1", DOCKERFILE),
                                    new Equivalent("buildkit", "BadWord", DOCKERFILE),
                                    new Equivalent("dclint", "no-bad-word", COMPOSE)),
                    _ -> Optional.empty());

    private Words() {}

    private static RuleSummary summary(RuleId id, Subject subject) {
        return new RuleSummary(
                id, "title", subject, Severity.ERROR, Set.of(Profile.values()), Optional.empty(), Parameters.NONE);
    }

    private static Rule rule(RuleId id) {
        return switch (id.fault()) {
            case "workflow" -> (Rule.OfWorkflow) Words::check;
            case "action" -> (Rule.OfAction) Words::check;
            case "dockerfile" -> (Rule.OfDockerfile) Words::check;
            case "compose" -> (Rule.OfCompose) Words::check;
            case "pipeline" -> (Rule.OfPipeline) Words::check;
            default -> throw new IllegalArgumentException(id.value());
        };
    }

    private static void check(Workflow workflow, RuleContext context) {
        check(workflow.source(), context);
    }

    private static void check(ActionMetadata action, RuleContext context) {
        check(action.source(), context);
    }

    private static void check(Dockerfile dockerfile, RuleContext context) {
        check(dockerfile.source(), context);
    }

    private static void check(ComposeFile compose, RuleContext context) {
        check(compose.source(), context);
    }

    private static void check(Pipeline pipeline, RuleContext context) {
        for (Workflow workflow : pipeline.repository().workflows()) {
            for (Span place : places(workflow.source(), "FAR")) {
                context.report(new Location(workflow.source(), place), "far word");
            }
        }
        for (BakeFile bake : pipeline.repository().bakeFiles()) {
            for (Span place : places(bake.source(), "FAR")) {
                context.report(new Location(bake.source(), place), "far word");
            }
        }
    }

    private static void check(SourceFile file, RuleContext context) {
        for (Span place : places(file, "BAD")) {
            context.report(new Location(file, place), "bad word");
        }
        for (Span place : places(file, "ODD")) {
            context.report(context.finding(new Location(file, place), "odd word").likely());
        }
        if (!places(file, "BOOM").isEmpty()) {
            throw new IllegalStateException("boom");
        }
        if (!places(file, "DEEP").isEmpty()) {
            check(file, context);
        }
    }

    private static List<Span> places(SourceFile file, String word) {
        List<Span> places = new ArrayList<>();
        for (int at = file.text().indexOf(word); at >= 0; at = file.text().indexOf(word, at + 1)) {
            places.add(new Span(at, at + word.length()));
        }
        return places;
    }

    static AnalysisResult analyse(Map<String, String> files) {
        RuleSelection all = RuleSelection.of(CATALOGUE, Profile.DEFAULT);
        return analyse(files, new AnalysisSettings(all, Policy.DEFAULT));
    }

    static AnalysisResult analyse(Map<String, String> files, AnalysisSettings settings) {
        return Analysis.run(RepositoryReader.read(FileTree.of(files)), settings);
    }

    /// Each verdict in a line: `Reported ERROR path:line:column rule message`.
    static List<String> lines(AnalysisResult result) {
        return result.verdicts().stream().map(Words::line).toList();
    }

    private static String line(Verdict verdict) {
        Finding finding = verdict.finding();
        Location location = finding.location();
        return verdict.getClass().getSimpleName()
                + " "
                + verdict.severity()
                + " "
                + location.file().path()
                + ":"
                + location.start().line()
                + ":"
                + location.start().column()
                + " "
                + finding.rule()
                + " "
                + finding.message();
    }
}
