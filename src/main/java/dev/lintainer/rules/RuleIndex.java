package dev.lintainer.rules;

import dev.lintainer.finding.FixSafety;
import dev.lintainer.finding.RuleId;
import dev.lintainer.finding.Severity;
import dev.lintainer.rule.Parameter;
import dev.lintainer.rule.ParameterValue;
import dev.lintainer.rule.Parameters;
import dev.lintainer.rule.Profile;
import dev.lintainer.rule.Rule;
import dev.lintainer.rule.RuleCatalogue;
import dev.lintainer.rule.RuleCatalogue.Equivalent;
import dev.lintainer.rule.RuleSummary;
import dev.lintainer.rule.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Every rule there is. Generated from the cards in `rules/`: `RuleIndexTest` fails when this file differs from them,
/// and rewrites it when it runs with `-Dlintainer.update=true`.
public final class RuleIndex {
    private static final Set<Profile> CORRECTNESS_DEFAULT_STRICT =
            Set.of(Profile.CORRECTNESS, Profile.DEFAULT, Profile.STRICT);
    private static final Set<Profile> DEFAULT_STRICT = Set.of(Profile.DEFAULT, Profile.STRICT);
    private static final Set<Profile> STRICT = Set.of(Profile.STRICT);

    private RuleIndex() {}

    public static RuleCatalogue catalogue() {
        return new RuleCatalogue(summaries(), RuleIndex::rule, RuleIndex::equivalents);
    }

    private static Rule rule(RuleId id) {
        return switch (id.value()) {
            case "action/refused-expression" -> new dev.lintainer.rules.action.RefusedExpression();
            case "artifact/download-before-upload" -> new dev.lintainer.rules.artifact.DownloadBeforeUpload();
            case "artifact/layout-mismatch" -> new dev.lintainer.rules.artifact.LayoutMismatch();
            case "artifact/never-uploaded" -> new dev.lintainer.rules.artifact.NeverUploaded();
            case "artifact/wiped-by-checkout" -> new dev.lintainer.rules.artifact.WipedByCheckout();
            case "cache/buildkit-too-old" -> new dev.lintainer.rules.cache.BuildkitTooOld();
            case "cache/duplicated-inside-docker" -> new dev.lintainer.rules.cache.DuplicatedInsideDocker();
            case "cache/export-can-fail-build" -> new dev.lintainer.rules.cache.ExportCanFailBuild();
            case "cache/from-only" -> new dev.lintainer.rules.cache.FromOnly();
            case "cache/gha-missing" -> new dev.lintainer.rules.cache.GhaMissing();
            case "cache/gha-needs-buildx" -> new dev.lintainer.rules.cache.GhaNeedsBuildx();
            case "cache/gha-runtime-not-exposed" -> new dev.lintainer.rules.cache.GhaRuntimeNotExposed();
            case "cache/inline-not-exported" -> new dev.lintainer.rules.cache.InlineNotExported();
            case "cache/key-without-hash" -> new dev.lintainer.rules.cache.KeyWithoutHash();
            case "cache/layer-order" -> new dev.lintainer.rules.cache.LayerOrder();
            case "cache/mode-min-multistage" -> new dev.lintainer.rules.cache.ModeMinMultistage();
            case "cache/mount-not-persisted" -> new dev.lintainer.rules.cache.MountNotPersisted();
            case "cache/mount-uid" -> new dev.lintainer.rules.cache.MountUid();
            case "cache/no-default-branch-writer" -> new dev.lintainer.rules.cache.NoDefaultBranchWriter();
            case "cache/pip-mount-disabled" -> new dev.lintainer.rules.cache.PipMountDisabled();
            case "cache/readonly-event" -> new dev.lintainer.rules.cache.ReadonlyEvent();
            case "cache/registry-ref-shared" -> new dev.lintainer.rules.cache.RegistryRefShared();
            case "cache/scope-collision" -> new dev.lintainer.rules.cache.ScopeCollision();
            case "cache/scope-mismatch" -> new dev.lintainer.rules.cache.ScopeMismatch();
            case "cache/to-only" -> new dev.lintainer.rules.cache.ToOnly();
            case "image/built-not-loaded" -> new dev.lintainer.rules.image.BuiltNotLoaded();
            case "image/not-in-job" -> new dev.lintainer.rules.image.NotInJob();
            case "image/tag-mismatch" -> new dev.lintainer.rules.image.TagMismatch();
            case "mount/user-cannot-write" -> new dev.lintainer.rules.mount.UserCannotWrite();
            case "mount/workspace-not-mounted" -> new dev.lintainer.rules.mount.WorkspaceNotMounted();
            case "policy/handoff-missing" -> new dev.lintainer.rules.policy.HandoffMissing();
            case "policy/step-not-containerised" -> new dev.lintainer.rules.policy.StepNotContainerised();
            case "python/matrix-forbidden" -> new dev.lintainer.rules.python.MatrixForbidden();
            case "python/version-not-allowed" -> new dev.lintainer.rules.python.VersionNotAllowed();
            case "schema/invalid-action" -> new dev.lintainer.rules.schema.InvalidAction();
            case "schema/invalid-compose" -> new dev.lintainer.rules.schema.InvalidCompose();
            case "schema/invalid-workflow" -> new dev.lintainer.rules.schema.InvalidWorkflow();
            case "syntax/invalid-action" -> new dev.lintainer.rules.syntax.InvalidAction();
            case "syntax/invalid-bake" -> new dev.lintainer.rules.syntax.InvalidBake();
            case "syntax/invalid-compose" -> new dev.lintainer.rules.syntax.InvalidCompose();
            case "syntax/invalid-dockerfile" -> new dev.lintainer.rules.syntax.InvalidDockerfile();
            case "syntax/invalid-workflow" -> new dev.lintainer.rules.syntax.InvalidWorkflow();
            case "user/root-user" -> new dev.lintainer.rules.user.RootUser();
            case "workflow/refused-expression" -> new dev.lintainer.rules.workflow.RefusedExpression();
            default -> throw new IllegalArgumentException("no rule of a class of its own: " + id);
        };
    }

