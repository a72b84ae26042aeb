package dev.lintainer.pipeline.docker;

import dev.lintainer.document.value.Value;
import dev.lintainer.pipeline.effect.DockerCall;
import dev.lintainer.pipeline.effect.Effect;
import dev.lintainer.pipeline.effect.HostPath;
import dev.lintainer.pipeline.effect.Invocation;
import dev.lintainer.pipeline.effect.JobState;
import dev.lintainer.pipeline.effect.Multipliers;
import dev.lintainer.pipeline.effect.Programs;
import dev.lintainer.pipeline.effect.RunnerFiles;
import dev.lintainer.pipeline.effect.Site;
import dev.lintainer.pipeline.effect.Streams;
import dev.lintainer.pipeline.effect.WordReader;
import dev.lintainer.pipeline.evaluation.Located;
import dev.lintainer.syntax.shell.ShellWord;
import dev.lintainer.table.DataFile;
import dev.lintainer.text.Location;
import dev.lintainer.text.Span;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What a command of a job's machine does, its name being none that the shell itself knows.
public final class HostCommands {
    private HostCommands() {}

    /// A command as it stands.
    ///
    /// @param wrappers programs such as `sudo` in front
    /// @param words the program first
    public record Call(List<String> wrappers, List<ShellWord> words, Location location, Streams streams) {}

    /// Programs of which anything may be expected: they run what other files say, or handle images by themselves.
    private static final Set<String> OPEN = open();

    private static final Set<String> CLUSTERS = Set.of("kind", "k3d", "minikube");

    public static void run(Call call, WordReader reader, JobState job, Site site) {
        boolean multiplied = call.wrappers().stream().anyMatch(Multipliers::isOne);
        Optional<DockerCall> docker =
                multiplied ? DockerCommandLine.parse(call.words(), reader::value) : Optional.empty();
        if (docker.isPresent() && !docker.get().command().equals("docker load")) {
            job.unknown(site, call.location(), Effect.Reach.COMMAND, "docker with arguments that are not known");
            return;
        }
        if (DockerEffects.run(call, reader, job, site)) {
            return;
        }
        Invocation invocation = started(call, reader, job, site);
        String program = invocation.program().orElse("");
        boolean path =
                invocation.words().getFirst().value().literal().filter(name -> name.indexOf('/') >= 0).isPresent();
        if (CLUSTERS.contains(program)) {
            clusterImages(program, invocation, job, site);
        }
        if (OPEN.contains(program) || path && !Programs.leavesImagesAlone(invocation)) {
            job.unknown(site, call.location(), Effect.Reach.COMMAND, program);
        } else if (!multiplied) {
            files(program, invocation, call, reader, job, site);
        }
    }

    /// A program runs, whatever else it does.
    public static Invocation started(Call call, WordReader reader, JobState job, Site site) {
        Invocation invocation = invocation(call, reader, site);
        job.emit(site, call.location(), origin -> new Effect.RunOnHost(origin, invocation));
        return invocation;
    }

    private static Invocation invocation(Call call, WordReader reader, Site site) {
        List<Located> words = call.words().stream().map(reader::located).toList();
        Span span = words.getFirst().location().span().to(words.getLast().location().span());
        return new Invocation(
                words,
                new Location(words.getFirst().location().file(), span),
                new Invocation.Circumstances(
                        call.wrappers(),
                        reader.workingDirectory(),
                        Map.of(),
                        call.streams().output().map(List::of).orElse(List.of()),
                        site.happens(),
                        site.watch().failing()));
    }

    private static void files(
            String program, Invocation invocation, Call call, WordReader reader, JobState job, Site site) {
        List<Located> operands = operands(call, reader);
        switch (program) {
            case "mv", "cp", "rsync", "ln" -> copy(operands, job, site);
            case "rm" ->
                    operands.forEach(
                            path -> job.emit(site, path.location(), origin -> new Effect.RemoveFile(origin, path)));
            case "touch", "mkdir", "tee" -> operands.forEach(path -> write(path, job, site));
            case "gzip", "pigz", "zstd", "xz", "bzip2", "gunzip", "unpigz", "unzstd", "unxz", "bunzip2" -> {
                Optional<Located> output = option(invocation, List.of("-o"), reader);
                if (output.isPresent() && !operands.isEmpty() && program.equals("zstd")) {
                    operands.stream()
                            .filter(path -> !path.value().equals(output.get().value()))
                            .forEach(path ->
                                    job.emit(
                                            site,
                                            path.location(),
                                            origin -> new Effect.CopyFile(origin, path, output.get())));
                } else if (output.isEmpty() && !writesToOutput(invocation)) {
                    compress(program, invocation, operands, job, site);
                }
                passed(operands, call.streams(), job, site);
            }
            case "cat", "zcat", "gzcat", "zstdcat", "xzcat", "bzcat" -> passed(operands, call.streams(), job, site);
            case "tar" -> tar(invocation, operands, job, site);
            case "curl" ->
                    option(invocation, List.of("-o", "--output"), reader).ifPresent(path -> write(path, job, site));
            case "wget" ->
                    option(invocation, List.of("-O", "--output-document"), reader)
                            .ifPresent(path -> write(path, job, site));
            default -> {}
        }
    }

    private static void copy(List<Located> operands, JobState job, Site site) {
        if (operands.size() < 2) {
            return;
        }
        Located to = operands.getLast();
        for (Located from : operands.subList(0, operands.size() - 1)) {
            job.emit(site, from.location(), origin -> new Effect.CopyFile(origin, from, to));
        }
    }

