package dev.lintainer.pipeline.effect;

import dev.lintainer.document.value.Piece;
import dev.lintainer.document.value.Symbol;
import dev.lintainer.document.value.Value;
import dev.lintainer.pipeline.evaluation.RunVariables;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/// Paths on a job's machine, written in one way: relative to the workspace, without `.`, `..` and doubled slashes,
/// where they lie in it (the workspace itself is `.`); from `/`, `~` or a symbol such as `runner.temp` otherwise.
public final class HostPath {
    private HostPath() {}

    public static final Value WORKSPACE = Value.known(".");

    /// Stands for a hole while a path is put in order; never part of a path that anybody writes.
    private static final char HOLE = '\uE000';

    /// A hole for the name of a file.
    private static final char NAME = '\uE001';

    /// @param base the working directory, in this form
    public static Value resolve(Value base, Value path) {
        List<Symbol> holes = new ArrayList<>();
        String text = flatten(path, holes);
        boolean inWorkspace =
                !holes.isEmpty()
                        && text.charAt(0) == HOLE
                        && holes.getFirst().key().equals(RunVariables.WORKSPACE)
                        && (text.length() == 1 || text.charAt(1) == '/');
        if (inWorkspace) {
            holes.removeFirst();
            return unflatten(clean(text.substring(1), ""), holes);
        }
        if (isAbsolute(text)) {
            return unflatten(clean(text, text.substring(0, 1)), holes);
        }
        List<Symbol> all = new ArrayList<>();
        String start = flatten(base, all);
        all.addAll(holes);
        String joined = start.isEmpty() || start.equals(".") ? text : start + "/" + text;
        return unflatten(clean(joined, isAbsolute(start) ? start.substring(0, 1) : ""), all);
    }

    /// What lies below a folder under a path that is known to be relative, whatever its holes hold.
    public static Value join(Value folder, Value relative) {
        if (relative.is(".")) {
            return folder;
        }
        return folder.is(".") ? relative : Value.concat(List.of(folder, Value.known("/"), relative));
    }

    /// The path as a program is given it: below the workspace's own path, where it lies in the workspace.
    public static Value absolute(Value path) {
        if (!isInWorkspace(path)) {
            return path;
        }
        Value workspace = RunVariables.github("workspace");
        return path.is(".") ? workspace : Value.concat(List.of(workspace, Value.known("/"), path));
    }

    /// Whether nothing in a path is unknown but what the runner puts in: `${{ runner.temp }}/image.tar` is another file
    /// than `image.tar`, whatever the folder is called.
    public static boolean isExact(Value path) {
        return path.pieces().stream()
                .allMatch(piece ->
                        piece instanceof Piece.Literal
                                || piece instanceof Piece.Hole(Symbol symbol) && symbol.shape() != Symbol.Shape.ANY);
    }

    /// Whether a path in this form is known to lie in the workspace.
    public static boolean isInWorkspace(Value path) {
        List<Symbol> holes = new ArrayList<>();
        String text = flatten(path, holes);
        return !isAbsolute(text) && !text.equals("..") && !text.startsWith("../");
    }

    /// Whether a folder is known to lie outside of the workspace: the runner's own for what is thrown away, which is
    /// beside it (https://docs.github.com/en/actions/reference/workflows-and-actions/contexts#runner-context).
    public static boolean isOutside(Value folder) {
        return !folder.pieces().isEmpty()
                && folder.pieces().getFirst() instanceof Piece.Hole hole
                && hole.symbol().key().equals("runner.temp");
    }

    /// The path below `folder` that leads to `path`: `.` for the folder itself, empty when it lies elsewhere or cannot
    /// be told.
    public static Optional<Value> below(Value folder, Value path) {
        if (folder instanceof Value.Known(String above) && path instanceof Value.Known(String text)) {
            return below(above, text);
        }
        List<Symbol> folderHoles = new ArrayList<>();
        List<Symbol> pathHoles = new ArrayList<>();
        String start = flatten(folder, folderHoles);
        String text = flatten(path, pathHoles);
        if (start.equals(text) && folderHoles.equals(pathHoles)) {
            return Optional.of(WORKSPACE);
        }
        if (start.equals(".")) {
            return isInWorkspace(path) ? Optional.of(path) : Optional.empty();
        }
        String prefix = start.endsWith("/") ? start : start + "/";
        if (!text.startsWith(prefix)
                || !pathHoles.subList(0, Math.min(folderHoles.size(), pathHoles.size())).equals(folderHoles)) {
            return Optional.empty();
        }
        return Optional.of(
                unflatten(text.substring(prefix.length()), pathHoles.subList(folderHoles.size(), pathHoles.size())));
    }

