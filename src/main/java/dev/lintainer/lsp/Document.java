package dev.lintainer.lsp;

import dev.lintainer.document.action.ActionMetadata;
import dev.lintainer.document.bake.BakeFile;
import dev.lintainer.document.compose.ComposeFile;
import dev.lintainer.document.dockerfile.Dockerfile;
import dev.lintainer.document.workflow.Workflow;
import dev.lintainer.engine.Subjects;
import dev.lintainer.text.SourceFile;
import java.util.Optional;

/// A file that is understood, as one of the kinds there are.
sealed interface Document {
    SourceFile source();

    record OfWorkflow(Workflow workflow) implements Document {
        @Override
        public SourceFile source() {
            return workflow.source();
        }
    }

    record OfAction(ActionMetadata action) implements Document {
        @Override
        public SourceFile source() {
            return action.source();
        }
    }

    record OfCompose(ComposeFile compose) implements Document {
        @Override
        public SourceFile source() {
            return compose.source();
        }
    }

    record OfDockerfile(Dockerfile dockerfile) implements Document {
        @Override
        public SourceFile source() {
            return dockerfile.source();
        }
    }

    record OfBake(BakeFile bake) implements Document {
        @Override
        public SourceFile source() {
            return bake.source();
        }
    }

    static Optional<Document> of(Subjects subjects, String path) {
        for (Workflow workflow : subjects.workflows()) {
            if (workflow.source().path().equals(path)) {
                return Optional.of(new OfWorkflow(workflow));
            }
        }
        for (ActionMetadata action : subjects.actions()) {
            if (action.source().path().equals(path)) {
                return Optional.of(new OfAction(action));
            }
        }
        for (Dockerfile dockerfile : subjects.dockerfiles()) {
            if (dockerfile.source().path().equals(path)) {
                return Optional.of(new OfDockerfile(dockerfile));
            }
        }
        for (ComposeFile compose : subjects.composeFiles()) {
            if (compose.source().path().equals(path)) {
                return Optional.of(new OfCompose(compose));
            }
        }
        for (BakeFile bake : subjects.bakeFiles()) {
            if (bake.source().path().equals(path)) {
                return Optional.of(new OfBake(bake));
            }
        }
        return Optional.empty();
    }
}
