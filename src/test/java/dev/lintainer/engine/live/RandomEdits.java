package dev.lintainer.engine.live;

import dev.lintainer.pipeline.repository.FileTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/// Somebody who writes in a repository without any sense: the same from the same seed. Knows what is on disk and what
/// is not saved.
final class RandomEdits {
    private static final String TYPED = "abx019 :-#'\"{}[]$&*|>\\/.,!%@\t\n\r\0\u00e9\uFEFF";

    private static final List<String> NEW_FILES =
            List.of(
                    "Dockerfile",
                    "docker/Dockerfile.new",
                    "compose.override.yml",
                    "docker-bake.hcl",
                    ".dockerignore",
                    ".env",
                    "package.json",
                    "web/package.json",
                    "make/new.mk",
                    "scripts/new.sh",
                    ".github/actions/tests/action.yaml",
                    ".github/workflows/new.yml");

    private final Random random;
    private final Map<String, String> disk;
    private final Map<String, String> unsaved = new TreeMap<>();

    RandomEdits(Map<String, String> disk, long seed) {
        this.disk = new TreeMap<>(disk);
        this.random = new Random(seed);
    }

    /// @return what was done, for whom it surprises
    String applyTo(LiveRepository repository) {
        return switch (random.nextInt(14)) {
            case 0 -> close(repository);
            case 1 -> save(repository);
            case 2 -> remove(repository);
            case 3 -> edit(anyOf(NEW_FILES), text(anyFile()), repository);
            case 4 -> edit(anyFile(), text(anyFile()), repository);
            case 5, 6 -> rename(repository);
            case 7 -> insert("\n\t- : [ broken\n", repository);
            case 8 -> delete(repository);
            default -> insert(String.valueOf(TYPED.charAt(random.nextInt(TYPED.length()))), repository);
        };
    }

    Map<String, String> texts() {
        Map<String, String> all = new TreeMap<>(disk);
        all.putAll(unsaved);
        return all;
    }

    private String edit(String path, String text, LiveRepository repository) {
        if (path.equals(FileTree.GIT_CONFIG)) {
            disk.put(path, text);
            repository.refresh(FileTree.of(disk));
            return "configure git";
        }
        unsaved.put(path, text);
        repository.edit(path, text);
        return "edit " + path;
    }

    private String insert(String what, LiveRepository repository) {
        String path = anyFile();
        String text = text(path);
        int at = random.nextInt(text.length() + 1);
        return edit(path, text.substring(0, at) + what + text.substring(at), repository);
    }

    private String delete(LiveRepository repository) {
        String path = anyFile();
        String text = text(path);
        int start = random.nextInt(text.length() + 1);
        int end = Math.min(text.length(), start + random.nextInt(40));
        return edit(path, text.substring(0, start) + text.substring(end), repository);
    }

    /// A word as it stands in one file, so that it does not fit another one any more, or does again.
    private String rename(LiveRepository repository) {
        String path = anyFile();
        String text = text(path);
        String[] words = text.split("[^A-Za-z0-9_.-]+");
        String word = words.length == 0 ? "" : words[random.nextInt(words.length)];
        return word.isEmpty() ? "nothing" : edit(path, text.replace(word, "x" + word), repository);
    }

    private String close(LiveRepository repository) {
        if (unsaved.isEmpty()) {
            return "nothing";
        }
        String path = anyOf(List.copyOf(unsaved.keySet()));
        unsaved.remove(path);
        repository.close(path);
        return "close " + path;
    }

    private String save(LiveRepository repository) {
        if (unsaved.isEmpty()) {
            return "nothing";
        }
        String path = anyOf(List.copyOf(unsaved.keySet()));
        disk.put(path, text(path));
        unsaved.remove(path);
        repository.refresh(FileTree.of(disk));
        repository.close(path);
        return "save " + path;
    }

    private String remove(LiveRepository repository) {
        String path = anyFile();
        unsaved.remove(path);
        disk.remove(path);
        repository.close(path);
        repository.refresh(FileTree.of(disk));
        return "remove " + path;
    }

    private String anyFile() {
        List<String> paths = new ArrayList<>(texts().keySet());
        return paths.isEmpty() ? NEW_FILES.getFirst() : anyOf(paths);
    }

    private String text(String path) {
        return texts().getOrDefault(path, "");
    }

    private String anyOf(List<String> some) {
        return some.get(random.nextInt(some.size()));
    }
}