    /// `gzip <image.tar >image.tar.gz`: what is read is written elsewhere, in another form at most.
    private static void passed(List<Located> operands, Streams streams, JobState job, Site site) {
        Optional<Located> from = operands.size() == 1 ? Optional.of(operands.getFirst()) : streams.input();
        Optional<Located> to = streams.output().filter(file -> !RunnerFiles.isOne(file.value()));
        if (from.isPresent() && to.isPresent() && operands.size() <= 1) {
            job.emit(site, to.get().location(), origin -> new Effect.CopyFile(origin, from.get(), to.get()));
        }
    }

    private static void compress(
            String program, Invocation invocation, List<Located> operands, JobState job, Site site) {
        if (program.startsWith("un")
                || program.endsWith("unzip2")
                || program.equals("gunzip")
                || decompresses(invocation)) {
            operands.forEach(path -> decompressed(path, job, site));
            return;
        }
        String suffix =
                switch (program) {
                    case "zstd" -> ".zst";
                    case "xz" -> ".xz";
                    case "bzip2" -> ".bz2";
                    default -> ".gz";
                };
        for (Located path : operands) {
            Located to = new Located(path.value().then(Value.known(suffix)), path.location());
            job.emit(site, path.location(), origin -> new Effect.CopyFile(origin, path, to));
        }
    }

    private static boolean writesToOutput(Invocation invocation) {
        return hasSwitch(invocation, 'c', List.of("--stdout", "--to-stdout"));
    }

    private static boolean decompresses(Invocation invocation) {
        return hasSwitch(invocation, 'd', List.of("--decompress", "--uncompress"));
    }

    /// Short switches may stand together: `-dc`.
    private static boolean hasSwitch(Invocation invocation, char letter, List<String> names) {
        return invocation.arguments().stream()
                .flatMap(argument -> argument.value().literal().stream())
                .anyMatch(text ->
                        names.contains(text)
                                || text.startsWith("-") && !text.startsWith("--") && text.indexOf(letter) > 0);
    }

    private static void decompressed(Located path, JobState job, Site site) {
        path.value()
                .literal()
                .filter(text -> text.lastIndexOf('.') > 0)
                .ifPresent(text -> {
                    Located to = new Located(Value.known(text.substring(0, text.lastIndexOf('.'))), path.location());
                    job.emit(site, path.location(), origin -> new Effect.CopyFile(origin, path, to));
                });
    }

    /// What tools for clusters on this machine take out of the engine's image store, as `docker save` does
    /// (https://kind.sigs.k8s.io/docs/user/quick-start/#loading-an-image-into-your-cluster,
    /// https://k3d.io/stable/usage/commands/k3d_image_import/, https://minikube.sigs.k8s.io/docs/commands/image/).
    private static void clusterImages(String program, Invocation invocation, JobState job, Site site) {
        List<Located> words = invocation.arguments();
        boolean takes =
                words.size() > 2
                        && (program.equals("kind")
                                ? words.get(0).value().is("load") && words.get(1).value().is("docker-image")
                                : words.get(0).value().is("image")
                                        && words.get(1).value().is(program.equals("k3d") ? "import" : "load"));
        if (!takes) {
            return;
        }
        List<Located> images = new ArrayList<>();
        for (int i = 2; i < words.size(); i++) {
            String text = words.get(i).value().prefix();
            if (text.startsWith("-")) {
                // The value of an option is the next word, unless it is joined to it.
                i += text.indexOf('=') < 0 ? 1 : 0;
            } else if (!text.endsWith(".tar")) {
                images.add(words.get(i));
            }
        }
        if (!images.isEmpty()) {
            job.emit(site, invocation.location(), origin -> new Effect.SaveImage(origin, images, Optional.empty()));
        }
    }

    /// Creating writes the archive; extracting may write anything below the working directory, which is left to what
    /// [FileFlows] thinks of programs.
    private static void tar(Invocation invocation, List<Located> operands, JobState job, Site site) {
        String mode =
                invocation.arguments().isEmpty() ? "" : invocation.arguments().getFirst().value().literal().orElse("");
        if (mode.contains("c") && mode.contains("f") && !mode.startsWith("--") && !operands.isEmpty()) {
            Located archive =
                    mode.startsWith("-") ? operands.getFirst() : operands.get(Math.min(1, operands.size() - 1));
            write(archive, job, site);
        }
    }

    private static void write(Located path, JobState job, Site site) {
        if (RunnerFiles.isOne(path.value())) {
            return;
        }
        job.emit(site, path.location(), origin -> new Effect.WriteFile(origin, path));
    }

    /// Arguments that are no options, as paths.
    private static List<Located> operands(Call call, WordReader reader) {
        List<Located> operands = new ArrayList<>();
        for (ShellWord word : call.words().subList(1, call.words().size())) {
            if (!word.prefix().startsWith("-")) {
                operands.add(reader.path(word));
            }
        }
        return operands;
    }

    private static Optional<Located> option(Invocation invocation, List<String> names, WordReader reader) {
        List<Located> arguments = invocation.arguments();
        for (int i = 0; i + 1 < arguments.size(); i++) {
            Value option = arguments.get(i).value();
            if (names.stream().anyMatch(option::is)) {
                Located path = arguments.get(i + 1);
                return Optional.of(
                        new Located(HostPath.resolve(reader.workingDirectory(), path.value()), path.location()));
            }
        }
        return Optional.empty();
    }

    private static Set<String> open() {
        Set<String> names = new HashSet<>();
        DataFile.rows("open-programs.tsv").forEach(row -> names.add(row.getFirst()));
        return names;
    }
}
