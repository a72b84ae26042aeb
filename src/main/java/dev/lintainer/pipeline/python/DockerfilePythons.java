package dev.lintainer.pipeline.python;

import dev.lintainer.document.dockerfile.BuildArguments;
import dev.lintainer.document.dockerfile.Dockerfile;
import dev.lintainer.document.dockerfile.GlobalArgument;
import dev.lintainer.document.dockerfile.ImageUse;
import dev.lintainer.document.dockerfile.StageFacts;
import dev.lintainer.document.dockerfile.Step;
import dev.lintainer.document.dockerfile.TargetFacts;
import dev.lintainer.document.dockerfile.TargetPart;
import dev.lintainer.document.dockerfile.TargetResolver;
import dev.lintainer.document.python.PythonImages;
import dev.lintainer.document.python.PythonRequirement;
import dev.lintainer.document.python.PythonVersions;
import dev.lintainer.document.value.ImageReference;
import dev.lintainer.finding.Certainty;
import dev.lintainer.pipeline.effect.Effect;
import dev.lintainer.pipeline.effect.Invocation;
import dev.lintainer.pipeline.evaluation.Located;
import dev.lintainer.pipeline.flow.TextReferences;
import dev.lintainer.pipeline.flow.Written;
import dev.lintainer.pipeline.flow.WrittenPlaces;
import dev.lintainer.pipeline.image.ImageContent;
import dev.lintainer.pipeline.image.RunCommands;
import dev.lintainer.pipeline.repository.Repository;
import dev.lintainer.text.Location;
import dev.lintainer.text.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The interpreters that Dockerfiles select, build by build.
final class DockerfilePythons {
    /// Arguments have defaults made of others no deeper than this.
    private static final int MOST_HOPS = 8;

    private final Repository repository;
    private final Set<String> read = new HashSet<>();

    DockerfilePythons(Repository repository) {
        this.repository = repository;
    }

    /// Where the arguments of a Dockerfile come from.
    ///
    /// @param arguments by name, those that the build gives
    /// @param defaults what it means that a default decides
    private record Source(Dockerfile dockerfile, Map<String, Written> arguments, Certainty defaults) {}

    List<PythonChoice> built(Effect.BuildImage build, WrittenPlaces places) {
        Optional<ImageContent> content = ImageContent.of(build, repository);
        if (content.isEmpty()) {
            return List.of();
        }
        read.add(content.get().dockerfile().source().path());
        List<PythonChoice> choices = new ArrayList<>();
        TargetFacts facts = content.get().facts();
        for (ImageUse image : facts.images()) {
            image(image)
                    .ifPresent(chosen -> {
                        Map<String, Written> arguments = arguments(build, chosen.requirement(), places);
                        Source source = new Source(content.get().dockerfile(), arguments, Certainty.CERTAIN);
                        choices.add(choice(chosen, source));
                    });
        }
        choices.addAll(programs(facts, content.get().dockerfile()));
        return choices;
    }

    private static Map<String, Written> arguments(
            Effect.BuildImage build, PythonRequirement requirement, WrittenPlaces places) {
        Map<String, Written> written = new HashMap<>();
        build.definition()
                .arguments()
                .forEach((name, argument) -> {
                    Optional<String> part = Optional.of(requirement.written()).filter(text -> !text.isEmpty());
                    written.put(name, places.of(argument.location(), part, build.origin()));
                });
        return written;
    }

    /// Those of Dockerfiles that no known build uses, with the defaults of their arguments; whoever builds them may
    /// give others.
    List<PythonChoice> unused() {
        List<PythonChoice> choices = new ArrayList<>();
        for (Dockerfile dockerfile : repository.dockerfiles()) {
            if (!read.contains(dockerfile.source().path())) {
                Source source = new Source(dockerfile, Map.of(), Certainty.LIKELY);
                for (TargetPart part : TargetResolver.parts(dockerfile, BuildArguments.none())) {
                    part.images()
                            .forEach(image -> image(image).ifPresent(chosen -> choices.add(choice(chosen, source))));
                    part.stages().forEach(stage -> programs(stage, dockerfile, choices));
                }
            }
        }
        return choices;
    }

    private record Chosen(ImageUse image, String name, PythonRequirement requirement) {}

    private static Optional<Chosen> image(ImageUse image) {
        Optional<String> name = image.name().literal();
        return name.flatMap(ImageReference::parse)
                .map(PythonImages::requirement)
                .filter(PythonRequirement::isReadable)
                .map(requirement -> new Chosen(image, name.orElseThrow(), requirement));
    }

