package dev.lintainer.pipeline.effect;

import dev.lintainer.document.compose.ComposeProject;
import dev.lintainer.document.compose.DotEnv;
import dev.lintainer.document.value.Value;
import dev.lintainer.pipeline.evaluation.Located;
import dev.lintainer.pipeline.evaluation.Presence;
import dev.lintainer.text.SourceFile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The variables that a call of `docker compose` puts into its files
/// (https://docs.docker.com/compose/how-tos/environment-variables/variable-interpolation/).
public final class ComposeVariables {
    /// Variables that a runner's shell has, whatever the workflow sets.
    public static final Set<String> OF_THE_SYSTEM =
            Set.of("HOME", "USER", "PATH", "PWD", "SHELL", "LANG", "HOSTNAME", "TMPDIR", "LOGNAME");

    private final WordReader reader;
    private final CallerVariables caller;
    private final Files files;

    /// @param directory of the project
    public ComposeVariables(DockerCall call, WordReader reader, JobState job, String directory) {
        this.reader = reader;
        this.caller = new CallerVariables(reader, job.runner());
        this.files = files(call, reader, job, directory);
    }

    /// A variable that neither the workflow nor the runner nor a file sets is taken as not set, as long as nothing
    /// unknown has run.
    public Optional<Value> value(String name) {
        Value value = reader.ofProgram().variable(name);
        boolean named = value instanceof Value.Unknown(var symbol) && symbol.key().endsWith("/env." + name);
        if (!named || OF_THE_SYSTEM.contains(name)) {
            return Optional.of(value);
        }
        Value ofFile = files.variables().get(name);
        if (ofFile != null) {
            return Optional.of(ofFile);
        }
        return files.others() == Presence.NO ? Optional.empty() : Optional.of(value);
    }

    public ComposeInterpolation interpolation(ComposeProject project) {
        return new ComposeInterpolation(files.named(), files.defaults(), ComposeInterpolation.unset(project, this));
    }

    /// Whether a variable is set: by the environment of the command, or by a file.
    public Presence has(String name) {
        Presence set = files.variables().containsKey(name) ? Presence.YES : files.others();
        return caller.has(name).or(set);
    }

    /// What environment files set.
    ///
    /// @param named those that the command names
    /// @param defaults those that are looked for without
    /// @param others whether variables may be set that are not among these
    private record Files(List<Located> named, List<Value> defaults, Map<String, Value> variables, Presence others) {
        Files with(Map<String, Value> read, Presence unread) {
            return new Files(named, defaults, read, unread);
        }
    }

    /// The files that are named, else `.env` in the working directory and beside the Compose files, of which the former
    /// wins (https://docs.docker.com/compose/how-tos/environment-variables/envvars-precedence/).
    private static Files files(DockerCall call, WordReader reader, JobState job, String directory) {
        List<Located> named = new ArrayList<>();
        for (Located file : new DockerFlags(call.globalFlags(), reader).values("--env-file")) {
            named.add(new Located(HostPath.resolve(reader.workingDirectory(), file.value()), file.location()));
        }
        List<Value> defaults = new ArrayList<>();
        if (named.isEmpty()) {
            defaults.add(HostPath.resolve(Value.known(directory.isEmpty() ? "." : directory), Value.known(".env")));
            defaults.add(HostPath.resolve(reader.workingDirectory(), Value.known(".env")));
        }
        Files files = new Files(named, defaults, Map.of(), Presence.NO);
        List<Value> paths = new ArrayList<>(defaults);
        named.forEach(file -> paths.add(file.value()));
        Map<String, Value> variables = new HashMap<>();
        for (Value path : paths) {
            Optional<Value> original = VariableFiles.original(path, job);
            if (original.isEmpty()) {
                return files.with(Map.of(), Presence.MAYBE);
            }
            Optional<SourceFile> file = job.read(original.get());
            if (file.isPresent()) {
                variables.putAll(
                        DotEnv.parse(file.get()).value().resolve(name -> reader.ofProgram().variables().get(name)));
            } else if (!named.isEmpty()) {
                return files.with(Map.of(), Presence.MAYBE);
            }
        }
        return files.with(variables, Presence.NO);
    }
}
