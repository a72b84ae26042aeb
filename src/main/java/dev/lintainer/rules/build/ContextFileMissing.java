package dev.lintainer.rules.build;

import dev.lintainer.finding.Finding;
import dev.lintainer.pipeline.Pipeline;
import dev.lintainer.pipeline.effect.BuildDefinition;
import dev.lintainer.pipeline.flow.BuildFiles;
import dev.lintainer.pipeline.flow.MissingFile;
import dev.lintainer.rule.Rule;
import dev.lintainer.rule.RuleContext;
import dev.lintainer.text.Location;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// A build needs a Dockerfile, a folder or a file that is not there.
public final class ContextFileMissing implements Rule.OfPipeline {
    /// What many builds miss is told at the first one.
    private record Fault(MissingFile.Kind kind, String path, Optional<Location> place) {}

    @Override
    public void check(Pipeline pipeline, RuleContext context) {
        Map<Fault, Finding> findings = new LinkedHashMap<>();
        for (JobBuild build : JobBuild.of(pipeline)) {
            BuildFiles files = build.files();
            Optional<MissingFile> definition = files.definitionFile();
            if (definition.isPresent() && files.dockerfileElsewhere().isEmpty()) {
                add(definition.get(), build, files, findings, context);
            }
            for (MissingFile source : files.sources()) {
                if (!(source.reason() instanceof MissingFile.OnlyInWorkspace)) {
                    add(source, build, files, findings, context);
                }
            }
        }
        findings.values().forEach(context::report);
    }

    private static void add(
            MissingFile missing, JobBuild build, BuildFiles files, Map<Fault, Finding> findings, RuleContext context) {
        boolean same = missing.kind() != MissingFile.Kind.SOURCE && missing.reason() instanceof MissingFile.Absent;
        Location place = missing.written().location();
        Fault fault = new Fault(missing.kind(), missing.path(), same ? Optional.empty() : Optional.of(place));
        Finding known = findings.get(fault);
        if (known == null) {
            findings.put(fault, finding(missing, build, files, context));
        } else if (same && !known.location().equals(place) && known.related().size() < MOST_RELATED) {
            findings.put(fault, known.relatedTo(place, "missed here too"));
        }
    }

    private static final int MOST_RELATED = 5;

    private static Finding finding(MissingFile missing, JobBuild build, BuildFiles files, RuleContext context) {
        Finding finding =
                build.judged(
                        context.finding(
                                build.job(), build.build(), missing.written().location(), message(missing, build)));
        Finding told =
                missing.kind() == MissingFile.Kind.SOURCE
                        ? finding.relatedTo(build.build().definition().context().location(), "built here")
                        : finding;
        return switch (missing.reason()) {
            case MissingFile.Ignored(Location line) ->
                    told.relatedTo(line, "left out here").suggesting("let it through with a `!` pattern at the end");
            case MissingFile.NotCheckedOut _ -> told.suggesting("add actions/checkout before the build");
            case MissingFile.OnlyInWorkspace _ -> told.suggesting("add `context: .` to the build");
            case MissingFile.Absent _ ->
                    files.nearest(missing).map(near -> told.suggesting("did you mean `" + near + "`?")).orElse(told);
        };
    }

    private static String message(MissingFile missing, JobBuild build) {
        String path = "`" + missing.path() + "`";
        String subject =
                switch (missing.kind()) {
                    case CONTEXT -> "build context " + path;
                    case DOCKERFILE -> "the Dockerfile " + path;
                    case SOURCE -> path;
                };
        return switch (missing.reason()) {
            case MissingFile.Ignored _ -> subject + " is left out of the build context by the ignore file";
            case MissingFile.NotCheckedOut _ -> subject + " is not there, as the job does not check out the repository";
            case MissingFile.OnlyInWorkspace _ -> subject + " is not in the commit that is built";
            case MissingFile.Absent _ ->
                    missing.kind() == MissingFile.Kind.SOURCE
                            ? subject + " " + absence(build)
                            : subject + " does not exist";
        };
    }

    private static String absence(JobBuild build) {
        BuildDefinition definition = build.build().definition();
        return definition.contextKind() == BuildDefinition.ContextKind.GIT
                ? "is not in the commit, which is all that a build without `context` sees"
                : "does not exist in the build context `" + definition.context().value() + "`";
    }
}
