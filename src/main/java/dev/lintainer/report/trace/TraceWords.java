package dev.lintainer.report.trace;

import dev.lintainer.document.value.Text;
import dev.lintainer.document.value.Value;
import dev.lintainer.document.workflow.RunStep;
import dev.lintainer.document.workflow.Step;
import dev.lintainer.document.workflow.UsesStep;
import dev.lintainer.pipeline.container.ContainerRun;
import dev.lintainer.pipeline.container.ContainerUser;
import dev.lintainer.pipeline.container.ContainerWrite;
import dev.lintainer.pipeline.effect.ContainerCommand;
import dev.lintainer.pipeline.effect.Effect;
import dev.lintainer.pipeline.effect.HostPath;
import dev.lintainer.pipeline.effect.ImageName;
import dev.lintainer.pipeline.effect.Invocation;
import dev.lintainer.pipeline.effect.Mount;
import dev.lintainer.pipeline.evaluation.Located;
import dev.lintainer.pipeline.evaluation.Presence;
import dev.lintainer.pipeline.flow.ImageSource;
import dev.lintainer.pipeline.flow.ImageUse;
import dev.lintainer.pipeline.trace.Act;
import dev.lintainer.report.Lines;
import dev.lintainer.report.Mentions;
import dev.lintainer.text.Location;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The words in which a trace tells of single things: a user, a mount, a file that is written.
final class TraceWords {
    private TraceWords() {}

    static String title(Step step) {
        Optional<Text> name = step.header().name();
        if (name.isPresent()) {
            return Mentions.shown(name.get().raw());
        }
        return switch (step) {
            case UsesStep uses -> Mentions.shown(uses.uses().raw());
            case RunStep run -> Mentions.shown(run.run().raw().strip().lines().findFirst().orElse(""));
            case Step _ -> "";
        };
    }

    static String condition(Step step) {
        return step.header()
                .condition()
                .map(condition -> Mentions.shown(condition.text().raw().strip()))
                .orElse("something decides so");
    }

    static String container(Act.Container act) {
        String image = act.effect().image().map(each -> image(each.value())).orElse("an image that cannot be told");
        String name = act.effect().name().map(each -> " " + shown(each.value())).orElse("");
        return switch (act.effect().start()) {
            case DOCKER_RUN -> "container of " + image;
            case DOCKER_CREATE -> "container of " + image + ", started later";
            case COMPOSE_UP, COMPOSE_RUN -> "service" + name + ", a container of " + image;
            case JOB -> "all steps run in a container of " + image;
            case SERVICE -> "service" + name + ", a container of " + image;
            case ACTION -> "the action's own container";
        };
    }

    static String command(Act.Container act) {
        ContainerCommand command = act.run().map(ContainerRun::command).orElseGet(act.effect()::command);
        return switch (command) {
            case ContainerCommand.ImageDefault _ -> "what the image says";
            case ContainerCommand.Unreadable _, ContainerCommand.Given _ -> "cannot be told";
        };
    }

    static String variable(String name, Value value) {
        return Lines.single(name) + "=" + shown(value);
    }

    static Optional<String> source(ImageUse use) {
        return switch (use.supply()) {
            case ImageUse.Supply.Present(List<ImageSource> sources) ->
                    Optional.of(
                            made(sources.getLast())
                                    + (sources.getLast().through() instanceof ImageSource.Arrival.Loaded loaded
                                            ? ", loaded (" + place(loaded.load().origin().location()) + ")"
                                            : ""));
            case ImageUse.Supply.OtherTag _, ImageUse.Supply.Elsewhere _, ImageUse.Supply.InBuilder _ ->
                    Optional.of("not there");
            case ImageUse.Supply.Registry(List<ImageSource> pushes) ->
                    Optional.of(pushes.isEmpty() ? "from a registry" : "pushed by " + made(pushes.getFirst()));
            case ImageUse.Supply.Unknown _ -> Optional.of("cannot be told where from");
        };
    }

    static String made(ImageSource source) {
        return "job " + Lines.single(source.job().name()) + " (" + place(source.location()) + ")";
    }

    static String user(ContainerUser user) {
        return switch (user) {
            case ContainerUser.Root(Optional<Location> by) ->
                    "root" + by.map(place -> " (" + place(place) + ")").orElse("");
            case ContainerUser.Other other ->
                    (other.name().equals(Long.toString(other.uid()))
                                    ? "uid " + other.uid()
                                    : Lines.single(other.name()) + ", uid " + other.uid())
                            + " ("
                            + place(other.decidedBy())
                            + ")";
            case ContainerUser.RunnersOwn own -> "the runner's own (" + place(own.decidedBy()) + ")";
            case ContainerUser.Named named -> Lines.single(named.name()) + " (" + place(named.decidedBy()) + ")";
            case ContainerUser.Unknown _ -> "cannot be told";
        };
    }

    static String mount(Mount mount) {
        String access = mount.access() == Mount.Access.READ_ONLY ? ", read only" : "";
        String source = mount.source().map(each -> hostPath(each.value())).orElse("");
        return switch (mount.kind()) {
            case BIND -> source + " on " + shown(mount.target().value()) + access;
            case VOLUME ->
                    "volume "
                            + mount.source().map(each -> shown(each.value()) + " ").orElse("")
                            + "on "
                            + shown(mount.target().value())
                            + access;
            case TMPFS -> "memory on " + shown(mount.target().value());
            case UNKNOWN -> "something on " + shown(mount.target().value());
        };
    }

