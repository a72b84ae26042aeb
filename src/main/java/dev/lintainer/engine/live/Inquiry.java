package dev.lintainer.engine.live;

import dev.lintainer.document.action.ActionMetadata;
import dev.lintainer.document.bake.BakeFile;
import dev.lintainer.document.compose.ComposeFile;
import dev.lintainer.document.workflow.Workflow;
import dev.lintainer.pipeline.repository.Sources;
import dev.lintainer.pipeline.repository.Surroundings;
import dev.lintainer.text.SourceFile;
import java.util.NavigableSet;
import java.util.Optional;

/// Notes what is asked of a repository while one thing is found out, and what the answers are. For one thread.
final class Inquiry implements Sources {
    private final Sources sources;
    private final Answers answers = new Answers();

    Inquiry(Sources sources) {
        this.sources = sources;
    }

    /// What it has come to so far.
    Answers answers() {
        return answers;
    }

    private <T> T noted(Answers.Topic topic, String about, T answer) {
        answers.note(topic, about, answer);
        return answer;
    }

    @Override
    public Surroundings surroundings() {
        return noted(Answers.Topic.SURROUNDINGS, "", sources.surroundings());
    }

    @Override
    public Optional<String> slug() {
        return noted(Answers.Topic.SLUG, "", sources.slug());
    }

    @Override
    public Optional<Workflow> workflow(String path) {
        return noted(Answers.Topic.WORKFLOW, path, sources.workflow(path));
    }

    @Override
    public Optional<ActionMetadata> action(String folder) {
        return noted(Answers.Topic.ACTION, folder, sources.action(folder));
    }

    @Override
    public Optional<ComposeFile> composeFile(String path) {
        return noted(Answers.Topic.COMPOSE_FILE, path, sources.composeFile(path));
    }

    @Override
    public Optional<BakeFile> bakeFile(String path) {
        return noted(Answers.Topic.BAKE_FILE, path, sources.bakeFile(path));
    }

    @Override
    public Optional<SourceFile> read(String path) {
        return noted(Answers.Topic.TEXT, path, sources.read(path));
    }

    @Override
    public boolean isFile(String path) {
        return noted(Answers.Topic.IS_FILE, path, sources.isFile(path));
    }

    @Override
    public boolean exists(String path) {
        return noted(Answers.Topic.EXISTS, path, sources.exists(path));
    }

    @Override
    public NavigableSet<String> paths() {
        return noted(Answers.Topic.PATHS, "", sources.paths());
    }
}
