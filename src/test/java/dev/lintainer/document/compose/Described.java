package dev.lintainer.document.compose;

import dev.lintainer.text.Position;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// What a project says, as lines that a test case can hold: one a value.
final class Described {
    private final List<String> lines = new ArrayList<>();

    private Described() {}

    static List<String> of(ComposeProject project) {
        Described described = new Described();
        project.name().ifPresent(name -> described.lines.add("name " + described.text(name)));
        project.services().forEach(service -> described.service(service, project));
        described.resources("volume", project.volumes());
        described.resources("network", project.networks());
        described.resources("secret", project.secrets());
        described.resources("config", project.configs());
        project.unread().forEach(file -> described.lines.add("unread " + file.path().orElse("?")));
        for (ComposeProblem problem : project.problems()) {
            described.lines.add(
                    "problem " + problem.code() + " " + place(problem) + " `" + problem.location().text() + "`");
        }
        return described.lines;
    }

    private void service(Service service, ComposeProject project) {
        String state = project.activeServices().contains(service) ? "" : " (not started)";
        lines.add("service " + service.name() + state);
        text("image", service.image());
        service.build().ifPresent(build -> build(build, project));
        service.entrypoint().ifPresent(command -> line("entrypoint", command(command)));
        service.command().ifPresent(command -> line("command", command(command)));
        text("user", service.user());
        text("working_dir", service.workingDir());
        service.environment().forEach(variable -> line("env", assignment(variable)));
        service.envFiles().forEach(file -> line("env_file", text(file.path()) + " " + file.necessity()));
        service.volumes().forEach(mount -> line("mount", mount(mount, project)));
        service.ports().forEach(port -> line("port", port(port)));
        service.networks().forEach(network -> line("network", text(network.name()) + texts(network.aliases())));
        text("network_mode", service.networkMode());
        service.dependsOn().forEach(dependency -> line("after", dependency(dependency)));
        service.healthcheck().ifPresent(check -> line("healthcheck", healthcheck(check)));
        line("profiles", service.profiles());
        text("pull_policy", service.pullPolicy());
        text("restart", service.restart());
        text("replicas", service.replicas());
        service.secrets().forEach(secret -> line("secret", resource(secret)));
        service.configs().forEach(config -> line("config", resource(config)));
        service.base().ifPresent(base -> line("extends", text(base.service())));
    }

    private void build(Build build, ComposeProject project) {
        build.context()
                .ifPresent(context ->
                        line("build.context", text(context) + " from `" + project.directoryOf(context) + "`"));
        text("build.dockerfile", build.dockerfile());
        text("build.target", build.target());
        build.args().forEach(arg -> line("build.arg", assignment(arg)));
        build.additionalContexts().forEach(context -> line("build.with", assignment(context)));
        line("build.cache_from", build.cacheFrom());
        line("build.tags", build.tags());
        build.secrets().forEach(secret -> line("build.secret", resource(secret)));
    }

    private void resources(String kind, List<Resource> resources) {
        for (Resource resource : resources) {
            String name = resource.realName().map(text -> " named " + text(text)).orElse("");
            lines.add(
                    kind
                            + " "
                            + resource.name()
                            + " "
                            + resource.origin()
                            + name
                            + resource.file().map(file -> " " + text(file)).orElse(""));
        }
    }

    private static String mount(VolumeMount mount, ComposeProject project) {
        return mount.type()
                + " "
                + mount.source().map(Described::text).orElse("-")
                + mount.source().map(source -> " from `" + project.directoryOf(source) + "`").orElse("")
                + " -> "
                + text(mount.target())
                + " "
                + mount.access();
    }

    private static String port(PortMapping port) {
        return port.hostIp().map(ComposeText::raw).orElse("-")
                + " "
                + port.published().map(ComposeText::raw).orElse("-")
                + " -> "
                + port.target().raw()
                + " "
                + port.protocol().map(ComposeText::raw).orElse("-");
    }

    private static String dependency(Dependency dependency) {
        return text(dependency.service()) + " " + dependency.condition() + " " + dependency.necessity();
    }

    private static String healthcheck(Healthcheck check) {
        return check.test().map(Described::command).orElse("-")
                + check.interval().map(text -> " every " + text(text)).orElse("")
                + (check.isDisabled() ? " disabled" : "");
    }

    private static String command(Command command) {
        return command.form() + texts(command.parts());
    }

    private static String assignment(Assignment assignment) {
        return text(assignment.name()) + assignment.value().map(value -> " = " + text(value)).orElse("");
    }

    private static String resource(ResourceUse use) {
        return text(use.source()) + use.target().map(target -> " -> " + text(target)).orElse("");
    }

    private void text(String key, Optional<ComposeText> text) {
        text.ifPresent(value -> line(key, text(value)));
    }

    private void line(String key, List<ComposeText> values) {
        if (!values.isEmpty()) {
            line(key, texts(values).trim());
        }
    }

    private void line(String key, String value) {
        lines.add("  " + key + " " + value);
    }

    private static String texts(List<ComposeText> texts) {
        return texts.stream().map(text -> " " + text(text)).collect(Collectors.joining());
    }

    /// The text, and what stands at its place where that differs.
    private static String text(ComposeText text) {
        if (text.raw().isEmpty()) {
            return "''";
        }
        String written = text.location().text();
        String plain =
                written.startsWith("\"") || written.startsWith("'")
                        ? written.substring(1, written.length() - 1)
                        : written;
        return plain.equals(text.raw()) ? text.raw() : text.raw() + " written as " + written;
    }

    private static String place(ComposeProblem problem) {
        Position start = problem.location().start();
        return problem.location().file().path() + ":" + start.line() + ":" + start.column();
    }
}
