import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The commit that is built: of the checkout, or what `LINTAINER_COMMIT` says where a build gets the sources without
/// it.
final class Commit {
    private static final int ABBREVIATED = 7;

    private Commit() {}

    /// Nothing for a source archive, or without git. `+changes` is behind it when files differ from the commit.
    static Optional<String> current() throws IOException, InterruptedException {
        String told = Optional.ofNullable(System.getenv("LINTAINER_COMMIT")).orElse("").strip();
        if (!told.isEmpty()) {
            return told.matches("[0-9a-f]{7,64}") ? Optional.of(abbreviated(told)) : Optional.empty();
        }
        // An archive may be unpacked in another repository, whose commit it is not.
        if (!Files.exists(Path.of(".git"))) {
            return Optional.empty();
        }
        Optional<String> commit = git("rev-parse", "HEAD").map(Commit::abbreviated);
        boolean changed = !git("status", "--porcelain", "--untracked-files=no").orElse("").isEmpty();
        return changed ? commit.map(name -> name + "+changes") : commit;
    }

    private static String abbreviated(String commit) {
        return commit.substring(0, ABBREVIATED);
    }

    private static Optional<String> git(String... arguments) throws InterruptedException {
        List<String> command = new ArrayList<>(List.of("git"));
        command.addAll(List.of(arguments));
        try {
            Process process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
            String answer = new String(process.getInputStream().readAllBytes()).strip();
            return process.waitFor() == 0 ? Optional.of(answer) : Optional.empty();
        } catch (IOException noGit) {
            return Optional.empty();
        }
    }
}
