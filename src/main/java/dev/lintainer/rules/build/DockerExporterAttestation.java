package dev.lintainer.rules.build;

import dev.lintainer.document.workflow.UsesStep;
import dev.lintainer.document.workflow.WorkflowEdits;
import dev.lintainer.finding.Edit;
import dev.lintainer.finding.Finding;
import dev.lintainer.finding.Fix;
import dev.lintainer.finding.FixSafety;
import dev.lintainer.pipeline.Pipeline;
import dev.lintainer.pipeline.effect.Attestation;
import dev.lintainer.pipeline.effect.BuildOutput;
import dev.lintainer.pipeline.effect.BuildTool;
import dev.lintainer.pipeline.evaluation.Presence;
import dev.lintainer.rule.Rule;
import dev.lintainer.rule.RuleContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A build is to attach statements to an image that goes where none can go.
public final class DockerExporterAttestation implements Rule.OfPipeline {
    @Override
    public void check(Pipeline pipeline, RuleContext context) {
        for (JobBuild build : JobBuild.of(pipeline)) {
            List<Attestation> attestations =
                    build.build().definition().attestations().stream()
                            .filter(attestation -> attestation.given() == Presence.YES)
                            .toList();
            if (!attestations.isEmpty() && !build.build().definition().isForSeveralPlatforms() && !build.isLimited()) {
                build.build().outputs().stream()
                        .filter(build::takesOneImage)
                        .findFirst()
                        .ifPresent(output -> report(build, attestations, output, context));
            }
        }
    }

    private static void report(
            JobBuild build, List<Attestation> attestations, BuildOutput output, RuleContext context) {
        String where = output.file().isPresent() ? "a `type=docker` archive" : "the image store of the engine";
        Finding finding =
                build.judged(
                                context.finding(
                                        build.job(),
                                        build.build(),
                                        attestations.getFirst().written().location(),
                                        where
                                                + " takes no attestation of type `"
                                                + attestations.getFirst().type()
                                                + "`"))
                        .relatedTo(output.location(), "the image goes there")
                        .suggesting("attest the build that pushes the image, and switch attestations off here");
        context.report(fix(build, attestations).map(finding::fixedBy).orElse(finding));
    }

    /// Only where the inputs of the step itself ask for them.
    private static Optional<Fix> fix(JobBuild build, List<Attestation> attestations) {
        boolean own =
                build.build().tool() == BuildTool.BUILD_PUSH_ACTION
                        && build.build().origin().through().isEmpty()
                        && build.job().through().isEmpty();
        List<Edit> edits = new ArrayList<>();
        for (Attestation attestation : attestations) {
            build.build()
                    .origin()
                    .cause()
                    .filter(UsesStep.class::isInstance)
                    .map(UsesStep.class::cast)
                    .filter(step -> own && step.with().find(attestation.type()).isPresent())
                    .flatMap(step -> WorkflowEdits.input(step, attestation.type(), "false"))
                    .ifPresent(edits::add);
        }
        return edits.size() == attestations.size()
                ? Optional.of(new Fix("switch the attestations off", FixSafety.SAFE, edits))
                : Optional.empty();
    }
}