    private static Optional<Value> below(String folder, String path) {
        if (folder.equals(path)) {
            return Optional.of(WORKSPACE);
        }
        if (folder.equals(".")) {
            boolean inWorkspace = !isAbsolute(path) && !path.equals("..") && !path.startsWith("../");
            return inWorkspace ? Optional.of(Value.known(path)) : Optional.empty();
        }
        int length = folder.endsWith("/") ? folder.length() - 1 : folder.length();
        boolean within = path.length() > length + 1 && path.startsWith(folder) && path.charAt(length) == '/';
        return within ? Optional.of(Value.known(path.substring(length + 1))) : Optional.empty();
    }

    /// The path without its last name; `.` for a name alone.
    public static Value parent(Value path) {
        List<Symbol> holes = new ArrayList<>();
        String text = flatten(path, holes);
        int slash = text.lastIndexOf('/');
        if (slash < 0) {
            return WORKSPACE;
        }
        String parent = slash == 0 ? "/" : text.substring(0, slash);
        int kept = (int) parent.chars().filter(HostPath::isHole).count();
        return unflatten(parent, holes.subList(0, kept));
    }

    /// The last name of a path.
    public static Value name(Value path) {
        List<Symbol> holes = new ArrayList<>();
        String text = flatten(path, holes);
        String name = text.substring(text.lastIndexOf('/') + 1);
        int kept = (int) name.chars().filter(HostPath::isHole).count();
        return unflatten(name, holes.subList(holes.size() - kept, holes.size()));
    }

    /// The holes of file name patterns stand for names, not for the beginning of a path.
    private static char character(Symbol symbol) {
        return switch (symbol.shape()) {
            case DIGITS, COMMIT -> NAME;
            case FOLDER -> HOLE;
            case ANY -> symbol.key().startsWith(WordReader.PATTERN) ? NAME : HOLE;
        };
    }

    private static boolean isHole(int c) {
        return c == HOLE || c == NAME;
    }

    private static boolean isAbsolute(String text) {
        return !text.isEmpty() && (text.charAt(0) == '/' || text.charAt(0) == '~' || text.charAt(0) == HOLE);
    }

    private static String flatten(Value path, List<Symbol> holes) {
        StringBuilder text = new StringBuilder();
        for (Piece piece : path.pieces()) {
            switch (piece) {
                case Piece.Literal literal -> text.append(literal.text().replace(HOLE, '?').replace(NAME, '?'));
                case Piece.Hole hole -> {
                    text.append(character(hole.symbol()));
                    holes.add(hole.symbol());
                }
            }
        }
        return text.toString();
    }

    private static Value unflatten(String text, List<Symbol> holes) {
        List<Piece> pieces = new ArrayList<>();
        int hole = 0;
        int from = 0;
        for (int i = 0; i < text.length(); i++) {
            if (isHole(text.charAt(i))) {
                pieces.add(new Piece.Literal(text.substring(from, i)));
                pieces.add(new Piece.Hole(holes.get(hole++)));
                from = i + 1;
            }
        }
        pieces.add(new Piece.Literal(text.substring(from)));
        Value value = Value.of(pieces);
        return value.is("") ? WORKSPACE : value;
    }

    /// A segment with a hole is never dropped for a `..` after it: the hole may hold slashes, and its symbol must stay.
    private static String clean(String text, String root) {
        Deque<String> names = new ArrayDeque<>();
        for (String name : text.split("/", -1)) {
            if (name.isEmpty() || name.equals(".")) {
                continue;
            }
            boolean steps = name.equals("..") && !names.isEmpty() && !(names.size() == 1 && root.equals("~"));
            if (steps && !names.getLast().equals("..") && names.getLast().chars().noneMatch(HostPath::isHole)) {
                names.removeLast();
            } else {
                names.addLast(name);
            }
        }
        String path = String.join("/", names);
        return root.equals("/") ? "/" + path : path;
    }
}