    private static List<RuleSummary> summaries() {
        List<RuleSummary> all = new ArrayList<>();
        addAction(all);
        addArtifact(all);
        addCache(all);
        addImage(all);
        addInternal(all);
        addMount(all);
        addPolicy(all);
        addPython(all);
        addSchema(all);
        addSuppression(all);
        addSyntax(all);
        addUser(all);
        addWorkflow(all);
        return all;
    }

    private static void addAction(List<RuleSummary> all) {
        add(
                all,
                "action/refused-expression",
                "expression names what an action cannot use",
                Subject.ACTION,
                Severity.ERROR,
                CORRECTNESS_DEFAULT_STRICT,
                Optional.empty());
    }

    private static void addArtifact(List<RuleSummary> all) {
        add(
                all,
                "artifact/download-before-upload",
                "job does not wait for the artifact that it downloads",
                Subject.PIPELINE,
                Severity.ERROR,
                CORRECTNESS_DEFAULT_STRICT,
                Optional.empty());
        add(
                all,
                "artifact/layout-mismatch",
                "file is read where its artifact does not put it",
                Subject.PIPELINE,
                Severity.ERROR,
                CORRECTNESS_DEFAULT_STRICT,
                Optional.empty());
        add(
                all,
                "artifact/never-uploaded",
                "downloaded artifact is never uploaded",
                Subject.PIPELINE,
                Severity.ERROR,
                CORRECTNESS_DEFAULT_STRICT,
                Optional.empty());
        add(
                all,
                "artifact/wiped-by-checkout",
                "checkout deletes a file that a later step reads",
                Subject.PIPELINE,
                Severity.ERROR,
                CORRECTNESS_DEFAULT_STRICT,
                Optional.empty());
    }

