package dev.lintainer.pipeline.python;

import dev.lintainer.document.python.PythonDeclaration;
import dev.lintainer.document.python.PythonFile;
import dev.lintainer.document.python.PythonImages;
import dev.lintainer.document.python.PythonRequirement;
import dev.lintainer.document.python.PythonVersions;
import dev.lintainer.document.value.ImageReference;
import dev.lintainer.finding.Certainty;
import dev.lintainer.pipeline.effect.Effect;
import dev.lintainer.pipeline.effect.HostPath;
import dev.lintainer.pipeline.effect.Invocation;
import dev.lintainer.pipeline.effect.Origin;
import dev.lintainer.pipeline.evaluation.Located;
import dev.lintainer.pipeline.evaluation.Presence;
import dev.lintainer.pipeline.flow.Written;
import dev.lintainer.pipeline.flow.WrittenPlaces;
import dev.lintainer.pipeline.job.JobRun;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Finds the places of a pipeline that select a Python interpreter: every version that is set up, every image that is
/// run or built on, every program and environment whose name holds a version. What is not known selects nothing.
public final class PythonChoices {
    private final Set<String> built;
    private final Map<Key, PythonChoice> choices = new LinkedHashMap<>();

    private PythonChoices(Set<String> built) {
        this.built = built;
    }

    /// What makes two choices one: the legs of a matrix choose at the same places.
    private record Key(PythonChoice choice) {
        @Override
        public boolean equals(Object other) {
            return other instanceof Key(PythonChoice that)
                    && choice.kind() == that.kind()
                    && choice.text().equals(that.text())
                    && choice.location().equals(that.location())
                    && choice.use().equals(that.use());
        }

        @Override
        public int hashCode() {
            return choice.location().hashCode();
        }
    }

    static List<PythonChoice> find(PythonFacts facts) {
        PythonChoices choices = new PythonChoices(built(facts));
        DockerfilePythons dockerfiles = new DockerfilePythons(facts.repository());
        for (JobRun run : facts.jobs()) {
            if (run.happens() != Presence.NO) {
                WrittenPlaces places = new WrittenPlaces(facts.repository(), run);
                for (Effect effect : run.effects()) {
                    choices.add(effect, places);
                    if (effect instanceof Effect.BuildImage build) {
                        dockerfiles.built(build, places).forEach(choices::add);
                    }
                }
            }
        }
        dockerfiles.unused().forEach(choices::add);
        for (PythonDeclaration declaration : facts.declarations()) {
            if (declaration.role() == PythonDeclaration.Role.INTERPRETER) {
                choices.add(declared(PythonChoice.Kind.DECLARED, declaration, Certainty.CERTAIN));
            }
        }
        for (TestMatrix environments : facts.testMatrices()) {
            if (environments.versions().size() == 1) {
                environments
                        .environments()
                        .forEach(one ->
                                choices.add(declared(PythonChoice.Kind.ENVIRONMENT, one, environments.certainty())));
            }
        }
        choices.versionFiles(facts);
        return List.copyOf(choices.choices.values());
    }

    private static PythonChoice declared(PythonChoice.Kind kind, PythonDeclaration declaration, Certainty certainty) {
        return new PythonChoice(
                kind,
                declaration.text(),
                declaration.requirement(),
                declaration.location(),
                declaration.location(),
                certainty,
                Optional.empty());
    }

    /// Where actions/setup-python reads a version off the range that a project supports.
    private void versionFiles(PythonFacts facts) {
        for (JobRun run : facts.jobs()) {
            for (Effect effect : run.effects()) {
                if (effect instanceof Effect.SetUpPython setUp && setUp.versions().isEmpty()) {
                    setUp.versionFile().ifPresent(file -> versionFile(file, facts));
                }
            }
        }
    }