    static String write(ContainerWrite write) {
        String perhaps = write.certain() == Presence.YES ? "" : "perhaps ";
        String path = perhaps + shown(write.path());
        return switch (write.end()) {
            case ContainerWrite.End.OnHost onHost -> path + " -> " + hostPath(onHost.path());
            case ContainerWrite.End.CopiedOut copied -> path + " -> " + hostPath(copied.path()) + " by `docker cp`";
            case ContainerWrite.End.InVolume _ -> path + ", kept in a volume";
            case ContainerWrite.End.Lost _ -> path + ", gone with the container";
            case ContainerWrite.End.Unknown _ -> path + ", and who knows what becomes of it";
        };
    }

    static String hostPath(Value path) {
        if (path.is(".")) {
            return "the workspace";
        }
        return shown(path) + (HostPath.isInWorkspace(path) ? " of the workspace" : "");
    }

    static String deed(Effect effect) {
        return switch (effect) {
            case Effect.Checkout checkout ->
                    "puts "
                            + checkout.repository()
                                    .map(repository -> "repository " + shown(repository.value()))
                                    .orElse("the repository")
                            + " into "
                            + hostPath(checkout.path().value());
            case Effect.SetUpPython python ->
                    "sets up Python "
                            + Mentions.list(python.versions().stream().map(version -> shown(version.value())).toList());
            case Effect.SetUpBuilder _ -> "sets up a builder";
            case Effect.BuildImage build ->
                    "builds "
                            + (build.tags().isEmpty() ? "an image without a name" : images(build.tags()))
                            + " from "
                            + shown(build.definition().dockerfile().value())
                            + build.definition().target().map(stage -> ", stage " + shown(stage.value())).orElse("")
                            + outputs(build);
            case Effect.TagImage tag ->
                    "names " + image(tag.source().value()) + " " + image(tag.target().value()) + " too";
            case Effect.SaveImage save -> "saves " + images(save.images()) + file(" to ", save.file());
            case Effect.ExportContainer export -> "exports a container" + file(" to ", export.file());
            case Effect.LoadImage load -> "loads images" + file(" from ", load.file());
            case Effect.PullImage pull -> "pulls " + image(pull.image().value());
            case Effect.PushImage push -> "pushes " + image(push.image().value());
            case Effect.ImportImage made -> "makes " + image(made.name().value());
            case Effect.RemoveImage remove -> "removes " + image(remove.image().value());
            case Effect.CopyAcross copy ->
                    copy.direction() == Effect.Direction.OUT_OF_CONTAINER
                            ? "copies "
                                    + shown(copy.inside())
                                    + " out of container "
                                    + shown(copy.container().value())
                                    + " to "
                                    + hostPath(copy.onHost().value())
                            : "copies "
                                    + hostPath(copy.onHost().value())
                                    + " into container "
                                    + shown(copy.container().value());
            case Effect.UploadArtifact upload ->
                    "uploads "
                            + Mentions.list(upload.paths().stream().map(path -> hostPath(path.value())).toList())
                            + " as artifact "
                            + shown(upload.name().value());
            case Effect.DownloadArtifact download -> "downloads artifacts to " + hostPath(download.path().value());
            case Effect.CacheFiles cache -> "keeps files under the key " + shown(cache.key().value());
            case Effect.LogIn login -> "logs in" + file(" to ", login.registry());
            case Effect.UnknownEffects unknown ->
                    "may do anything, since it is not followed: " + Mentions.shown(unknown.what());
            case Effect.CallDocker call -> Mentions.shown(call.origin().location().text());
            case Effect.ExposeRuntime _,
                    Effect.RunContainer _,
                    Effect.ExecuteInContainer _,
                    Effect.ReadFile _,
                    Effect.WriteFile _,
                    Effect.CopyFile _,
                    Effect.RemoveFile _,
                    Effect.RunOnHost _ ->
                    "";
        };
    }

    static String outputs(Effect.BuildImage build) {
        StringBuilder outputs = new StringBuilder();
        build.outputs()
                .forEach(output ->
                        output.file().ifPresent(file -> outputs.append(" to ").append(hostPath(file.value()))));
        return outputs.toString();
    }

    static String file(String before, Optional<Located> file) {
        return file.map(path -> before + hostPath(path.value())).orElse("");
    }

    static String images(List<Located> images) {
        return Mentions.list(images.stream().map(each -> image(each.value())).toList());
    }

    static String image(Value image) {
        return shown(ImageName.of(image).whole());
    }

    static String shown(Value value) {
        return Mentions.shown(value.toString());
    }

    static String words(Invocation invocation) {
        List<String> words = new ArrayList<>();
        for (Located word : invocation.words()) {
            words.add(quoted(word.value().toString()));
        }
        return Mentions.shown(String.join(" ", words));
    }

    static String quoted(String word) {
        return word.isEmpty() || word.indexOf(' ') >= 0 ? "'" + word + "'" : word;
    }

    static String place(Location location) {
        return Lines.single(Mentions.fileName(location.file().path())) + ":" + location.start().line();
    }
}