    private static void addCache(List<RuleSummary> all) {
        add(
                all,
                "cache/buildkit-too-old",
                "builder is too old for the cache service",
                Subject.PIPELINE,
                Severity.ERROR,
                CORRECTNESS_DEFAULT_STRICT,
                Optional.empty());
        add(
                all,
                "cache/duplicated-inside-docker",
                "cache of pip is restored where only containers run pip",
                Subject.PIPELINE,
                Severity.INFO,
                STRICT,
                Optional.empty());
        add(
                all,
                "cache/export-can-fail-build",
                "build fails when only its cache cannot be exported",
                Subject.PIPELINE,
                Severity.INFO,
                STRICT,
                Optional.of(FixSafety.SAFE));
        add(
                all,
                "cache/from-only",
                "gha scope is read but never written",
                Subject.PIPELINE,
                Severity.WARNING,
                CORRECTNESS_DEFAULT_STRICT,
                Optional.empty());
        add(
                all,
                "cache/gha-missing",
                "image is built without the cache of GitHub Actions",
                Subject.PIPELINE,
                Severity.ERROR,
                DEFAULT_STRICT,
                Optional.of(FixSafety.UNSAFE),
                texts("accepted", "gha"));
        add(
                all,
                "cache/gha-needs-buildx",
                "gha cache is exported by the docker driver",
                Subject.PIPELINE,
                Severity.ERROR,
                CORRECTNESS_DEFAULT_STRICT,
                Optional.of(FixSafety.UNSAFE));
        add(
                all,
                "cache/gha-runtime-not-exposed",
                "script builds with gha cache but has no token for it",
                Subject.PIPELINE,
                Severity.ERROR,
                CORRECTNESS_DEFAULT_STRICT,
                Optional.of(FixSafety.UNSAFE));
        add(
                all,
                "cache/inline-not-exported",
                "cache is read from an image that holds none",
                Subject.PIPELINE,
                Severity.WARNING,
                CORRECTNESS_DEFAULT_STRICT,
                Optional.empty());
        add(
                all,
                "cache/key-without-hash",
                "cache of dependencies has a key that never changes",
                Subject.PIPELINE,
                Severity.WARNING,
                CORRECTNESS_DEFAULT_STRICT,
                Optional.empty());
        add(
                all,
                "cache/layer-order",
                "whole source is copied before dependencies are installed",
                Subject.DOCKERFILE,
                Severity.INFO,
                STRICT,
                Optional.empty());
        add(
                all,
                "cache/mode-min-multistage",
                "cache leaves out the stages that the image copies from",
                Subject.PIPELINE,
                Severity.WARNING,
                CORRECTNESS_DEFAULT_STRICT,
                Optional.of(FixSafety.UNSAFE));
        add(
                all,
                "cache/mount-not-persisted",
                "cache mount is lost with the machine",
                Subject.PIPELINE,
                Severity.INFO,
                STRICT,
                Optional.empty());
        add(
                all,
                "cache/mount-uid",
                "cache mount cannot be written by the user",
                Subject.DOCKERFILE,
                Severity.WARNING,
                CORRECTNESS_DEFAULT_STRICT,
                Optional.of(FixSafety.SAFE));
        add(
                all,
                "cache/no-default-branch-writer",
                "gha scope is never written on the default branch",
                Subject.PIPELINE,
                Severity.INFO,
                STRICT,
                Optional.empty());
        add(
                all,
                "cache/pip-mount-disabled",
                "pip is kept from using the cache mount",
                Subject.DOCKERFILE,
                Severity.WARNING,
                CORRECTNESS_DEFAULT_STRICT,
                Optional.of(FixSafety.SAFE));
        add(
                all,
                "cache/readonly-event",
                "gha cache is written with a token that may only read",
                Subject.PIPELINE,
                Severity.WARNING,
                CORRECTNESS_DEFAULT_STRICT,
                Optional.empty());
        add(
                all,
                "cache/registry-ref-shared",
                "different builds write one cache image",
                Subject.PIPELINE,
                Severity.WARNING,
                CORRECTNESS_DEFAULT_STRICT,
                Optional.empty());
        add(
                all,
                "cache/scope-collision",
                "different builds write one gha scope",
                Subject.PIPELINE,
                Severity.WARNING,
                CORRECTNESS_DEFAULT_STRICT,
                Optional.of(FixSafety.UNSAFE));
        add(
                all,
                "cache/scope-mismatch",
                "build reads another gha scope than it writes",
                Subject.PIPELINE,
                Severity.WARNING,
                CORRECTNESS_DEFAULT_STRICT,
                Optional.empty());
        add(
                all,
                "cache/to-only",
                "gha scope is written but never read",
                Subject.PIPELINE,
                Severity.WARNING,
                CORRECTNESS_DEFAULT_STRICT,
                Optional.of(FixSafety.UNSAFE));
    }