    private void versionFile(Located file, PythonFacts facts) {
        Optional<String> path = HostPath.resolve(HostPath.WORKSPACE, file.value()).literal();
        facts.declarations().stream()
                .filter(declaration -> declaration.role() == PythonDeclaration.Role.SUPPORTED)
                .filter(declaration -> path.filter(declaration.location().file().path()::equals).isPresent())
                .findFirst()
                .ifPresent(declaration ->
                        PythonFile.asSetUp(declaration)
                                .ifPresent(requirement ->
                                        add(
                                                new PythonChoice(
                                                        PythonChoice.Kind.VERSION_FILE,
                                                        declaration.text(),
                                                        requirement,
                                                        declaration.location(),
                                                        file.location(),
                                                        Certainty.CERTAIN,
                                                        Optional.empty()))));
    }

    /// The names of images that the pipeline makes: their Dockerfiles tell more than these.
    private static Set<String> built(PythonFacts facts) {
        Set<String> names = new HashSet<>();
        for (JobRun run : facts.jobs()) {
            for (Effect effect : run.effects()) {
                List<Located> tags =
                        switch (effect) {
                            case Effect.BuildImage build -> build.tags();
                            case Effect.TagImage tag -> List.of(tag.target());
                            default -> List.of();
                        };
                tags.stream().flatMap(tag -> tag.value().literal().stream()).forEach(names::add);
            }
        }
        return names;
    }

    private void add(PythonChoice choice) {
        choices.putIfAbsent(new Key(choice), choice);
    }

    private void add(Effect effect, WrittenPlaces places) {
        switch (effect) {
            case Effect.SetUpPython setUp ->
                    setUp.versions()
                            .forEach(version -> {
                                Optional<String> text = version.value().literal();
                                text.ifPresent(known ->
                                        add(
                                                PythonChoice.Kind.SET_UP,
                                                version,
                                                PythonVersions.ofSetUp(known),
                                                places,
                                                effect.origin()));
                            });
            case Effect.RunContainer container -> {
                container.image().ifPresent(image -> image(kind(container.start()), image, places, effect.origin()));
                container.command().known().forEach(command -> program(command, places, effect.origin()));
            }
            case Effect.ExecuteInContainer inside ->
                    inside.command().known().forEach(command -> program(command, places, effect.origin()));
            case Effect.RunOnHost host -> program(host.invocation(), places, effect.origin());
            default -> {}
        }
    }

    private static PythonChoice.Kind kind(Effect.Start start) {
        return switch (start) {
            case JOB -> PythonChoice.Kind.JOB_CONTAINER;
            case SERVICE -> PythonChoice.Kind.SERVICE;
            case DOCKER_RUN, DOCKER_CREATE, COMPOSE_UP, COMPOSE_RUN, ACTION -> PythonChoice.Kind.CONTAINER;
        };
    }

    private void image(PythonChoice.Kind kind, Located image, WrittenPlaces places, Origin origin) {
        image.value()
                .literal()
                .filter(name -> !built.contains(name))
                .flatMap(ImageReference::parse)
                .ifPresent(name -> add(kind, image, PythonImages.requirement(name), places, origin));
    }

    private void program(Invocation command, WrittenPlaces places, Origin origin) {
        command.program()
                .ifPresent(name -> {
                    Located program = command.words().getFirst();
                    add(PythonChoice.Kind.PROGRAM, program, PythonVersions.ofProgram(name), places, origin);
                });
        for (PythonSelectors.Selector selector : PythonSelectors.of(command)) {
            add(PythonChoice.Kind.REQUESTED, selector.word(), selector.requirement(), places, origin);
        }
        for (Located environment : TestEnvironments.of(command)) {
            environment
                    .value()
                    .literal()
                    .ifPresent(name ->
                            add(
                                    PythonChoice.Kind.ENVIRONMENT,
                                    environment,
                                    PythonVersions.ofEnvironment(name),
                                    places,
                                    origin));
        }
    }

    private void add(
            PythonChoice.Kind kind,
            Located chosen,
            PythonRequirement requirement,
            WrittenPlaces places,
            Origin origin) {
        if (!requirement.isReadable()) {
            return;
        }
        String part = requirement.written().isEmpty() ? chosen.value().toString() : requirement.written();
        Written written = places.of(chosen.location(), Optional.of(part), origin);
        add(
                new PythonChoice(
                        kind,
                        chosen.value().toString(),
                        requirement,
                        written.location(),
                        chosen.location(),
                        Certainty.CERTAIN,
                        written.axis()));
    }
}
