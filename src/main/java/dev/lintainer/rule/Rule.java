package dev.lintainer.rule;

import dev.lintainer.document.action.ActionMetadata;
import dev.lintainer.document.compose.ComposeFile;
import dev.lintainer.document.dockerfile.Dockerfile;
import dev.lintainer.document.workflow.Workflow;
import dev.lintainer.pipeline.Pipeline;

/// An opinion about one kind of subject. A rule is final and stateless, reports what it finds to its [RuleContext] and
/// never decides how much that matters; it sees neither other rules nor any configuration but its parameters and the
/// [Policy].
public sealed interface Rule {
    /// Judges one workflow at a time.
    non-sealed interface OfWorkflow extends Rule {
        void check(Workflow workflow, RuleContext context);
    }

    /// Judges one `action.yml` at a time.
    non-sealed interface OfAction extends Rule {
        void check(ActionMetadata action, RuleContext context);
    }

    /// Judges one Dockerfile at a time.
    non-sealed interface OfDockerfile extends Rule {
        void check(Dockerfile dockerfile, RuleContext context);
    }

    /// Judges one Compose file at a time.
    non-sealed interface OfCompose extends Rule {
        void check(ComposeFile compose, RuleContext context);
    }

    /// Judges the whole repository at once.
    non-sealed interface OfPipeline extends Rule {
        void check(Pipeline pipeline, RuleContext context);
    }
}