    private static void addImage(List<RuleSummary> all) {
        add(
                all,
                "image/built-not-loaded",
                "built image stays in its builder",
                Subject.PIPELINE,
                Severity.ERROR,
                CORRECTNESS_DEFAULT_STRICT,
                Optional.empty());
        add(
                all,
                "image/not-in-job",
                "image is used in a job that it never reaches",
                Subject.PIPELINE,
                Severity.ERROR,
                CORRECTNESS_DEFAULT_STRICT,
                Optional.empty());
        add(
                all,
                "image/tag-mismatch",
                "image is used under a tag that nothing made",
                Subject.PIPELINE,
                Severity.ERROR,
                CORRECTNESS_DEFAULT_STRICT,
                Optional.empty());
    }

    private static void addInternal(List<RuleSummary> all) {
        add(
                all,
                "internal/reader-failed",
                "file could not be judged",
                Subject.ANALYSIS,
                Severity.ERROR,
                CORRECTNESS_DEFAULT_STRICT,
                Optional.empty());
        add(
                all,
                "internal/rule-failed",
                "rule failed on a file",
                Subject.ANALYSIS,
                Severity.ERROR,
                CORRECTNESS_DEFAULT_STRICT,
                Optional.empty());
    }

    private static void addMount(List<RuleSummary> all) {
        add(
                all,
                "mount/user-cannot-write",
                "container user cannot write the mounted workspace",
                Subject.PIPELINE,
                Severity.ERROR,
                CORRECTNESS_DEFAULT_STRICT,
                Optional.empty());
        add(
                all,
                "mount/workspace-not-mounted",
                "check runs in a container without the sources",
                Subject.PIPELINE,
                Severity.ERROR,
                DEFAULT_STRICT,
                Optional.empty());
    }

    private static void addPolicy(List<RuleSummary> all) {
        add(
                all,
                "policy/handoff-missing",
                "job does not use the image that the pipeline has built",
                Subject.PIPELINE,
                Severity.ERROR,
                DEFAULT_STRICT,
                Optional.empty());
        add(
                all,
                "policy/step-not-containerised",
                "step runs a program outside of any container",
                Subject.PIPELINE,
                Severity.ERROR,
                DEFAULT_STRICT,
                Optional.empty());
    }

    private static void addPython(List<RuleSummary> all) {
        add(
                all,
                "python/matrix-forbidden",
                "matrix over versions of Python",
                Subject.PIPELINE,
                Severity.ERROR,
                DEFAULT_STRICT,
                Optional.empty());
        add(
                all,
                "python/version-not-allowed",
                "another Python than the allowed one",
                Subject.PIPELINE,
                Severity.ERROR,
                DEFAULT_STRICT,
                Optional.empty());
    }

    private static void addSchema(List<RuleSummary> all) {
        add(
                all,
                "schema/invalid-action",
                "action metadata has keys or values that GitHub refuses",
                Subject.ACTION,
                Severity.ERROR,
                CORRECTNESS_DEFAULT_STRICT,
                Optional.empty());
        add(
                all,
                "schema/invalid-compose",
                "Compose file has keys or values that Compose refuses",
                Subject.COMPOSE,
                Severity.ERROR,
                CORRECTNESS_DEFAULT_STRICT,
                Optional.empty());
        add(
                all,
                "schema/invalid-workflow",
                "workflow has keys or values that GitHub refuses",
                Subject.WORKFLOW,
                Severity.ERROR,
                CORRECTNESS_DEFAULT_STRICT,
                Optional.empty());
    }

