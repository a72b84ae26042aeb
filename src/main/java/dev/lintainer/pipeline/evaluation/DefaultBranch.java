package dev.lintainer.pipeline.evaluation;

import dev.lintainer.document.workflow.EventFilter;
import dev.lintainer.document.workflow.Trigger;
import dev.lintainer.document.workflow.Workflow;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// Which runs belong to the default branch. All others can read what these leave in GitHub's cache, and only these
/// (https://docs.github.com/en/actions/reference/workflows-and-actions/dependency-caching#restrictions-for-accessing-a-cache).
public final class DefaultBranch {
    private DefaultBranch() {}

    /// What default branches are called as a rule.
    private static final List<String> NAMES = List.of("main", "master");

    /// The usual names of default branches to which a push surely starts the workflow.
    public static Set<String> pushes(Workflow workflow) {
        Set<String> names = new TreeSet<>();
        if (workflow.trigger("push").orElse(null) instanceof Trigger.Webhook push) {
            Optional<EventFilter> branches = filter(push, "branches");
            boolean others = filter(push, "tags").isPresent() || filter(push, "tags-ignore").isPresent();
            boolean ignores = filter(push, "branches-ignore").isPresent();
            for (String name : NAMES) {
                boolean named =
                        branches.filter(filter -> filter.values().stream().anyMatch(v -> v.raw().equals(name)))
                                .isPresent();
                if (named || branches.isEmpty() && !others && !ignores) {
                    names.add(name);
                }
            }
        }
        return names;
    }

    /// Whether a run of the workflow may belong to the default branch.
    public static Presence reaches(Workflow workflow) {
        Presence reaches = workflow.triggers().isEmpty() ? Presence.MAYBE : Presence.NO;
        for (Trigger trigger : workflow.triggers()) {
            reaches = reaches.or(reaches(trigger));
        }
        return reaches;
    }

    /// What `GITHUB_REF` is for each event
    /// (https://docs.github.com/en/actions/reference/workflows-and-actions/events-that-trigger-workflows).
    private static Presence reaches(Trigger trigger) {
        return switch (trigger) {
            case Trigger.Schedule _ -> Presence.YES;
            case Trigger.Dispatch _, Trigger.Call _ -> Presence.MAYBE;
            case Trigger.Webhook webhook ->
                    switch (webhook.event()) {
                        case "push" -> isForTagsOnly(webhook) ? Presence.NO : Presence.MAYBE;
                        case "pull_request",
                                "pull_request_review",
                                "pull_request_review_comment",
                                "merge_group",
                                "release" ->
                                Presence.NO;
                        default -> Presence.MAYBE;
                    };
        };
    }

    private static boolean isForTagsOnly(Trigger.Webhook push) {
        boolean tags = filter(push, "tags").isPresent() || filter(push, "tags-ignore").isPresent();
        return tags && filter(push, "branches").isEmpty() && filter(push, "branches-ignore").isEmpty();
    }

    private static Optional<EventFilter> filter(Trigger.Webhook trigger, String name) {
        return trigger.filters().stream().filter(filter -> filter.name().equals(name)).findFirst();
    }
}
