package dev.lintainer.lsp.proposal;

import dev.lintainer.pipeline.Pipeline;
import dev.lintainer.rule.RuleCatalogue;
import dev.lintainer.schema.Allowance;
import dev.lintainer.schema.SchemaKind;
import dev.lintainer.syntax.yaml.YamlNode;
import dev.lintainer.userrule.Packs;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What can be written at a place of a YAML file.
///
/// @param file its path
/// @param root of the document
public record YamlProposals(SchemaKind kind, String file, YamlNode root, Pipeline pipeline, RuleCatalogue rules) {
    /// @param path of the mapping
    public List<Proposal> keys(List<Object> path) {
        List<Proposal> proposals = new ArrayList<>(keysThatAreNames(path));
        for (Allowance.Key key : Allowance.at(kind, path, root).keys()) {
            String detail =
                    switch (key.need()) {
                        case REQUIRED -> "required";
                        case OPTIONAL -> "";
                    };
            proposals.add(
                    new Proposal(key.name() + behind(key.form()), Proposal.Kind.KEY, detail, key.documentation()));
        }
        return proposals;
    }

    /// What usually follows a key: the line breaks are without indentation.
    private static String behind(Allowance.Form form) {
        return switch (form) {
            case SCALAR -> ": ";
            case MAPPING -> ":\n  ";
            case LIST -> ":\n  - ";
        };
    }

    private List<Proposal> keysThatAreNames(List<Object> path) {
        return switch (kind) {
            case WORKFLOW, ACTION ->
                    uses(path).map(uses -> asKeys(PipelineNames.inputs(pipeline, uses))).orElse(List.of());
            case COMPOSE ->
                    PathShape.is(path, "services/*/depends_on") ? asKeys(otherServices(path.get(1))) : List.of();
            case CONFIGURATION ->
                    PathShape.is(path, "rules")
                            ? asKeys(RuleNames.patterns(rules))
                            : PathShape.is(path, "rules/*")
                                    ? asKeys(RuleNames.parameters(rules, path.get(1).toString()))
                                    : List.of();
            case CARD, USER_RULE, BASELINE -> List.of();
        };
    }

    private static List<Proposal> asKeys(List<Proposal> names) {
        return names.stream()
                .map(name -> new Proposal(name.text() + ": ", name.kind(), name.detail(), name.documentation()))
                .toList();
    }

    /// What is used by the step or job to which a `with` belongs.
    private Optional<String> uses(List<Object> with) {
        boolean isWith = PathShape.isOneOf(with, "jobs/*/steps/#/with", "runs/steps/#/with", "jobs/*/with");
        return isWith ? TreeNames.text(root, sibling(with, "uses")) : Optional.empty();
    }

    private static List<Object> sibling(List<Object> path, String key) {
        List<Object> sibling = new ArrayList<>(path.subList(0, path.size() - 1));
        sibling.add(key);
        return sibling;
    }

    /// @param path of the value
    public List<Proposal> values(List<Object> path) {
        List<Proposal> proposals = new ArrayList<>(names(path));
        for (Allowance.Word word : Allowance.at(kind, path, root).words()) {
            proposals.add(new Proposal(word.text(), Proposal.Kind.WORD, "", word.documentation()));
        }
        return proposals;
    }

    private List<Proposal> names(List<Object> path) {
        return switch (kind) {
            case WORKFLOW -> ofWorkflow(path);
            case ACTION -> ofAction(path);
            case COMPOSE -> ofCompose(path);
            case CONFIGURATION -> ofConfiguration(path);
            case CARD, USER_RULE, BASELINE -> List.of();
        };
    }

    private List<Proposal> ofAction(List<Object> path) {
        if (PathShape.is(path, "runs/using")) {
            // In any case, and any version of Node: no list of the schema's has them.
            return List.of("composite", "docker", "node24").stream()
                    .map(word -> new Proposal(word, Proposal.Kind.WORD, "", ""))
                    .toList();
        }
        return PathShape.is(path, "runs/steps/#/uses") ? PipelineNames.actions(pipeline) : List.of();
    }

