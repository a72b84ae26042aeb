package dev.lintainer.document.python;

import dev.lintainer.document.python.PythonRequirement.Implementation;
import dev.lintainer.document.python.PythonRequirement.Stability;
import java.util.List;

/// Reads the versions that are written out for a tool which installs or looks for interpreters.
public final class PythonVersions {
    private static final String DEVELOPMENT = "-dev";

    private PythonVersions() {}

    /// One line of the input `python-version` of actions/setup-python
    /// (https://github.com/actions/setup-python/blob/main/src/find-python.ts).
    public static PythonRequirement ofSetUp(String line) {
        String text = line.strip();
        if (text.isEmpty()) {
            return PythonRequirement.UNREADABLE;
        }
        if (text.startsWith("graalpy")) {
            // What follows is the version of GraalPy, not of the language.
            return PythonRequirement.UNREADABLE.by(Implementation.GRAALPY);
        }
        if (text.startsWith("pypy")) {
            return pyPy(text);
        }
        boolean development = text.endsWith(DEVELOPMENT);
        String version = development ? text.substring(0, text.length() - DEVELOPMENT.length()) : text;
        boolean free =
                version.length() > 1
                        && version.endsWith("t")
                        && Character.isDigit(version.charAt(version.length() - 2));
        version = candidateApart(free ? version.substring(0, version.length() - 1) : version);
        List<VersionRange> ranges = SemverRange.read(version);
        Stability stability =
                development || version.indexOf('-') >= 0 && version.indexOf(' ') < 0
                        ? Stability.PRE_RELEASE
                        : Stability.RELEASED;
        Implementation implementation = free ? Implementation.FREE_THREADED : Implementation.CPYTHON;
        return new PythonRequirement(text, implementation, stability, ranges);
    }

    /// `pypy3.10`, `pypy-3.10`, `pypy3.10-v7.3.17`, `pypy3.11-nightly`
    private static PythonRequirement pyPy(String text) {
        int start = "pypy".length();
        start += text.startsWith("-", start) ? 1 : 0;
        int hyphen = text.indexOf('-', start);
        String version = text.substring(start, hyphen < 0 ? text.length() : hyphen);
        return new PythonRequirement(text, Implementation.PYPY, Stability.RELEASED, SemverRange.read(version));
    }

    /// `3.14.0rc1` as node-semver writes it: `3.14.0-rc1`.
    private static String candidateApart(String version) {
        int end = 0;
        while (end < version.length() && (Character.isDigit(version.charAt(end)) || version.charAt(end) == '.')) {
            end++;
        }
        boolean candidate =
                end > 0
                        && (version.startsWith("a", end)
                                || version.startsWith("b", end)
                                || version.startsWith("rc", end));
        return candidate ? version.substring(0, end) + "-" + version.substring(end) : version;
    }

    /// An environment of tox or nox: one that is made of factors, of which `py311`, `py3.11` and `pypy310` name an
    /// interpreter (https://tox.wiki/en/latest/user_guide.html#test-environments).
    public static PythonRequirement ofEnvironment(String name) {
        for (String factor : name.split("[-,\\s]")) {
            PythonRequirement requirement = ofFactor(factor);
            if (requirement.isReadable()) {
                return requirement;
            }
        }
        return PythonRequirement.UNREADABLE;
    }

    /// `py311`, `py3.11`, `pypy310`, `python3.11`, `3.11`
    static PythonRequirement ofFactor(String factor) {
        Implementation implementation = factor.startsWith("pypy") ? Implementation.PYPY : Implementation.CPYTHON;
        String version = factor;
        for (String name : List.of("python", "pypy", "py")) {
            if (factor.startsWith(name)) {
                version = factor.substring(name.length());
                break;
            }
        }
        boolean packed =
                version.length() < factor.length()
                        && (version.length() == 2 || version.length() == 3)
                        && PythonVersion.isNumber(version);
        String dotted = packed ? version.charAt(0) + "." + version.substring(1) : version;
        return PythonVersion.minor(dotted)
                .filter(minor -> minor.major() == 2 || minor.major() == 3)
                .map(minor -> PythonRequirement.of(factor, VersionRange.ofMinor(minor)).by(implementation))
                .orElse(PythonRequirement.UNREADABLE);
    }

    /// The range of `requires-python`: `>=3.9,<4`.
    static PythonRequirement ofSpecifier(String text) {
        return supported(text, SpecifierSet.read(text));
    }

    /// The range of Poetry's `python`: carets and tildes as in node-semver, the rest as packages write it
    /// (https://python-poetry.org/docs/dependency-specification/).
    static PythonRequirement ofPoetry(String text) {
        boolean own = text.indexOf('^') >= 0 || text.replace("~=", "").indexOf('~') >= 0 || text.indexOf('|') >= 0;
        boolean bare = !text.isEmpty() && (Character.isDigit(text.charAt(0)) || text.equals("*"));
        if (text.indexOf('!') >= 0 && own) {
            return PythonRequirement.UNREADABLE;
        }
        return own || bare ? supported(text, SemverRange.read(text.replace(',', ' '))) : ofSpecifier(text);
    }

