package dev.lintainer.pipeline.python;

import dev.lintainer.document.python.PythonDeclaration;
import dev.lintainer.pipeline.job.JobRun;
import dev.lintainer.pipeline.repository.Repository;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a pipeline has to do with Python. Files are read and commands are looked at when somebody asks, once.
public final class PythonFacts {
    private final Repository repository;
    private final List<JobRun> jobs;
    private volatile @Nullable List<PythonDeclaration> declarations;
    private volatile @Nullable List<PythonChoice> choices;

    public PythonFacts(Repository repository, List<JobRun> jobs) {
        this.repository = repository;
        this.jobs = List.copyOf(jobs);
    }

    Repository repository() {
        return repository;
    }

    List<JobRun> jobs() {
        return jobs;
    }

    /// What the files of the Python projects declare.
    public List<PythonDeclaration> declarations() {
        List<PythonDeclaration> known = declarations;
        if (known == null) {
            known = PythonDeclarations.find(repository.files(), jobs);
            declarations = known;
        }
        return known;
    }

    /// The places that select an interpreter, in the order of the runs; those of Dockerfiles that no build uses and of
    /// other files come last.
    public List<PythonChoice> choices() {
        List<PythonChoice> known = choices;
        if (known == null) {
            known = PythonChoices.find(this);
            choices = known;
        }
        return known;
    }

    /// The axes of matrices that decide which Python a job uses.
    public List<PythonMatrix> matrices() {
        return PythonMatrices.find(this);
    }

    /// The environments of tox, nox and Hatch that stand for versions of Python.
    public List<TestMatrix> testMatrices() {
        return TestMatrices.find(this);
    }
}
