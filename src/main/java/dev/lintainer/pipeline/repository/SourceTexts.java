package dev.lintainer.pipeline.repository;

import dev.lintainer.syntax.ini.IniFile;
import dev.lintainer.syntax.ini.IniReader;
import dev.lintainer.syntax.just.Justfile;
import dev.lintainer.syntax.just.JustfileReader;
import dev.lintainer.syntax.make.Makefile;
import dev.lintainer.syntax.make.MakefileReader;
import dev.lintainer.syntax.shell.Holes;
import dev.lintainer.syntax.shell.ShellParser;
import dev.lintainer.syntax.shell.ShellScript;
import dev.lintainer.syntax.toml.TomlFile;
import dev.lintainer.syntax.toml.TomlParser;
import dev.lintainer.syntax.yaml.YamlNode;
import dev.lintainer.syntax.yaml.YamlParser;
import dev.lintainer.text.MappedText;
import dev.lintainer.text.SourceFile;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// The repository's scripts, Makefiles and Justfiles, each read once however often it is called. May be used by several
/// threads.
public final class SourceTexts {
    private final Map<String, ShellScript> scripts = new ConcurrentHashMap<>();
    private final Map<String, Makefile> makefiles = new ConcurrentHashMap<>();
    private final Map<String, Optional<YamlNode>> documents = new ConcurrentHashMap<>();
    private final Map<String, IniFile> sections = new ConcurrentHashMap<>();
    private final Map<String, TomlFile> tables = new ConcurrentHashMap<>();
    private final Map<String, Justfile> justfiles = new ConcurrentHashMap<>();

    public ShellScript script(SourceFile file) {
        return scripts.computeIfAbsent(
                file.path(), absent -> ShellParser.parse(MappedText.of(file), Holes.NONE).value());
    }

    public Makefile makefile(SourceFile file) {
        return makefiles.computeIfAbsent(file.path(), absent -> MakefileReader.read(file));
    }

    /// The root of a file of YAML or JSON.
    public Optional<YamlNode> yaml(SourceFile file) {
        return documents.computeIfAbsent(
                file.path(), absent -> YamlParser.parse(file).value().root().map(YamlNode::resolved));
    }

    public IniFile ini(SourceFile file) {
        return sections.computeIfAbsent(file.path(), absent -> IniReader.read(file));
    }

    public TomlFile toml(SourceFile file) {
        return tables.computeIfAbsent(file.path(), absent -> TomlParser.parse(file).value());
    }

    public Justfile justfile(SourceFile file) {
        return justfiles.computeIfAbsent(file.path(), absent -> JustfileReader.read(file));
    }
}