    /// What follows `python` in a list of conda: `=3.11`, `>=3.9,<4`, `3.11.*`.
    static PythonRequirement ofConda(String text) {
        boolean fuzzy = text.startsWith("=") && !text.startsWith("==");
        String version = fuzzy ? text.substring(1) : text;
        boolean plain = !version.isEmpty() && Character.isDigit(version.charAt(0));
        String whole = plain && version.indexOf('=') > 0 ? version.substring(0, version.indexOf('=')) : version;
        return plain ? supported(whole, SemverRange.read(whole)) : ofSpecifier(version);
    }

    private static PythonRequirement supported(String text, List<VersionRange> ranges) {
        return new PythonRequirement(text, Implementation.CPYTHON, Stability.RELEASED, ranges);
    }

    /// What `conda create` is asked to install, where it is Python: `python=3.11`, `python>=3.9`, `python 3.11` in one
    /// word.
    public static PythonRequirement ofPackage(String text) {
        String name = "python";
        boolean bounded = text.length() > name.length() && "=<>~! ".indexOf(text.charAt(name.length())) >= 0;
        return bounded && text.startsWith(name)
                ? ofConda(text.substring(name.length()).strip())
                : PythonRequirement.UNREADABLE;
    }

    /// How installers and makers of environments are asked for an interpreter: `3.11`, `3.11.4`, `>=3.11,<3.13`,
    /// `python3.11`, `cpython@3.11`, `cpython-3.11.4-linux-x86_64-gnu`, `pypy3.10-7.3.12`, `/usr/bin/python3.11`
    /// (https://docs.astral.sh/uv/concepts/python-versions/#requesting-a-version). A name without a version, a path to
    /// a folder and another implementation's own version ask for nothing that could be told.
    public static PythonRequirement ofRequest(String text) {
        String name = text.substring(text.lastIndexOf('/') + 1);
        Implementation implementation = name.startsWith("pypy") ? Implementation.PYPY : Implementation.CPYTHON;
        String version = name;
        for (String prefix : List.of("cpython", "python", "pypy", "cp", "pp")) {
            if (name.startsWith(prefix) && name.length() > prefix.length()) {
                version = name.substring(prefix.length());
                version = version.startsWith("@") || version.startsWith("-") ? version.substring(1) : version;
                break;
            }
        }
        boolean bounded = !version.isEmpty() && "<>=!~".indexOf(version.charAt(0)) >= 0;
        return bounded ? ofSpecifier(version).by(implementation) : ofRelease(version).by(implementation);
    }

    /// What stands before the first hyphen: digits and dots, the release of a candidate or the letter of the build
    /// without the global lock behind them.
    private static PythonRequirement ofRelease(String text) {
        int hyphen = text.indexOf('-');
        String version = hyphen < 0 ? text : text.substring(0, hyphen);
        int end = 0;
        while (end < version.length() && (Character.isDigit(version.charAt(end)) || version.charAt(end) == '.')) {
            end++;
        }
        String rest = version.substring(end);
        boolean known =
                rest.isEmpty()
                        || rest.equals("t")
                        || rest.startsWith("a")
                        || rest.startsWith("b")
                        || rest.startsWith("rc");
        String numbers = version.substring(0, end);
        boolean dotted = numbers.indexOf('.') > 0;
        if (!known || !dotted) {
            return PythonRequirement.UNREADABLE;
        }
        PythonRequirement found =
                new PythonRequirement(text, Implementation.CPYTHON, Stability.RELEASED, SemverRange.read(numbers));
        return rest.equals("t") ? found.by(Implementation.FREE_THREADED) : found;
    }

    /// What analysis tools write: `py312`, `312`, `3.12`.
    static PythonRequirement ofTarget(String text) {
        String version = text.strip();
        boolean packed = (version.length() == 2 || version.length() == 3) && PythonVersion.isNumber(version);
        PythonRequirement requirement = ofFactor(packed ? "py" + version : version);
        int second = version.indexOf('.', version.indexOf('.') + 1);
        return requirement.isReadable() || version.indexOf('.') < 0 || second < 0
                ? requirement
                : ofFactor(version.substring(0, second));
    }

    /// A program's name: `python3.11`, `pip3.11`, `python2`. `python` and `python3` say nothing of what they are.
    public static PythonRequirement ofProgram(String name) {
        for (String program : List.of("python", "pip", "pypy", "idle", "pydoc", "pyvenv-", "easy_install-")) {
            if (name.startsWith(program) && name.length() > program.length()) {
                return ofProgram(name, name.substring(program.length()))
                        .by(program.equals("pypy") ? Implementation.PYPY : Implementation.CPYTHON);
            }
        }
        return PythonRequirement.UNREADABLE;
    }

    private static PythonRequirement ofProgram(String name, String suffix) {
        if (suffix.equals("2")) {
            return PythonRequirement.of(
                    name, VersionRange.between(new PythonVersion(2, 0, 0), new PythonVersion(3, 0, 0)));
        }
        String version =
                suffix.endsWith("-config") ? suffix.substring(0, suffix.length() - "-config".length()) : suffix;
        boolean free = version.endsWith("t");
        return PythonVersion.minor(free ? version.substring(0, version.length() - 1) : version)
                .map(minor -> PythonRequirement.of(name, VersionRange.ofMinor(minor)))
                .map(found -> free ? found.by(Implementation.FREE_THREADED) : found)
                .orElse(PythonRequirement.UNREADABLE);
    }
}