    private static PythonChoice choice(Chosen chosen, Source source) {
        Location use = new Location(source.dockerfile().source(), chosen.image().span());
        Place place =
                place(chosen.image().span(), chosen.requirement().written(), source, 0)
                        .or(() -> place(chosen.image().span(), version(chosen), source, 0))
                        .orElseGet(() -> new Place(new Written(use, Optional.empty()), Certainty.CERTAIN));
        PythonChoice.Kind kind =
                switch (chosen.image().role()) {
                    case BASE -> PythonChoice.Kind.BASE_IMAGE;
                    case COPIED_FROM -> PythonChoice.Kind.COPIED_FROM;
                    case MOUNTED -> PythonChoice.Kind.MOUNTED;
                };
        Written written = place.written();
        return new PythonChoice(
                kind, chosen.name(), chosen.requirement(), written.location(), use, place.certainty(), written.axis());
    }

    /// `3.10` of `python3.10`, whose name and number may be written in different places.
    private static String version(Chosen chosen) {
        String written = chosen.requirement().written();
        int start = 0;
        while (start < written.length() && !Character.isDigit(written.charAt(start))) {
            start++;
        }
        return written.substring(start);
    }

    private record Place(Written written, Certainty certainty) {}

    /// Where the part is written: in the word itself, in the argument of the build, in the default of an `ARG`.
    private static Optional<Place> place(Span word, String part, Source source, int depth) {
        Dockerfile dockerfile = source.dockerfile();
        String text = dockerfile.source().text(word);
        if (part.isEmpty() || text.contains(part) || depth > MOST_HOPS) {
            Certainty certainty = depth == 0 ? Certainty.CERTAIN : source.defaults();
            Written here = new Written(new Location(dockerfile.source(), word), Optional.empty());
            return part.isEmpty() && depth == 0 || text.contains(part)
                    ? Optional.of(new Place(here, certainty))
                    : Optional.empty();
        }
        for (TextReferences.Reference reference : TextReferences.in(text)) {
            Written given = source.arguments().get(reference.name());
            if (given != null) {
                return Optional.of(new Place(given, Certainty.CERTAIN));
            }
            for (GlobalArgument argument : dockerfile.globalArguments()) {
                if (argument.name().equals(reference.name()) && argument.variable().value().isPresent()) {
                    Optional<Place> found = place(argument.variable().value().get().span(), part, source, depth + 1);
                    if (found.isPresent()) {
                        return found;
                    }
                }
            }
        }
        return Optional.empty();
    }

    private static List<PythonChoice> programs(TargetFacts facts, Dockerfile dockerfile) {
        return facts.deductions()
                .of(
                        DockerfilePythons.class,
                        () -> {
                            List<PythonChoice> choices = new ArrayList<>();
                            facts.closure().forEach(stage -> programs(stage, dockerfile, choices));
                            return List.copyOf(choices);
                        });
    }

    private static void programs(StageFacts stage, Dockerfile dockerfile, List<PythonChoice> into) {
        for (Step step : stage.steps()) {
            if (step instanceof Step.RunStep run) {
                for (Invocation command : RunCommands.of(dockerfile, run)) {
                    program(command, dockerfile, into);
                }
            }
        }
    }

    private static void program(Invocation command, Dockerfile dockerfile, List<PythonChoice> into) {
        Located program = command.words().getFirst();
        command.program()
                .map(PythonVersions::ofProgram)
                .ifPresent(requirement ->
                        word(PythonChoice.Kind.PROGRAM, program, requirement, dockerfile).ifPresent(into::add));
        for (PythonSelectors.Selector selector : PythonSelectors.of(command)) {
            word(PythonChoice.Kind.REQUESTED, selector.word(), selector.requirement(), dockerfile).ifPresent(into::add);
        }
    }

    /// Nothing for what stands in a script that the Dockerfile calls.
    private static Optional<PythonChoice> word(
            PythonChoice.Kind kind, Located word, PythonRequirement requirement, Dockerfile dockerfile) {
        return requirement.isReadable() && word.location().file() == dockerfile.source()
                ? Optional.of(
                        new PythonChoice(
                                kind,
                                word.value().toString(),
                                requirement,
                                word.location(),
                                word.location(),
                                Certainty.CERTAIN,
                                Optional.empty()))
                : Optional.empty();
    }
}
