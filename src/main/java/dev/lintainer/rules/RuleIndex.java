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
    private static final Set<Profile> FROM_CONTAINERIZED_PYTHON = Set.of(Profile.CONTAINERIZED_PYTHON, Profile.STRICT);
    private static final Set<Profile> FROM_PIPELINE =
            Set.of(Profile.PIPELINE, Profile.CONTAINERIZED_PYTHON, Profile.STRICT);
    private static final Set<Profile> FROM_STRICT = Set.of(Profile.STRICT);

    private RuleIndex() {}

    public static RuleCatalogue catalogue() {
        return new RuleCatalogue(summaries(), RuleIndex::rule, RuleIndex::equivalents, id -> RuleCards.read(id));
    }

    private static Rule rule(RuleId id) {
        return switch (id.value()) {
            case "action/refused-expression" -> new dev.lintainer.rules.action.RefusedExpression();
            case "action/runtime-deprecated" -> new dev.lintainer.rules.action.RuntimeDeprecated();
            case "artifact/brace-glob" -> new dev.lintainer.rules.artifact.BraceGlob();
            case "artifact/consumer-runs-after-failure" -> new dev.lintainer.rules.artifact.ConsumerRunsAfterFailure();
            case "artifact/cross-run-token" -> new dev.lintainer.rules.artifact.CrossRunToken();
            case "artifact/deprecated-major" -> new dev.lintainer.rules.artifact.DeprecatedMajor();
            case "artifact/download-all-with-build-record" ->
                    new dev.lintainer.rules.artifact.DownloadAllWithBuildRecord();
            case "artifact/download-before-upload" -> new dev.lintainer.rules.artifact.DownloadBeforeUpload();
            case "artifact/exec-bit-lost" -> new dev.lintainer.rules.artifact.ExecBitLost();
            case "artifact/file-name-invalid" -> new dev.lintainer.rules.artifact.FileNameInvalid();
            case "artifact/hidden-file-dropped" -> new dev.lintainer.rules.artifact.HiddenFileDropped();
            case "artifact/layout-mismatch" -> new dev.lintainer.rules.artifact.LayoutMismatch();
            case "artifact/merge-collision" -> new dev.lintainer.rules.artifact.MergeCollision();
            case "artifact/missing-file-tolerated" -> new dev.lintainer.rules.artifact.MissingFileTolerated();
            case "artifact/name-conflict" -> new dev.lintainer.rules.artifact.NameConflict();
            case "artifact/name-invalid" -> new dev.lintainer.rules.artifact.NameInvalid();
            case "artifact/never-downloaded" -> new dev.lintainer.rules.artifact.NeverDownloaded();
            case "artifact/never-uploaded" -> new dev.lintainer.rules.artifact.NeverUploaded();
            case "artifact/overwrite-race" -> new dev.lintainer.rules.artifact.OverwriteRace();
            case "artifact/path-not-produced" -> new dev.lintainer.rules.artifact.PathNotProduced();
            case "artifact/pattern-matches-nothing" -> new dev.lintainer.rules.artifact.PatternMatchesNothing();
            case "artifact/retention-unset" -> new dev.lintainer.rules.artifact.RetentionUnset();
            case "artifact/single-match-layout" -> new dev.lintainer.rules.artifact.SingleMatchLayout();
            case "artifact/tar-compressed-twice" -> new dev.lintainer.rules.artifact.TarCompressedTwice();
            case "artifact/upload-download-mismatch" -> new dev.lintainer.rules.artifact.UploadDownloadMismatch();
            case "artifact/wiped-by-checkout" -> new dev.lintainer.rules.artifact.WipedByCheckout();
            case "build/alias-builder-confusion" -> new dev.lintainer.rules.build.AliasBuilderConfusion();
            case "build/apt-recommends" -> new dev.lintainer.rules.build.AptRecommends();
            case "build/arg-secret" -> new dev.lintainer.rules.build.ArgSecret();
            case "build/arg-undeclared" -> new dev.lintainer.rules.build.ArgUndeclared();
            case "build/context-file-missing" -> new dev.lintainer.rules.build.ContextFileMissing();
            case "build/docker-exporter-attestation" -> new dev.lintainer.rules.build.DockerExporterAttestation();
            case "build/dockerfile-path-base" -> new dev.lintainer.rules.build.DockerfilePathBase();
            case "build/driver-unsupported-output" -> new dev.lintainer.rules.build.DriverUnsupportedOutput();
            case "build/git-context-ignores-workspace" -> new dev.lintainer.rules.build.GitContextIgnoresWorkspace();
            case "build/input-unknown" -> new dev.lintainer.rules.build.InputUnknown();
            case "build/list-input-comma" -> new dev.lintainer.rules.build.ListInputComma();
            case "build/load-multiplatform" -> new dev.lintainer.rules.build.LoadMultiplatform();
            case "build/tag-missing" -> new dev.lintainer.rules.build.TagMissing();
            case "build/target-missing" -> new dev.lintainer.rules.build.TargetMissing();
            case "cache/action-retired" -> new dev.lintainer.rules.cache.ActionRetired();
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
            case "check/aggregator-always-green" -> new dev.lintainer.rules.check.AggregatorAlwaysGreen();
            case "check/aggregator-blind" -> new dev.lintainer.rules.check.AggregatorBlind();
            case "check/aggregator-skippable" -> new dev.lintainer.rules.check.AggregatorSkippable();
            case "check/background-not-awaited" -> new dev.lintainer.rules.check.BackgroundNotAwaited();
            case "check/merge-group-missing" -> new dev.lintainer.rules.check.MergeGroupMissing();
            case "check/missing" -> new dev.lintainer.rules.check.Missing();
            case "check/name-unstable" -> new dev.lintainer.rules.check.NameUnstable();
            case "check/needs-result-typo" -> new dev.lintainer.rules.check.NeedsResultTypo();
            case "check/required-path-filtered" -> new dev.lintainer.rules.check.RequiredPathFiltered();
            case "check/timeout-missing" -> new dev.lintainer.rules.check.TimeoutMissing();
            case "container/docker-run-path" -> new dev.lintainer.rules.container.DockerRunPath();
            case "container/home" -> new dev.lintainer.rules.container.Home();
            case "container/needs-shell" -> new dev.lintainer.rules.container.NeedsShell();
            case "container/no-git" -> new dev.lintainer.rules.container.NoGit();
            case "container/nonroot-user" -> new dev.lintainer.rules.container.NonrootUser();
            case "container/options-unsupported" -> new dev.lintainer.rules.container.OptionsUnsupported();
            case "container/volume-relative" -> new dev.lintainer.rules.container.VolumeRelative();
            case "container/workspace-context" -> new dev.lintainer.rules.container.WorkspaceContext();
            case "env/ci-flag-not-set" -> new dev.lintainer.rules.env.CiFlagNotSet();
            case "env/compose-dotenv-ignored" -> new dev.lintainer.rules.env.ComposeDotenvIgnored();
            case "env/compose-required-unset" -> new dev.lintainer.rules.env.ComposeRequiredUnset();
            case "env/compose-variable-unset" -> new dev.lintainer.rules.env.ComposeVariableUnset();
            case "env/expanded-on-host" -> new dev.lintainer.rules.env.ExpandedOnHost();
            case "env/file-missing" -> new dev.lintainer.rules.env.FileMissing();
            case "env/float-truncated" -> new dev.lintainer.rules.env.FloatTruncated();
            case "env/github-file-in-container" -> new dev.lintainer.rules.env.GithubFileInContainer();
            case "env/not-passed-to-container" -> new dev.lintainer.rules.env.NotPassedToContainer();
            case "env/passthrough-unset" -> new dev.lintainer.rules.env.PassthroughUnset();
            case "env/secret-in-command" -> new dev.lintainer.rules.env.SecretInCommand();
            case "env/self-reference" -> new dev.lintainer.rules.env.SelfReference();
            case "exit/and-list-not-last" -> new dev.lintainer.rules.exit.AndListNotLast();
            case "exit/compose-first-exit" -> new dev.lintainer.rules.exit.ComposeFirstExit();
            case "exit/compose-flags-conflict" -> new dev.lintainer.rules.exit.ComposeFlagsConflict();
            case "exit/compose-service-unknown" -> new dev.lintainer.rules.exit.ComposeServiceUnknown();
            case "exit/compose-up-hangs" -> new dev.lintainer.rules.exit.ComposeUpHangs();
            case "exit/compose-up-result" -> new dev.lintainer.rules.exit.ComposeUpResult();
            case "exit/continue-on-error" -> new dev.lintainer.rules.exit.ContinueOnError();
            case "exit/detached-test" -> new dev.lintainer.rules.exit.DetachedTest();
            case "exit/docker-wait-ignored" -> new dev.lintainer.rules.exit.DockerWaitIgnored();
            case "exit/inner-shell" -> new dev.lintainer.rules.exit.InnerShell();
            case "exit/or-true" -> new dev.lintainer.rules.exit.OrTrue();
            case "exit/pipe-masked" -> new dev.lintainer.rules.exit.PipeMasked();
            case "exit/substitution-masked" -> new dev.lintainer.rules.exit.SubstitutionMasked();
            case "image/arch-mismatch" -> new dev.lintainer.rules.image.ArchMismatch();
            case "image/build-no-effect" -> new dev.lintainer.rules.image.BuildNoEffect();
            case "image/built-not-loaded" -> new dev.lintainer.rules.image.BuiltNotLoaded();
            case "image/compose-ignores-loaded" -> new dev.lintainer.rules.image.ComposeIgnoresLoaded();
            case "image/compose-v1" -> new dev.lintainer.rules.image.ComposeV1();
            case "image/entrypoint-swallows-command" -> new dev.lintainer.rules.image.EntrypointSwallowsCommand();
            case "image/handoff-unordered" -> new dev.lintainer.rules.image.HandoffUnordered();
            case "image/job-container-not-pullable" -> new dev.lintainer.rules.image.JobContainerNotPullable();
            case "image/loaded-then-pulled" -> new dev.lintainer.rules.image.LoadedThenPulled();
            case "image/not-in-job" -> new dev.lintainer.rules.image.NotInJob();
            case "image/output-dest-but-used-locally" -> new dev.lintainer.rules.image.OutputDestButUsedLocally();
            case "image/output-secret-dropped" -> new dev.lintainer.rules.image.OutputSecretDropped();
            case "image/pull-always-local" -> new dev.lintainer.rules.image.PullAlwaysLocal();
            case "image/rebuilt-per-job" -> new dev.lintainer.rules.image.RebuiltPerJob();
            case "image/registry-on-fork-pr" -> new dev.lintainer.rules.image.RegistryOnForkPr();
            case "image/registry-permission" -> new dev.lintainer.rules.image.RegistryPermission();
            case "image/runner-without-docker" -> new dev.lintainer.rules.image.RunnerWithoutDocker();
            case "image/save-wrong-ref" -> new dev.lintainer.rules.image.SaveWrongRef();
            case "image/saved-by-id" -> new dev.lintainer.rules.image.SavedById();
            case "image/tag-mismatch" -> new dev.lintainer.rules.image.TagMismatch();
            case "image/tar-format-not-loadable" -> new dev.lintainer.rules.image.TarFormatNotLoadable();
            case "image/tar-never-loaded" -> new dev.lintainer.rules.image.TarNeverLoaded();
            case "image/tty-in-ci" -> new dev.lintainer.rules.image.TtyInCi();
            case "image/uppercase-name" -> new dev.lintainer.rules.image.UppercaseName();
            case "mount/cache-write-noise" -> new dev.lintainer.rules.mount.CacheWriteNoise();
            case "mount/compose-relative-base" -> new dev.lintainer.rules.mount.ComposeRelativeBase();
            case "mount/compose-volume-undeclared" -> new dev.lintainer.rules.mount.ComposeVolumeUndeclared();
            case "mount/editable-install" -> new dev.lintainer.rules.mount.EditableInstall();
            case "mount/git-dubious-ownership" -> new dev.lintainer.rules.mount.GitDubiousOwnership();
            case "mount/hides-image-content" -> new dev.lintainer.rules.mount.HidesImageContent();
            case "mount/host-dir-created-by-daemon" -> new dev.lintainer.rules.mount.HostDirCreatedByDaemon();
            case "mount/missing-for-results" -> new dev.lintainer.rules.mount.MissingForResults();
            case "mount/named-volume-by-accident" -> new dev.lintainer.rules.mount.NamedVolumeByAccident();
            case "mount/path-not-found-on-upload" -> new dev.lintainer.rules.mount.PathNotFoundOnUpload();
            case "mount/tar-in-build-context" -> new dev.lintainer.rules.mount.TarInBuildContext();
            case "mount/user-cannot-write" -> new dev.lintainer.rules.mount.UserCannotWrite();
            case "mount/volume-quoting" -> new dev.lintainer.rules.mount.VolumeQuoting();
            case "mount/workdir-mismatch" -> new dev.lintainer.rules.mount.WorkdirMismatch();
            case "mount/workspace-not-mounted" -> new dev.lintainer.rules.mount.WorkspaceNotMounted();
            case "net/depends-on-started-only" -> new dev.lintainer.rules.net.DependsOnStartedOnly();
            case "net/depends-on-unknown" -> new dev.lintainer.rules.net.DependsOnUnknown();
            case "net/docker-run-not-joined" -> new dev.lintainer.rules.net.DockerRunNotJoined();
            case "net/exposed-secret-default" -> new dev.lintainer.rules.net.ExposedSecretDefault();
            case "net/health-tool-missing" -> new dev.lintainer.rules.net.HealthToolMissing();
            case "net/healthy-without-healthcheck" -> new dev.lintainer.rules.net.HealthyWithoutHealthcheck();
            case "net/localhost-in-container" -> new dev.lintainer.rules.net.LocalhostInContainer();
            case "net/mode-and-networks" -> new dev.lintainer.rules.net.ModeAndNetworks();
            case "net/network-undeclared" -> new dev.lintainer.rules.net.NetworkUndeclared();
            case "net/no-healthcheck" -> new dev.lintainer.rules.net.NoHealthcheck();
            case "net/port-collision" -> new dev.lintainer.rules.net.PortCollision();
            case "net/port-not-mapped" -> new dev.lintainer.rules.net.PortNotMapped();
            case "net/project-name-assumed" -> new dev.lintainer.rules.net.ProjectNameAssumed();
            case "net/random-port-literal" -> new dev.lintainer.rules.net.RandomPortLiteral();
            case "net/service-name-from-host" -> new dev.lintainer.rules.net.ServiceNameFromHost();
            case "policy/action-not-allowed-on-host" -> new dev.lintainer.rules.policy.ActionNotAllowedOnHost();
            case "policy/file-missing" -> new dev.lintainer.rules.policy.FileMissing();
            case "policy/handoff-missing" -> new dev.lintainer.rules.policy.HandoffMissing();
            case "policy/image-not-allowed" -> new dev.lintainer.rules.policy.ImageNotAllowed();
            case "policy/multistage-missing" -> new dev.lintainer.rules.policy.MultistageMissing();
            case "policy/step-not-containerised" -> new dev.lintainer.rules.policy.StepNotContainerised();
            case "python/analysis-target" -> new dev.lintainer.rules.python.AnalysisTarget();
            case "python/base-unpinned-distro" -> new dev.lintainer.rules.python.BaseUnpinnedDistro();
            case "python/distro-interpreter" -> new dev.lintainer.rules.python.DistroInterpreter();
            case "python/file-resolves-newer" -> new dev.lintainer.rules.python.FileResolvesNewer();
            case "python/matrix-forbidden" -> new dev.lintainer.rules.python.MatrixForbidden();
            case "python/matrix-single" -> new dev.lintainer.rules.python.MatrixSingle();
            case "python/requires-excludes" -> new dev.lintainer.rules.python.RequiresExcludes();
            case "python/setup-on-host" -> new dev.lintainer.rules.python.SetupOnHost();
            case "python/site-packages-path" -> new dev.lintainer.rules.python.SitePackagesPath();
            case "python/tool-drift" -> new dev.lintainer.rules.python.ToolDrift();
            case "python/venv-across-bases" -> new dev.lintainer.rules.python.VenvAcrossBases();
            case "python/version-disagreement" -> new dev.lintainer.rules.python.VersionDisagreement();
            case "python/version-floating" -> new dev.lintainer.rules.python.VersionFloating();
            case "python/version-not-allowed" -> new dev.lintainer.rules.python.VersionNotAllowed();
            case "result/not-exported" -> new dev.lintainer.rules.result.NotExported();
            case "result/upload-skipped-on-failure" -> new dev.lintainer.rules.result.UploadSkippedOnFailure();
            case "schema/invalid-action" -> new dev.lintainer.rules.schema.InvalidAction();
            case "schema/invalid-compose" -> new dev.lintainer.rules.schema.InvalidCompose();
            case "schema/invalid-workflow" -> new dev.lintainer.rules.schema.InvalidWorkflow();
            case "syntax/invalid-action" -> new dev.lintainer.rules.syntax.InvalidAction();
            case "syntax/invalid-bake" -> new dev.lintainer.rules.syntax.InvalidBake();
            case "syntax/invalid-compose" -> new dev.lintainer.rules.syntax.InvalidCompose();
            case "syntax/invalid-dockerfile" -> new dev.lintainer.rules.syntax.InvalidDockerfile();
            case "syntax/invalid-workflow" -> new dev.lintainer.rules.syntax.InvalidWorkflow();
            case "user/name-unknown" -> new dev.lintainer.rules.user.NameUnknown();
            case "user/root-user" -> new dev.lintainer.rules.user.RootUser();
            case "user/root-writes-workspace" -> new dev.lintainer.rules.user.RootWritesWorkspace();
            case "user/uid-not-runner" -> new dev.lintainer.rules.user.UidNotRunner();
            case "user/uid-taken" -> new dev.lintainer.rules.user.UidTaken();
            case "workflow/concurrency-missing" -> new dev.lintainer.rules.workflow.ConcurrencyMissing();
            case "workflow/permissions-insufficient" -> new dev.lintainer.rules.workflow.PermissionsInsufficient();
            case "workflow/permissions-missing" -> new dev.lintainer.rules.workflow.PermissionsMissing();
            case "workflow/refused-expression" -> new dev.lintainer.rules.workflow.RefusedExpression();
            default -> throw new IllegalArgumentException("no rule of a class of its own: " + id);
        };
    }

    private static List<RuleSummary> summaries() {
        List<RuleSummary> all = new ArrayList<>();
        addAction(all);
        addArtifact(all);
        addBaseline(all);
        addBuild(all);
        addCache(all);
        addCheck(all);
        addConfiguration(all);
        addContainer(all);
        addEnv(all);
        addExit(all);
        addImage(all);
        addInternal(all);
        addMount(all);
        addNet(all);
        addPolicy(all);
        addPython(all);
        addResult(all);
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
                FROM_PIPELINE,
                Optional.empty());
        add(
                all,
                "action/runtime-deprecated",
                "action is written for a Node.js that runners give up",
                Subject.PIPELINE,
                Severity.WARNING,
                FROM_STRICT,
                Optional.empty());
    }

    private static void addArtifact(List<RuleSummary> all) {
        add(
                all,
                "artifact/brace-glob",
                "upload path has braces that nothing expands",
                Subject.PIPELINE,
                Severity.ERROR,
                FROM_PIPELINE,
                Optional.empty());
        add(
                all,
                "artifact/consumer-runs-after-failure",
                "job that always runs downloads what may be missing",
                Subject.PIPELINE,
                Severity.WARNING,
                FROM_PIPELINE,
                Optional.empty());
        add(
                all,
                "artifact/cross-run-token",
                "artifacts of another run are asked for without a token",
                Subject.PIPELINE,
                Severity.ERROR,
                FROM_PIPELINE,
                Optional.empty());
        add(
                all,
                "artifact/deprecated-major",
                "artifact action is used in a version that is shut down",
                Subject.PIPELINE,
                Severity.ERROR,
                FROM_PIPELINE,
                Optional.empty());
        add(
                all,
                "artifact/download-all-with-build-record",
                "download of all artifacts takes build records too",
                Subject.PIPELINE,
                Severity.WARNING,
                FROM_PIPELINE,
                Optional.of(FixSafety.SAFE));
        add(
                all,
                "artifact/download-before-upload",
                "job does not wait for the artifact that it downloads",
                Subject.PIPELINE,
                Severity.ERROR,
                FROM_PIPELINE,
                Optional.of(FixSafety.SAFE));
        add(
                all,
                "artifact/exec-bit-lost",
                "file out of an artifact is run without being executable",
                Subject.PIPELINE,
                Severity.WARNING,
                FROM_PIPELINE,
                Optional.empty());
        add(
                all,
                "artifact/file-name-invalid",
                "uploaded file has a name that no artifact can hold",
                Subject.PIPELINE,
                Severity.ERROR,
                FROM_PIPELINE,
                Optional.empty());
        add(
                all,
                "artifact/hidden-file-dropped",
                "hidden file is left out of an upload",
                Subject.PIPELINE,
                Severity.ERROR,
                FROM_PIPELINE,
                Optional.of(FixSafety.UNSAFE));
        add(
                all,
                "artifact/layout-mismatch",
                "file is read where its artifact does not put it",
                Subject.PIPELINE,
                Severity.ERROR,
                FROM_PIPELINE,
                Optional.empty());
        add(
                all,
                "artifact/merge-collision",
                "merged artifacts overwrite one another's files",
                Subject.PIPELINE,
                Severity.WARNING,
                FROM_PIPELINE,
                Optional.empty());
        add(
                all,
                "artifact/missing-file-tolerated",
                "upload of a hand-off passes without its files",
                Subject.PIPELINE,
                Severity.WARNING,
                FROM_STRICT,
                Optional.of(FixSafety.SAFE));
        add(
                all,
                "artifact/name-conflict",
                "two uploads of a run share one name",
                Subject.PIPELINE,
                Severity.ERROR,
                FROM_PIPELINE,
                Optional.empty());
        add(
                all,
                "artifact/name-invalid",
                "artifact is given a name that no artifact can have",
                Subject.PIPELINE,
                Severity.ERROR,
                FROM_PIPELINE,
                Optional.empty());
        add(
                all,
                "artifact/never-downloaded",
                "image is uploaded for jobs that do not download it",
                Subject.PIPELINE,
                Severity.WARNING,
                FROM_PIPELINE,
                Optional.empty());
        add(
                all,
                "artifact/never-uploaded",
                "downloaded artifact is never uploaded",
                Subject.PIPELINE,
                Severity.ERROR,
                FROM_PIPELINE,
                Optional.empty());
        add(
                all,
                "artifact/overwrite-race",
                "jobs overwrite one artifact at the same time",
                Subject.PIPELINE,
                Severity.WARNING,
                FROM_PIPELINE,
                Optional.empty());
        add(
                all,
                "artifact/path-not-produced",
                "uploaded path is written by no step of the job",
                Subject.PIPELINE,
                Severity.WARNING,
                FROM_PIPELINE,
                Optional.empty());
        add(
                all,
                "artifact/pattern-matches-nothing",
                "download pattern fits no artifact",
                Subject.PIPELINE,
                Severity.WARNING,
                FROM_PIPELINE,
                Optional.empty());
        add(
                all,
                "artifact/retention-unset",
                "hand-off artifact is kept for months",
                Subject.PIPELINE,
                Severity.INFO,
                FROM_STRICT,
                Optional.of(FixSafety.UNSAFE));
        add(
                all,
                "artifact/single-match-layout",
                "folder of the artifact hangs on how many there are",
                Subject.PIPELINE,
                Severity.WARNING,
                FROM_PIPELINE,
                Optional.empty());
        add(
                all,
                "artifact/tar-compressed-twice",
                "compressed file is compressed again in its artifact",
                Subject.PIPELINE,
                Severity.INFO,
                FROM_STRICT,
                Optional.of(FixSafety.SAFE));
        add(
                all,
                "artifact/upload-download-mismatch",
                "download cannot read what the upload writes",
                Subject.PIPELINE,
                Severity.WARNING,
                FROM_PIPELINE,
                Optional.empty());
        add(
                all,
                "artifact/wiped-by-checkout",
                "checkout deletes a file that a later step reads",
                Subject.PIPELINE,
                Severity.ERROR,
                FROM_PIPELINE,
                Optional.of(FixSafety.SAFE));
    }

    private static void addBaseline(List<RuleSummary> all) {
        add(
                all,
                "baseline/stale",
                "baseline has what is no longer reported",
                Subject.ANALYSIS,
                Severity.INFO,
                FROM_STRICT,
                Optional.empty());
    }

    private static void addBuild(List<RuleSummary> all) {
        add(
                all,
                "build/alias-builder-confusion",
                "builder is set up, but nothing builds with it",
                Subject.PIPELINE,
                Severity.INFO,
                FROM_STRICT,
                Optional.empty());
        add(
                all,
                "build/apt-recommends",
                "recommended packages are installed too",
                Subject.DOCKERFILE,
                Severity.INFO,
                FROM_STRICT,
                Optional.empty());
        add(
                all,
                "build/arg-secret",
                "secret is handed over as a build argument",
                Subject.PIPELINE,
                Severity.ERROR,
                FROM_PIPELINE,
                Optional.empty());
        add(
                all,
                "build/arg-undeclared",
                "build argument that the Dockerfile does not declare",
                Subject.PIPELINE,
                Severity.WARNING,
                FROM_PIPELINE,
                Optional.empty());
        add(
                all,
                "build/context-file-missing",
                "file that a build needs does not exist",
                Subject.PIPELINE,
                Severity.ERROR,
                FROM_PIPELINE,
                Optional.empty());
        add(
                all,
                "build/docker-exporter-attestation",
                "attestation for an image that is loaded",
                Subject.PIPELINE,
                Severity.ERROR,
                FROM_PIPELINE,
                Optional.of(FixSafety.SAFE));
        add(
                all,
                "build/dockerfile-path-base",
                "Dockerfile's path begins in the wrong folder",
                Subject.PIPELINE,
                Severity.ERROR,
                FROM_PIPELINE,
                Optional.empty());
        add(
                all,
                "build/driver-unsupported-output",
                "engine's own builder cannot do what the build asks for",
                Subject.PIPELINE,
                Severity.ERROR,
                FROM_PIPELINE,
                Optional.empty());
        add(
                all,
                "build/git-context-ignores-workspace",
                "build does not see the files that the job makes",
                Subject.PIPELINE,
                Severity.WARNING,
                FROM_PIPELINE,
                Optional.of(FixSafety.UNSAFE));
        add(
                all,
                "build/input-unknown",
                "action has no such input",
                Subject.PIPELINE,
                Severity.WARNING,
                FROM_PIPELINE,
                Optional.empty());
        add(
                all,
                "build/list-input-comma",
                "two entries in one line of a list",
                Subject.PIPELINE,
                Severity.WARNING,
                FROM_PIPELINE,
                Optional.of(FixSafety.SAFE));
        add(
                all,
                "build/load-multiplatform",
                "images of several platforms go where one fits in",
                Subject.PIPELINE,
                Severity.ERROR,
                FROM_PIPELINE,
                Optional.empty());
        add(
                all,
                "build/tag-missing",
                "image goes on without a tag",
                Subject.PIPELINE,
                Severity.WARNING,
                FROM_PIPELINE,
                Optional.empty());
        add(
                all,
                "build/target-missing",
                "target is no stage of the Dockerfile",
                Subject.PIPELINE,
                Severity.ERROR,
                FROM_PIPELINE,
                Optional.empty());
    }

    private static void addCache(List<RuleSummary> all) {
        add(
                all,
                "cache/action-retired",
                "actions/cache is used in a version that is shut down",
                Subject.PIPELINE,
                Severity.ERROR,
                FROM_PIPELINE,
                Optional.empty());
        add(
                all,
                "cache/buildkit-too-old",
                "builder is too old for the cache service",
                Subject.PIPELINE,
                Severity.ERROR,
                FROM_PIPELINE,
                Optional.empty());
        add(
                all,
                "cache/duplicated-inside-docker",
                "cache of pip is restored where only containers run pip",
                Subject.PIPELINE,
                Severity.INFO,
                FROM_STRICT,
                Optional.empty());
        add(
                all,
                "cache/export-can-fail-build",
                "build fails when only its cache cannot be exported",
                Subject.PIPELINE,
                Severity.INFO,
                FROM_STRICT,
                Optional.of(FixSafety.SAFE));
        add(
                all,
                "cache/from-only",
                "gha scope is read but never written",
                Subject.PIPELINE,
                Severity.WARNING,
                FROM_PIPELINE,
                Optional.empty());
        add(
                all,
                "cache/gha-missing",
                "image is built without the cache of GitHub Actions",
                Subject.PIPELINE,
                Severity.ERROR,
                FROM_CONTAINERIZED_PYTHON,
                Optional.of(FixSafety.UNSAFE),
                texts("accepted", "gha"));
        add(
                all,
                "cache/gha-needs-buildx",
                "gha cache is exported by the docker driver",
                Subject.PIPELINE,
                Severity.ERROR,
                FROM_PIPELINE,
                Optional.of(FixSafety.UNSAFE));
        add(
                all,
                "cache/gha-runtime-not-exposed",
                "script builds with gha cache but has no token for it",
                Subject.PIPELINE,
                Severity.ERROR,
                FROM_PIPELINE,
                Optional.of(FixSafety.UNSAFE));
        add(
                all,
                "cache/inline-not-exported",
                "cache is read from an image that holds none",
                Subject.PIPELINE,
                Severity.WARNING,
                FROM_PIPELINE,
                Optional.empty());
        add(
                all,
                "cache/key-without-hash",
                "cache of dependencies has a key that never changes",
                Subject.PIPELINE,
                Severity.WARNING,
                FROM_PIPELINE,
                Optional.empty());
        add(
                all,
                "cache/layer-order",
                "whole source is copied before dependencies are installed",
                Subject.DOCKERFILE,
                Severity.INFO,
                FROM_STRICT,
                Optional.empty());
        add(
                all,
                "cache/mode-min-multistage",
                "cache leaves out the stages that the image copies from",
                Subject.PIPELINE,
                Severity.WARNING,
                FROM_PIPELINE,
                Optional.of(FixSafety.UNSAFE));
        add(
                all,
                "cache/mount-not-persisted",
                "cache mount is lost with the machine",
                Subject.PIPELINE,
                Severity.INFO,
                FROM_STRICT,
                Optional.empty());
        add(
                all,
                "cache/mount-uid",
                "cache mount cannot be written by the user",
                Subject.DOCKERFILE,
                Severity.WARNING,
                FROM_PIPELINE,
                Optional.of(FixSafety.SAFE));
        add(
                all,
                "cache/no-default-branch-writer",
                "gha scope is never written on the default branch",
                Subject.PIPELINE,
                Severity.INFO,
                FROM_STRICT,
                Optional.empty());
        add(
                all,
                "cache/pip-mount-disabled",
                "pip is kept from using the cache mount",
                Subject.DOCKERFILE,
                Severity.WARNING,
                FROM_PIPELINE,
                Optional.of(FixSafety.SAFE));
        add(
                all,
                "cache/readonly-event",
                "gha cache is written with a token that may only read",
                Subject.PIPELINE,
                Severity.WARNING,
                FROM_PIPELINE,
                Optional.empty());
        add(
                all,
                "cache/registry-ref-shared",
                "different builds write one cache image",
                Subject.PIPELINE,
                Severity.WARNING,
                FROM_PIPELINE,
                Optional.empty());
        add(
                all,
                "cache/scope-collision",
                "different builds write one gha scope",
                Subject.PIPELINE,
                Severity.WARNING,
                FROM_PIPELINE,
                Optional.of(FixSafety.UNSAFE));
        add(
                all,
                "cache/scope-mismatch",
                "build reads another gha scope than it writes",
                Subject.PIPELINE,
                Severity.WARNING,
                FROM_PIPELINE,
                Optional.empty());
        add(
                all,
                "cache/to-only",
                "gha scope is written but never read",
                Subject.PIPELINE,
                Severity.WARNING,
                FROM_PIPELINE,
                Optional.of(FixSafety.UNSAFE));
    }

    private static void addCheck(List<RuleSummary> all) {
        add(
                all,
                "check/aggregator-always-green",
                "job that stands for others is always green",
                Subject.PIPELINE,
                Severity.ERROR,
                FROM_PIPELINE,
                Optional.empty());
        add(
                all,
                "check/aggregator-blind",
                "job that judges others cannot see one of them fail",
                Subject.PIPELINE,
                Severity.WARNING,
                FROM_PIPELINE,
                Optional.empty());
        add(
                all,
                "check/aggregator-skippable",
                "required check is skipped when another job fails",
                Subject.PIPELINE,
                Severity.WARNING,
                FROM_CONTAINERIZED_PYTHON,
                Optional.of(FixSafety.UNSAFE));
        add(
                all,
                "check/background-not-awaited",
                "output of a background step is used too early",
                Subject.WORKFLOW,
                Severity.WARNING,
                FROM_PIPELINE,
                Optional.empty());
        add(
                all,
                "check/merge-group-missing",
                "merge queue waits for a check that never starts",
                Subject.PIPELINE,
                Severity.WARNING,
                FROM_CONTAINERIZED_PYTHON,
                Optional.of(FixSafety.SAFE));
        add(
                all,
                "check/missing",
                "required kind of check is run by no job",
                Subject.PIPELINE,
                Severity.ERROR,
                FROM_CONTAINERIZED_PYTHON,
                Optional.empty(),
                texts("kinds"));
        add(
                all,
                "check/name-unstable",
                "required check is named after values of a matrix",
                Subject.PIPELINE,
                Severity.INFO,
                FROM_STRICT,
                Optional.empty());
        add(
                all,
                "check/needs-result-typo",
                "result is compared with a word that it never is",
                Subject.WORKFLOW,
                Severity.ERROR,
                FROM_PIPELINE,
                Optional.of(FixSafety.UNSAFE));
        add(
                all,
                "check/required-path-filtered",
                "required check does not come for some changes",
                Subject.PIPELINE,
                Severity.WARNING,
                FROM_CONTAINERIZED_PYTHON,
                Optional.empty());
        add(
                all,
                "check/timeout-missing",
                "job that may hang is given six hours",
                Subject.PIPELINE,
                Severity.WARNING,
                FROM_CONTAINERIZED_PYTHON,
                Optional.of(FixSafety.UNSAFE),
                number("minutes", 30));
    }

    private static void addConfiguration(List<RuleSummary> all) {
        add(
                all,
                "configuration/ignore-expired",
                "entry of the configuration is over",
                Subject.ANALYSIS,
                Severity.WARNING,
                FROM_PIPELINE,
                Optional.empty());
        add(
                all,
                "configuration/ignore-unused",
                "entry of the configuration ignores nothing",
                Subject.ANALYSIS,
                Severity.WARNING,
                FROM_PIPELINE,
                Optional.empty());
    }

    private static void addContainer(List<RuleSummary> all) {
        add(
                all,
                "container/docker-run-path",
                "mount names a path of the job's container",
                Subject.PIPELINE,
                Severity.ERROR,
                FROM_PIPELINE,
                Optional.empty());
        add(
                all,
                "container/home",
                "tools in the home of an image that a job runs in",
                Subject.PIPELINE,
                Severity.WARNING,
                FROM_PIPELINE,
                Optional.empty());
        add(
                all,
                "container/needs-shell",
                "script needs bash, which the job's container does not run",
                Subject.PIPELINE,
                Severity.ERROR,
                FROM_PIPELINE,
                Optional.of(FixSafety.UNSAFE));
        add(
                all,
                "container/no-git",
                "checkout in a container without git",
                Subject.PIPELINE,
                Severity.WARNING,
                FROM_PIPELINE,
                Optional.empty());
        add(
                all,
                "container/nonroot-user",
                "job container's user cannot use the runner's files",
                Subject.PIPELINE,
                Severity.ERROR,
                FROM_PIPELINE,
                Optional.of(FixSafety.UNSAFE));
        add(
                all,
                "container/options-unsupported",
                "container option that the runner sets itself",
                Subject.WORKFLOW,
                Severity.ERROR,
                FROM_PIPELINE,
                Optional.empty());
        add(
                all,
                "container/volume-relative",
                "volume of a job's container has a relative source",
                Subject.WORKFLOW,
                Severity.ERROR,
                FROM_PIPELINE,
                Optional.empty());
        add(
                all,
                "container/workspace-context",
                "host's path is used in the job's container",
                Subject.PIPELINE,
                Severity.WARNING,
                FROM_CONTAINERIZED_PYTHON,
                Optional.of(FixSafety.UNSAFE));
    }

    private static void addEnv(List<RuleSummary> all) {
        add(
                all,
                "env/ci-flag-not-set",
                "tool does not know that it runs in a pipeline",
                Subject.PIPELINE,
                Severity.INFO,
                FROM_STRICT,
                Optional.empty());
        add(
                all,
                "env/compose-dotenv-ignored",
                "Compose relies on a .env that is not committed",
                Subject.PIPELINE,
                Severity.WARNING,
                FROM_PIPELINE,
                Optional.empty());
        add(
                all,
                "env/compose-required-unset",
                "Compose file requires a variable that nothing sets",
                Subject.PIPELINE,
                Severity.ERROR,
                FROM_PIPELINE,
                Optional.empty());
        add(
                all,
                "env/compose-variable-unset",
                "Compose file uses a variable that nothing sets",
                Subject.PIPELINE,
                Severity.WARNING,
                FROM_PIPELINE,
                Optional.empty());
        add(
                all,
                "env/expanded-on-host",
                "script for a container holds a variable of the machine",
                Subject.PIPELINE,
                Severity.WARNING,
                FROM_PIPELINE,
                Optional.empty());
        add(
                all,
                "env/file-missing",
                "file of variables is not there",
                Subject.PIPELINE,
                Severity.ERROR,
                FROM_PIPELINE,
                Optional.empty());
        add(
                all,
                "env/float-truncated",
                "version loses its last zero",
                Subject.PIPELINE,
                Severity.ERROR,
                FROM_PIPELINE,
                Optional.of(FixSafety.SAFE));
        add(
                all,
                "env/github-file-in-container",
                "container writes to a file of the runner that it has not got",
                Subject.PIPELINE,
                Severity.WARNING,
                FROM_PIPELINE,
                Optional.empty());
        add(
                all,
                "env/not-passed-to-container",
                "variable of the job does not reach the container",
                Subject.PIPELINE,
                Severity.ERROR,
                FROM_PIPELINE,
                Optional.of(FixSafety.SAFE),
                texts("required-env"));
        add(
                all,
                "env/passthrough-unset",
                "variable that nothing sets is passed to a container",
                Subject.PIPELINE,
                Severity.WARNING,
                FROM_PIPELINE,
                Optional.empty());
        add(
                all,
                "env/secret-in-command",
                "secret stands in the words of a docker command",
                Subject.PIPELINE,
                Severity.WARNING,
                FROM_CONTAINERIZED_PYTHON,
                Optional.of(FixSafety.SAFE));
        add(
                all,
                "env/self-reference",
                "variable is made from another one of the same block",
                Subject.WORKFLOW,
                Severity.ERROR,
                FROM_PIPELINE,
                Optional.empty());
    }

    private static void addExit(List<RuleSummary> all) {
        add(
                all,
                "exit/and-list-not-last",
                "script goes on after a failed check",
                Subject.PIPELINE,
                Severity.WARNING,
                FROM_PIPELINE,
                Optional.empty());
        add(
                all,
                "exit/compose-first-exit",
                "first container to end decides the result",
                Subject.PIPELINE,
                Severity.WARNING,
                FROM_PIPELINE,
                Optional.empty());
        add(
                all,
                "exit/compose-flags-conflict",
                "flags that docker compose up refuses together",
                Subject.PIPELINE,
                Severity.ERROR,
                FROM_PIPELINE,
                Optional.empty());
        add(
                all,
                "exit/compose-service-unknown",
                "Compose is given a service that does not exist",
                Subject.PIPELINE,
                Severity.ERROR,
                FROM_PIPELINE,
                Optional.empty());
        add(
                all,
                "exit/compose-up-hangs",
                "docker compose up never ends",
                Subject.PIPELINE,
                Severity.ERROR,
                FROM_PIPELINE,
                Optional.empty());
        add(
                all,
                "exit/compose-up-result",
                "result of docker compose up is not that of the tests",
                Subject.PIPELINE,
                Severity.ERROR,
                FROM_PIPELINE,
                Optional.empty());
        add(
                all,
                "exit/continue-on-error",
                "failed check leaves the job green",
                Subject.PIPELINE,
                Severity.WARNING,
                FROM_PIPELINE,
                Optional.empty());
        add(
                all,
                "exit/detached-test",
                "check runs in a container that nobody waits for",
                Subject.PIPELINE,
                Severity.ERROR,
                FROM_PIPELINE,
                Optional.empty());
        add(
                all,
                "exit/docker-wait-ignored",
                "exit code that docker wait prints is ignored",
                Subject.PIPELINE,
                Severity.WARNING,
                FROM_PIPELINE,
                Optional.of(FixSafety.UNSAFE));
        add(
                all,
                "exit/inner-shell",
                "inner shell goes on after a failed check",
                Subject.PIPELINE,
                Severity.ERROR,
                FROM_PIPELINE,
                Optional.of(FixSafety.UNSAFE));
        add(
                all,
                "exit/or-true",
                "check is not allowed to fail",
                Subject.PIPELINE,
                Severity.WARNING,
                FROM_PIPELINE,
                Optional.empty());
        add(
                all,
                "exit/pipe-masked",
                "pipe hides the exit code of a check",
                Subject.PIPELINE,
                Severity.ERROR,
                FROM_PIPELINE,
                Optional.of(FixSafety.UNSAFE));
        add(
                all,
                "exit/substitution-masked",
                "only the output of a check is used",
                Subject.PIPELINE,
                Severity.WARNING,
                FROM_PIPELINE,
                Optional.empty());
    }

    private static void addImage(List<RuleSummary> all) {
        add(
                all,
                "image/arch-mismatch",
                "image is run on another processor than it is built for",
                Subject.PIPELINE,
                Severity.ERROR,
                FROM_PIPELINE,
                Optional.empty());
        add(
                all,
                "image/build-no-effect",
                "nothing is done with a built image",
                Subject.PIPELINE,
                Severity.INFO,
                FROM_STRICT,
                Optional.empty());
        add(
                all,
                "image/built-not-loaded",
                "built image stays in its builder",
                Subject.PIPELINE,
                Severity.ERROR,
                FROM_PIPELINE,
                Optional.of(FixSafety.SAFE));
        add(
                all,
                "image/compose-ignores-loaded",
                "service without image ignores the loaded one",
                Subject.PIPELINE,
                Severity.WARNING,
                FROM_PIPELINE,
                Optional.empty());
        add(
                all,
                "image/compose-v1",
                "docker-compose is no longer installed on runners",
                Subject.PIPELINE,
                Severity.ERROR,
                FROM_PIPELINE,
                Optional.of(FixSafety.SAFE));
        add(
                all,
                "image/entrypoint-swallows-command",
                "command repeats the image's entry point",
                Subject.PIPELINE,
                Severity.ERROR,
                FROM_PIPELINE,
                Optional.empty());
        add(
                all,
                "image/handoff-unordered",
                "image is pulled before its job has pushed it",
                Subject.PIPELINE,
                Severity.ERROR,
                FROM_PIPELINE,
                Optional.of(FixSafety.SAFE));
        add(
                all,
                "image/job-container-not-pullable",
                "job container is an image that no registry has",
                Subject.PIPELINE,
                Severity.ERROR,
                FROM_PIPELINE,
                Optional.empty());
        add(
                all,
                "image/loaded-then-pulled",
                "loaded image is pulled over",
                Subject.PIPELINE,
                Severity.WARNING,
                FROM_PIPELINE,
                Optional.empty());
        add(
                all,
                "image/not-in-job",
                "image is used in a job that it never reaches",
                Subject.PIPELINE,
                Severity.ERROR,
                FROM_PIPELINE,
                Optional.empty());
        add(
                all,
                "image/output-dest-but-used-locally",
                "image is used where it was only written to a file",
                Subject.PIPELINE,
                Severity.ERROR,
                FROM_PIPELINE,
                Optional.empty());
        add(
                all,
                "image/output-secret-dropped",
                "job output holds a secret and is dropped",
                Subject.PIPELINE,
                Severity.WARNING,
                FROM_PIPELINE,
                Optional.empty());
        add(
                all,
                "image/pull-always-local",
                "image that only this machine has is always pulled",
                Subject.PIPELINE,
                Severity.ERROR,
                FROM_PIPELINE,
                Optional.of(FixSafety.SAFE));
        add(
                all,
                "image/rebuilt-per-job",
                "several jobs build the same image",
                Subject.PIPELINE,
                Severity.INFO,
                FROM_STRICT,
                Optional.empty());
        add(
                all,
                "image/registry-on-fork-pr",
                "hand-off through a registry fails for forks",
                Subject.PIPELINE,
                Severity.WARNING,
                FROM_CONTAINERIZED_PYTHON,
                Optional.empty());
        add(
                all,
                "image/registry-permission",
                "job may not write the packages that it pushes",
                Subject.PIPELINE,
                Severity.ERROR,
                FROM_PIPELINE,
                Optional.of(FixSafety.SAFE));
        add(
                all,
                "image/runner-without-docker",
                "runner has no engine for the containers",
                Subject.PIPELINE,
                Severity.ERROR,
                FROM_PIPELINE,
                Optional.of(FixSafety.UNSAFE));
        add(
                all,
                "image/save-wrong-ref",
                "image is saved under a name that nothing made",
                Subject.PIPELINE,
                Severity.ERROR,
                FROM_PIPELINE,
                Optional.empty());
        add(
                all,
                "image/saved-by-id",
                "image is saved by its id, but run by name",
                Subject.PIPELINE,
                Severity.WARNING,
                FROM_PIPELINE,
                Optional.empty());
        add(
                all,
                "image/tag-mismatch",
                "image is used under a tag that nothing made",
                Subject.PIPELINE,
                Severity.ERROR,
                FROM_PIPELINE,
                Optional.empty());
        add(
                all,
                "image/tar-format-not-loadable",
                "archive is none that the engine loads",
                Subject.PIPELINE,
                Severity.ERROR,
                FROM_PIPELINE,
                Optional.empty());
        add(
                all,
                "image/tar-never-loaded",
                "downloaded image is not loaded before it is used",
                Subject.PIPELINE,
                Severity.ERROR,
                FROM_PIPELINE,
                Optional.empty());
        add(
                all,
                "image/tty-in-ci",
                "container asks for a terminal in a step",
                Subject.PIPELINE,
                Severity.ERROR,
                FROM_PIPELINE,
                Optional.of(FixSafety.SAFE));
        add(
                all,
                "image/uppercase-name",
                "image named after a repository with capitals",
                Subject.PIPELINE,
                Severity.ERROR,
                FROM_PIPELINE,
                Optional.empty());
    }

    private static void addInternal(List<RuleSummary> all) {
        add(
                all,
                "internal/reader-failed",
                "file could not be judged",
                Subject.ANALYSIS,
                Severity.ERROR,
                FROM_PIPELINE,
                Optional.empty());
        add(
                all,
                "internal/rule-failed",
                "rule failed on a file",
                Subject.ANALYSIS,
                Severity.ERROR,
                FROM_PIPELINE,
                Optional.empty());
    }

    private static void addMount(List<RuleSummary> all) {
        add(
                all,
                "mount/cache-write-noise",
                "cache cannot be kept in the mounted workspace",
                Subject.PIPELINE,
                Severity.INFO,
                FROM_STRICT,
                Optional.empty());
        add(
                all,
                "mount/compose-relative-base",
                "Compose path is written from another folder",
                Subject.PIPELINE,
                Severity.ERROR,
                FROM_PIPELINE,
                Optional.empty());
        add(
                all,
                "mount/compose-volume-undeclared",
                "volume is declared in no Compose file",
                Subject.PIPELINE,
                Severity.ERROR,
                FROM_PIPELINE,
                Optional.of(FixSafety.UNSAFE));
        add(
                all,
                "mount/editable-install",
                "mount takes an editable install's package away",
                Subject.PIPELINE,
                Severity.WARNING,
                FROM_PIPELINE,
                Optional.empty());
        add(
                all,
                "mount/git-dubious-ownership",
                "git refuses a checkout of another owner",
                Subject.PIPELINE,
                Severity.WARNING,
                FROM_PIPELINE,
                Optional.of(FixSafety.SAFE));
        add(
                all,
                "mount/hides-image-content",
                "mount hides what the image needs",
                Subject.PIPELINE,
                Severity.WARNING,
                FROM_PIPELINE,
                Optional.empty());
        add(
                all,
                "mount/host-dir-created-by-daemon",
                "Docker makes the mounted folder, as root",
                Subject.PIPELINE,
                Severity.WARNING,
                FROM_PIPELINE,
                Optional.of(FixSafety.SAFE));
        add(
                all,
                "mount/missing-for-results",
                "report stays in the container, but is taken from outside",
                Subject.PIPELINE,
                Severity.ERROR,
                FROM_PIPELINE,
                Optional.empty());
        add(
                all,
                "mount/named-volume-by-accident",
                "volume has the name of a folder",
                Subject.PIPELINE,
                Severity.WARNING,
                FROM_PIPELINE,
                Optional.of(FixSafety.UNSAFE));
        add(
                all,
                "mount/path-not-found-on-upload",
                "file is looked for by its path in the container",
                Subject.PIPELINE,
                Severity.ERROR,
                FROM_PIPELINE,
                Optional.empty());
        add(
                all,
                "mount/tar-in-build-context",
                "image archive is sent along with a build",
                Subject.PIPELINE,
                Severity.INFO,
                FROM_STRICT,
                Optional.empty());
        add(
                all,
                "mount/user-cannot-write",
                "container user cannot write the mounted workspace",
                Subject.PIPELINE,
                Severity.ERROR,
                FROM_PIPELINE,
                Optional.empty());
        add(
                all,
                "mount/volume-quoting",
                "mounted folder is not quoted",
                Subject.PIPELINE,
                Severity.INFO,
                FROM_STRICT,
                Optional.of(FixSafety.SAFE));
        add(
                all,
                "mount/workdir-mismatch",
                "command does not start in the mounted folder",
                Subject.PIPELINE,
                Severity.ERROR,
                FROM_PIPELINE,
                Optional.of(FixSafety.SAFE));
        add(
                all,
                "mount/workspace-not-mounted",
                "check runs in a container without the sources",
                Subject.PIPELINE,
                Severity.ERROR,
                FROM_CONTAINERIZED_PYTHON,
                Optional.empty());
    }

    private static void addNet(List<RuleSummary> all) {
        add(
                all,
                "net/depends-on-started-only",
                "dependency on a database does not wait until it answers",
                Subject.PIPELINE,
                Severity.INFO,
                FROM_STRICT,
                Optional.empty());
        add(
                all,
                "net/depends-on-unknown",
                "service depends on one that does not exist",
                Subject.PIPELINE,
                Severity.ERROR,
                FROM_PIPELINE,
                Optional.empty());
        add(
                all,
                "net/docker-run-not-joined",
                "container calls another one that its network does not know",
                Subject.PIPELINE,
                Severity.ERROR,
                FROM_PIPELINE,
                Optional.of(FixSafety.SAFE));
        add(
                all,
                "net/exposed-secret-default",
                "database with a known password is open to the network",
                Subject.PIPELINE,
                Severity.INFO,
                FROM_STRICT,
                Optional.empty());
        add(
                all,
                "net/health-tool-missing",
                "health check runs a program that is not there",
                Subject.PIPELINE,
                Severity.WARNING,
                FROM_PIPELINE,
                Optional.empty());
        add(
                all,
                "net/healthy-without-healthcheck",
                "service waits for the health of one without a health check",
                Subject.PIPELINE,
                Severity.ERROR,
                FROM_PIPELINE,
                Optional.empty());
        add(
                all,
                "net/localhost-in-container",
                "container looks for another one at localhost",
                Subject.PIPELINE,
                Severity.ERROR,
                FROM_PIPELINE,
                Optional.empty());
        add(
                all,
                "net/mode-and-networks",
                "service has both network_mode and networks",
                Subject.PIPELINE,
                Severity.ERROR,
                FROM_PIPELINE,
                Optional.empty());
        add(
                all,
                "net/network-undeclared",
                "service joins a network that is not declared",
                Subject.PIPELINE,
                Severity.ERROR,
                FROM_PIPELINE,
                Optional.of(FixSafety.SAFE));
        add(
                all,
                "net/no-healthcheck",
                "nothing waits until the database of the tests answers",
                Subject.PIPELINE,
                Severity.WARNING,
                FROM_CONTAINERIZED_PYTHON,
                Optional.empty());
        add(
                all,
                "net/port-collision",
                "two containers of a job publish the same port",
                Subject.PIPELINE,
                Severity.ERROR,
                FROM_PIPELINE,
                Optional.empty());
        add(
                all,
                "net/port-not-mapped",
                "service is called at localhost but publishes no port",
                Subject.PIPELINE,
                Severity.ERROR,
                FROM_PIPELINE,
                Optional.of(FixSafety.SAFE));
        add(
                all,
                "net/project-name-assumed",
                "network is called after another Compose project",
                Subject.PIPELINE,
                Severity.WARNING,
                FROM_PIPELINE,
                Optional.empty());
        add(
                all,
                "net/random-port-literal",
                "port that Docker picks by itself is taken for granted",
                Subject.PIPELINE,
                Severity.WARNING,
                FROM_PIPELINE,
                Optional.of(FixSafety.SAFE));
        add(
                all,
                "net/service-name-from-host",
                "step on the machine calls a container by its name",
                Subject.PIPELINE,
                Severity.ERROR,
                FROM_PIPELINE,
                Optional.empty());
    }

    private static void addPolicy(List<RuleSummary> all) {
        add(
                all,
                "policy/action-not-allowed-on-host",
                "action checks on the job's machine",
                Subject.PIPELINE,
                Severity.WARNING,
                FROM_CONTAINERIZED_PYTHON,
                Optional.empty());
        add(
                all,
                "policy/file-missing",
                "file that the policy asks for is missing",
                Subject.PIPELINE,
                Severity.ERROR,
                FROM_CONTAINERIZED_PYTHON,
                Optional.empty(),
                texts("files"));
        add(
                all,
                "policy/handoff-missing",
                "job does not use the image that the pipeline has built",
                Subject.PIPELINE,
                Severity.ERROR,
                FROM_CONTAINERIZED_PYTHON,
                Optional.empty());
        add(
                all,
                "policy/image-not-allowed",
                "image is none of those that are allowed",
                Subject.PIPELINE,
                Severity.ERROR,
                FROM_CONTAINERIZED_PYTHON,
                Optional.empty(),
                texts("allowed"));
        add(
                all,
                "policy/multistage-missing",
                "compilers stay in an image of one stage",
                Subject.PIPELINE,
                Severity.INFO,
                FROM_STRICT,
                Optional.empty());
        add(
                all,
                "policy/step-not-containerised",
                "step runs a program outside of any container",
                Subject.PIPELINE,
                Severity.ERROR,
                FROM_CONTAINERIZED_PYTHON,
                Optional.empty());
    }

    private static void addPython(List<RuleSummary> all) {
        add(
                all,
                "python/analysis-target",
                "code analysed for another Python",
                Subject.PIPELINE,
                Severity.WARNING,
                FROM_CONTAINERIZED_PYTHON,
                Optional.of(FixSafety.UNSAFE));
        add(
                all,
                "python/base-unpinned-distro",
                "Python image without its distribution's release",
                Subject.PIPELINE,
                Severity.INFO,
                FROM_STRICT,
                Optional.empty());
        add(
                all,
                "python/distro-interpreter",
                "distribution's own Python is not the allowed one",
                Subject.DOCKERFILE,
                Severity.WARNING,
                FROM_CONTAINERIZED_PYTHON,
                Optional.empty());
        add(
                all,
                "python/file-resolves-newer",
                "newest Python taken off a supported range",
                Subject.PIPELINE,
                Severity.WARNING,
                FROM_CONTAINERIZED_PYTHON,
                Optional.empty());
        add(
                all,
                "python/matrix-forbidden",
                "matrix over versions of Python",
                Subject.PIPELINE,
                Severity.ERROR,
                FROM_CONTAINERIZED_PYTHON,
                Optional.empty());
        add(
                all,
                "python/matrix-single",
                "matrix over one version of Python",
                Subject.PIPELINE,
                Severity.INFO,
                FROM_STRICT,
                Optional.empty());
        add(
                all,
                "python/requires-excludes",
                "project installed with an unsupported Python",
                Subject.PIPELINE,
                Severity.ERROR,
                FROM_PIPELINE,
                Optional.empty());
        add(
                all,
                "python/setup-on-host",
                "Python set up on the job's machine",
                Subject.PIPELINE,
                Severity.ERROR,
                FROM_CONTAINERIZED_PYTHON,
                Optional.empty());
        add(
                all,
                "python/site-packages-path",
                "path of another Python than the image has",
                Subject.DOCKERFILE,
                Severity.ERROR,
                FROM_PIPELINE,
                Optional.empty());
        add(
                all,
                "python/tool-drift",
                "check tool is installed without a version",
                Subject.PIPELINE,
                Severity.WARNING,
                FROM_CONTAINERIZED_PYTHON,
                Optional.empty());
        add(
                all,
                "python/venv-across-bases",
                "packages copied to another Python or C library",
                Subject.DOCKERFILE,
                Severity.ERROR,
                FROM_PIPELINE,
                Optional.empty());
        add(
                all,
                "python/version-disagreement",
                "version file and image differ in their Python",
                Subject.PIPELINE,
                Severity.WARNING,
                FROM_STRICT,
                Optional.empty());
        add(
                all,
                "python/version-floating",
                "newest Python instead of the allowed one",
                Subject.PIPELINE,
                Severity.WARNING,
                FROM_CONTAINERIZED_PYTHON,
                Optional.of(FixSafety.UNSAFE));
        add(
                all,
                "python/version-not-allowed",
                "another Python than the allowed one",
                Subject.PIPELINE,
                Severity.ERROR,
                FROM_CONTAINERIZED_PYTHON,
                Optional.of(FixSafety.UNSAFE));
    }

    private static void addResult(List<RuleSummary> all) {
        add(
                all,
                "result/not-exported",
                "report of the tests is gone with the job",
                Subject.PIPELINE,
                Severity.WARNING,
                FROM_CONTAINERIZED_PYTHON,
                Optional.empty(),
                flag("require-report", false));
        add(
                all,
                "result/upload-skipped-on-failure",
                "reports are uploaded only when the tests pass",
                Subject.PIPELINE,
                Severity.WARNING,
                FROM_PIPELINE,
                Optional.of(FixSafety.UNSAFE));
    }

    private static void addSchema(List<RuleSummary> all) {
        add(
                all,
                "schema/invalid-action",
                "action metadata has keys or values that GitHub refuses",
                Subject.ACTION,
                Severity.ERROR,
                FROM_PIPELINE,
                Optional.empty());
        add(
                all,
                "schema/invalid-compose",
                "Compose file has keys or values that Compose refuses",
                Subject.COMPOSE,
                Severity.ERROR,
                FROM_PIPELINE,
                Optional.empty());
        add(
                all,
                "schema/invalid-workflow",
                "workflow has keys or values that GitHub refuses",
                Subject.WORKFLOW,
                Severity.ERROR,
                FROM_PIPELINE,
                Optional.empty());
    }

    private static void addSuppression(List<RuleSummary> all) {
        add(
                all,
                "suppression/malformed",
                "comment to Lintainer is not understood",
                Subject.ANALYSIS,
                Severity.WARNING,
                FROM_PIPELINE,
                Optional.empty());
        add(
                all,
                "suppression/missing-reason",
                "comment ignores findings and does not say why",
                Subject.ANALYSIS,
                Severity.ERROR,
                FROM_PIPELINE,
                Optional.empty());
        add(
                all,
                "suppression/unknown-rule",
                "comment ignores a rule that does not exist",
                Subject.ANALYSIS,
                Severity.WARNING,
                FROM_PIPELINE,
                Optional.empty());
        add(
                all,
                "suppression/unused",
                "comment ignores what is not reported",
                Subject.ANALYSIS,
                Severity.WARNING,
                FROM_PIPELINE,
                Optional.of(FixSafety.SAFE));
    }

    private static void addSyntax(List<RuleSummary> all) {
        add(
                all,
                "syntax/invalid-action",
                "action metadata is not valid YAML or has a broken expression",
                Subject.ACTION,
                Severity.ERROR,
                FROM_PIPELINE,
                Optional.empty());
        add(
                all,
                "syntax/invalid-bake",
                "Bake file cannot be read by buildx",
                Subject.PIPELINE,
                Severity.ERROR,
                FROM_PIPELINE,
                Optional.empty());
        add(
                all,
                "syntax/invalid-compose",
                "Compose file is not valid YAML",
                Subject.COMPOSE,
                Severity.ERROR,
                FROM_PIPELINE,
                Optional.empty());
        add(
                all,
                "syntax/invalid-dockerfile",
                "Dockerfile cannot be read by BuildKit",
                Subject.DOCKERFILE,
                Severity.ERROR,
                FROM_PIPELINE,
                Optional.empty());
        add(
                all,
                "syntax/invalid-workflow",
                "workflow is not valid YAML or has a broken expression",
                Subject.WORKFLOW,
                Severity.ERROR,
                FROM_PIPELINE,
                Optional.empty());
    }

    private static void addUser(List<RuleSummary> all) {
        add(
                all,
                "user/name-unknown",
                "user does not exist in the image",
                Subject.PIPELINE,
                Severity.ERROR,
                FROM_PIPELINE,
                Optional.empty());
        add(
                all,
                "user/root-user",
                "CI container runs as root",
                Subject.PIPELINE,
                Severity.ERROR,
                FROM_CONTAINERIZED_PYTHON,
                Optional.empty());
        add(
                all,
                "user/root-writes-workspace",
                "root's file in the workspace is changed by a later step",
                Subject.PIPELINE,
                Severity.WARNING,
                FROM_PIPELINE,
                Optional.empty());
        add(
                all,
                "user/uid-not-runner",
                "image's user is not the workspace's owner",
                Subject.PIPELINE,
                Severity.WARNING,
                FROM_CONTAINERIZED_PYTHON,
                Optional.empty());
        add(
                all,
                "user/uid-taken",
                "user id is taken in the base image",
                Subject.PIPELINE,
                Severity.ERROR,
                FROM_PIPELINE,
                Optional.empty());
    }

    private static void addWorkflow(List<RuleSummary> all) {
        add(
                all,
                "workflow/concurrency-missing",
                "outdated runs of a pull request go on",
                Subject.WORKFLOW,
                Severity.INFO,
                FROM_STRICT,
                Optional.empty());
        add(
                all,
                "workflow/permissions-insufficient",
                "action needs a right that the token does not have",
                Subject.PIPELINE,
                Severity.ERROR,
                FROM_PIPELINE,
                Optional.of(FixSafety.SAFE));
        add(
                all,
                "workflow/permissions-missing",
                "workflow does not say what its token may do",
                Subject.PIPELINE,
                Severity.WARNING,
                FROM_CONTAINERIZED_PYTHON,
                Optional.of(FixSafety.UNSAFE));
        add(
                all,
                "workflow/refused-expression",
                "expression names what is not available at its place",
                Subject.WORKFLOW,
                Severity.ERROR,
                FROM_PIPELINE,
                Optional.empty());
    }

    private static List<Equivalent> equivalents() {
        List<Equivalent> all = new ArrayList<>();
        add(all, "actionlint", "expression", "action/refused-expression");
        add(all, "hadolint", "DL3015", "build/apt-recommends");
        add(all, "buildkit", "SecretsUsedInArgOrEnv", "build/arg-secret");
        add(all, "buildkit", "CopyIgnoredFile", "build/context-file-missing");
        add(all, "actionlint", "action", "build/input-unknown");
        add(all, "shellcheck", "SC2086", "mount/volume-quoting");
        add(all, "hadolint", "DL3013", "python/tool-drift");
        add(all, "actionlint", "action", "schema/invalid-action");
        add(all, "dclint", "invalid-schema", "schema/invalid-compose");
        add(all, "actionlint", "syntax-check", "schema/invalid-workflow");
        add(all, "actionlint", "syntax-check", "syntax/invalid-action");
        add(all, "actionlint", "syntax-check", "syntax/invalid-workflow");
        add(all, "actionlint", "expression", "syntax/invalid-workflow");
        add(all, "hadolint", "DL3002", "user/root-user");
        add(all, "zizmor", "excessive-permissions", "workflow/permissions-missing");
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

    private static Parameter flag(String name, boolean value) {
        return new Parameter(name, new ParameterValue.Flag(value));
    }

    private static Parameter number(String name, int value) {
        return new Parameter(name, new ParameterValue.Number(value));
    }

    private static Parameter texts(String name, String... values) {
        return new Parameter(name, new ParameterValue.Texts(List.of(values)));
    }
}