    private static void addSuppression(List<RuleSummary> all) {
        add(
                all,
                "suppression/malformed",
                "comment to Lintainer is not understood",
                Subject.ANALYSIS,
                Severity.WARNING,
                CORRECTNESS_DEFAULT_STRICT,
                Optional.empty());
        add(
                all,
                "suppression/missing-reason",
                "comment ignores findings and does not say why",
                Subject.ANALYSIS,
                Severity.ERROR,
                CORRECTNESS_DEFAULT_STRICT,
                Optional.empty());
        add(
                all,
                "suppression/unknown-rule",
                "comment ignores a rule that does not exist",
                Subject.ANALYSIS,
                Severity.WARNING,
                CORRECTNESS_DEFAULT_STRICT,
                Optional.empty());
        add(
                all,
                "suppression/unused",
                "comment ignores what is not reported",
                Subject.ANALYSIS,
                Severity.WARNING,
                CORRECTNESS_DEFAULT_STRICT,
                Optional.of(FixSafety.SAFE));
    }

    private static void addSyntax(List<RuleSummary> all) {
        add(
                all,
                "syntax/invalid-action",
                "action metadata is not valid YAML or has a broken expression",
                Subject.ACTION,
                Severity.ERROR,
                CORRECTNESS_DEFAULT_STRICT,
                Optional.empty());
        add(
                all,
                "syntax/invalid-bake",
                "Bake file cannot be read by buildx",
                Subject.PIPELINE,
                Severity.ERROR,
                CORRECTNESS_DEFAULT_STRICT,
                Optional.empty());
        add(
                all,
                "syntax/invalid-compose",
                "Compose file is not valid YAML",
                Subject.COMPOSE,
                Severity.ERROR,
                CORRECTNESS_DEFAULT_STRICT,
                Optional.empty());
        add(
                all,
                "syntax/invalid-dockerfile",
                "Dockerfile cannot be read by BuildKit",
                Subject.DOCKERFILE,
                Severity.ERROR,
                CORRECTNESS_DEFAULT_STRICT,
                Optional.empty());
        add(
                all,
                "syntax/invalid-workflow",
                "workflow is not valid YAML or has a broken expression",
                Subject.WORKFLOW,
                Severity.ERROR,
                CORRECTNESS_DEFAULT_STRICT,
                Optional.empty());
    }

    private static void addUser(List<RuleSummary> all) {
        add(
                all,
                "user/root-user",
                "CI container runs as root",
                Subject.PIPELINE,
                Severity.ERROR,
                DEFAULT_STRICT,
                Optional.empty());
    }

    private static void addWorkflow(List<RuleSummary> all) {
        add(
                all,
                "workflow/refused-expression",
                "expression names what is not available at its place",
                Subject.WORKFLOW,
                Severity.ERROR,
                CORRECTNESS_DEFAULT_STRICT,
                Optional.empty());
    }

    private static List<Equivalent> equivalents() {
        List<Equivalent> all = new ArrayList<>();
        add(all, "actionlint", "expression", "action/refused-expression");
        add(all, "actionlint", "action", "schema/invalid-action");
        add(all, "dclint", "invalid-schema", "schema/invalid-compose");
        add(all, "actionlint", "syntax-check", "schema/invalid-workflow");
        add(all, "actionlint", "syntax-check", "syntax/invalid-action");
        add(all, "actionlint", "syntax-check", "syntax/invalid-workflow");
        add(all, "actionlint", "expression", "syntax/invalid-workflow");
        add(all, "hadolint", "DL3002", "user/root-user");
        add(all, "actionlint", "expression", "workflow/refused-expression");
        return all;
    }

    private static void add(
            List<RuleSummary> all,
            String id,
            String title,
            Subject subject,
            Severity severity,
            Set<Profile> profiles,
            Optional<FixSafety> fix,
            Parameter... parameters) {
        Parameters declared = parameters.length == 0 ? Parameters.NONE : new Parameters(List.of(parameters));
        all.add(new RuleSummary(new RuleId(id), title, subject, severity, profiles, fix, declared));
    }

    private static void add(List<Equivalent> all, String tool, String name, String id) {
        all.add(new Equivalent(tool, name, new RuleId(id)));
    }

    private static Parameter texts(String name, String... values) {
        return new Parameter(name, new ParameterValue.Texts(List.of(values)));
    }
}
