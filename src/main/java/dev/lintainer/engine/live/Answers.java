package dev.lintainer.engine.live;

import dev.lintainer.pipeline.repository.Sources;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/// What was asked of a repository while one thing was found out, and what the answers were: as long as they are the
/// same, so is the thing. Keeps nothing of the repository but the answers. For one thread.
final class Answers {
    private final Map<Question, Object> answers = new HashMap<>();

    /// @param about a path; empty where the question is about the whole
    private record Question(Topic topic, String about) {}

    /// What can be asked about.
    enum Topic {
        SURROUNDINGS((sources, _) -> sources.surroundings()),
        SLUG((sources, _) -> sources.slug()),
        WORKFLOW(Sources::workflow),
        ACTION(Sources::action),
        COMPOSE_FILE(Sources::composeFile),
        BAKE_FILE(Sources::bakeFile),
        TEXT(Sources::read),
        IS_FILE(Sources::isFile),
        EXISTS(Sources::exists),
        PATHS((sources, _) -> sources.paths());

        private final BiFunction<Sources, String, Object> answer;

        Topic(BiFunction<Sources, String, Object> answer) {
            this.answer = answer;
        }
    }

    void note(Topic topic, String about, Object answer) {
        answers.put(new Question(topic, about), answer);
    }

    /// Whether other sources would have given the same.
    boolean areGivenBy(Sources others) {
        for (Map.Entry<Question, Object> asked : answers.entrySet()) {
            Topic topic = asked.getKey().topic();
            Object now = topic.answer.apply(others, asked.getKey().about());
            if (!isSame(asked.getValue(), now, topic)) {
                return false;
            }
            // What is equal is sooner seen to be the same the next time.
            asked.setValue(now);
        }
        return true;
    }

    /// Files and documents are the same only when nobody has read them again.
    private static boolean isSame(Object one, Object other, Topic topic) {
        return switch (topic) {
            case WORKFLOW, ACTION, COMPOSE_FILE, BAKE_FILE, TEXT -> content(one) == content(other);
            case SURROUNDINGS, SLUG, IS_FILE, EXISTS, PATHS -> one == other || one.equals(other);
        };
    }

    private static @Nullable Object content(Object answer) {
        return ((Optional<?>) answer).orElse(null);
    }
}