    private List<Proposal> ofWorkflow(List<Object> path) {
        if (PathShape.isOneOf(path, "jobs/*/needs", "jobs/*/needs/#")) {
            return needs(path.get(1));
        }
        if (PathShape.isOneOf(path, "jobs/*/container", "jobs/*/container/image", "jobs/*/services/*/image")) {
            return PipelineNames.images(pipeline);
        }
        if (PathShape.is(path, "jobs/*/steps/#/uses")) {
            return PipelineNames.actions(pipeline);
        }
        if (PathShape.is(path, "jobs/*/uses")) {
            return PipelineNames.workflows(pipeline);
        }
        return PathShape.is(path, "jobs/*/steps/#/with/*") ? ofStep(path) : List.of();
    }

    private List<Proposal> needs(Object job) {
        List<String> taken = TreeNames.texts(root, List.of("jobs", job, "needs"));
        List<Proposal> jobs = new ArrayList<>();
        for (String id : TreeNames.keys(root, List.of("jobs"))) {
            if (!id.equals(job) && !taken.contains(id)) {
                jobs.add(Proposal.name(id, TreeNames.text(root, List.of("jobs", id, "name")).orElse("job")));
            }
        }
        return jobs;
    }

    /// What is given to an action.
    private List<Proposal> ofStep(List<Object> path) {
        List<Object> with = path.subList(0, path.size() - 1);
        String uses = TreeNames.text(root, sibling(with, "uses")).orElse("");
        String input = path.getLast().toString();
        if (uses.startsWith("actions/download-artifact@") && input.equals("name")) {
            return PipelineNames.artifacts(pipeline, file);
        }
        if (!uses.startsWith("docker/build-push-action@")) {
            return List.of();
        }
        return switch (input) {
            case "file" -> PipelineNames.dockerfiles(pipeline);
            case "target" ->
                    PipelineNames.stages(pipeline, TreeNames.text(root, sibling(path, "file")).orElse("Dockerfile"));
            default -> List.of();
        };
    }

    private List<Proposal> ofCompose(List<Object> path) {
        if (PathShape.is(path, "services/*/depends_on/#")) {
            return otherServices(path.get(1));
        }
        if (PathShape.is(path, "services/*/image")) {
            return PipelineNames.images(pipeline);
        }
        if (PathShape.is(path, "services/*/build/target")) {
            return PipelineNames.stages(pipeline, dockerfile(path.subList(0, 3)));
        }
        for (String resource : List.of("networks", "secrets", "configs")) {
            if (PathShape.is(path, "services/*/" + resource + "/#")) {
                return TreeNames.keys(root, List.of(resource)).stream()
                        .map(name -> Proposal.name(name, "of `" + resource + "`"))
                        .toList();
            }
        }
        return List.of();
    }

    private List<Proposal> otherServices(Object service) {
        List<Object> dependencies = List.of("services", service, "depends_on");
        List<String> taken = new ArrayList<>(TreeNames.texts(root, dependencies));
        taken.addAll(TreeNames.keys(root, dependencies));
        List<Proposal> services = new ArrayList<>();
        for (String name : TreeNames.keys(root, List.of("services"))) {
            if (!name.equals(service) && !taken.contains(name)) {
                services.add(
                        Proposal.name(
                                name, TreeNames.text(root, List.of("services", name, "image")).orElse("service")));
            }
        }
        return services;
    }

    /// The Dockerfile of a `build`.
    private String dockerfile(List<Object> build) {
        String folder = file.substring(0, file.lastIndexOf('/') + 1);
        String context = TreeNames.text(root, with(build, "context")).orElse(".");
        String name = TreeNames.text(root, with(build, "dockerfile")).orElse("Dockerfile");
        String below = context.startsWith("./") ? context.substring(2) : context;
        return folder + (below.isEmpty() || below.equals(".") ? "" : below + "/") + name;
    }

    private static List<Object> with(List<Object> path, String key) {
        List<Object> longer = new ArrayList<>(path);
        longer.add(key);
        return longer;
    }

    private List<Proposal> ofConfiguration(List<Object> path) {
        if (PathShape.isOneOf(path, "ignore/#/rule", "ignore/#/rules/#")) {
            return RuleNames.patterns(rules);
        }
        return PathShape.is(path, "user-rules/packs/#")
                ? Packs.NAMES.stream().map(name -> Proposal.name(name, "pack")).toList()
                : List.of();
    }
}
