package dev.lintainer.workspace.history;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.jgit.errors.AmbiguousObjectException;
import org.eclipse.jgit.errors.IncorrectObjectTypeException;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.errors.RevisionSyntaxException;
import org.eclipse.jgit.internal.storage.file.FileRepository;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.revwalk.filter.RevFilter;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;

/// What git keeps of a repository. To be closed when nothing of it is read any more.
public final class History implements AutoCloseable {
    private static final String HEAD = "HEAD";

    private final Repository repository;
    private final String folder;

    private History(Repository repository, String folder) {
        this.repository = repository;
        this.folder = folder;
    }

    /// @param root of the files that are looked at: where git's working tree begins, or a folder in it
    public static History open(Path root) throws HistoryFault {
        Secluded.install();
        try {
            FileRepositoryBuilder builder = new FileRepositoryBuilder().findGitDir(file(root)).setMustExist(true);
            if (builder.getGitDir() == null) {
                throw new HistoryFault("there is no git repository at `" + root + "`");
            }
            Repository repository = builder.build();
            if (repository.isBare()) {
                repository.close();
                throw new HistoryFault("the git repository of `" + root + "` has no working tree");
            }
            return new History(repository, folder(repository.getWorkTree().toPath(), root));
        } catch (IOException | RuntimeException unreadable) {
            throw new HistoryFault("the git repository of `" + root + "` cannot be read");
        }
    }

    private static File file(Path root) throws HistoryFault {
        try {
            return root.toRealPath().toFile();
        } catch (IOException | UnsupportedOperationException elsewhere) {
            throw new HistoryFault("there is no git repository at `" + root + "`");
        }
    }

    /// Where the files lie in the working tree: empty, or ends with `/`.
    private static String folder(Path workTree, Path root) throws IOException {
        StringBuilder folder = new StringBuilder();
        Path top = workTree.toRealPath();
        Path place = root.toRealPath();
        if (!place.equals(top) && place.startsWith(top)) {
            for (Path name : top.relativize(place)) {
                folder.append(name).append('/');
            }
        }
        return folder.toString();
    }

    /// The files where the present state and another one part: the newest commit that both come from.
    ///
    /// @param revision by any name that git knows
    public Revision mergeBase(String revision) throws HistoryFault {
        ObjectId other = commit(revision);
        ObjectId head = commit(HEAD);
        try (RevWalk walk = new RevWalk(repository)) {
            walk.setRevFilter(RevFilter.MERGE_BASE);
            walk.markStart(walk.parseCommit(other));
            walk.markStart(walk.parseCommit(head));
            Optional<RevCommit> base = Optional.ofNullable(walk.next());
            if (base.isEmpty()) {
                throw new HistoryFault("`" + revision + "` and `HEAD` have no commit in common" + hint());
            }
            return Revision.of(repository, walk.parseTree(base.get()), folder);
        } catch (IOException | RuntimeException unreadable) {
            throw new HistoryFault("the history up to `" + revision + "` cannot be read" + hint());
        }
    }

    private ObjectId commit(String revision) throws HistoryFault {
        try {
            ObjectId id = repository.resolve(revision + "^{commit}");
            if (id != null) {
                return id;
            }
        } catch (AmbiguousObjectException _) {
            throw new HistoryFault("`" + revision + "` may mean several commits");
        } catch (RevisionSyntaxException _) {
            throw new HistoryFault("`" + revision + "` is no name of a revision");
        } catch (IncorrectObjectTypeException | MissingObjectException _) {
            throw new HistoryFault("`" + revision + "` is no commit that is there" + hint());
        } catch (IOException | RuntimeException unreadable) {
            throw new HistoryFault("the git repository cannot be read");
        }
        throw new HistoryFault(
                revision.equals(HEAD)
                        ? "the git repository has no commit yet"
                        : "there is no revision `" + revision + "`" + hint());
    }

    /// Most checkouts in pipelines hold the newest commit only.
    private String hint() {
        boolean isShallow =
                repository instanceof FileRepository files
                        && Files.exists(files.getDirectory().toPath().resolve("shallow"));
        return isShallow ? ": this clone is shallow; fetch the history, with actions/checkout by `fetch-depth: 0`" : "";
    }

    @Override
    public void close() {
        repository.close();
    }
}
