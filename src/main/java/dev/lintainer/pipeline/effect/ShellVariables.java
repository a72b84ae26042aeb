package dev.lintainer.pipeline.effect;

import dev.lintainer.document.value.Value;
import dev.lintainer.pipeline.evaluation.LongValues;
import dev.lintainer.pipeline.evaluation.Presence;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What a shell's variables and positional parameters hold, one layer for each branch, function and shell that the
/// script opens: a layer knows only what was changed in it, so that opening one costs nothing.
public final class ShellVariables {
    private enum Kind {
        /// Sees everything; what is set in it stays in it.
        COPY,
        /// Sees everything; what is not local goes out.
        FUNCTION,
        /// Sees what is exported.
        PROCESS,
        /// What is set in front of a command: for what the command starts, not for its own words.
        COMMAND
    }

    private final Optional<ShellVariables> outer;
    private final Kind kind;
    private final Map<String, Value> own = new HashMap<>();
    private final Set<String> exported = new HashSet<>();
    private Optional<String> lost = Optional.empty();
    private boolean exportsAll;

    private ShellVariables(Optional<ShellVariables> outer, Kind kind) {
        this.outer = outer;
        this.kind = kind;
    }

    /// Those of a shell of which nothing is set but the environment.
    public static ShellVariables none() {
        return new ShellVariables(Optional.empty(), Kind.COPY);
    }

    /// For a subshell, or a branch that may not be taken.
    public ShellVariables copy() {
        return new ShellVariables(Optional.of(this), Kind.COPY);
    }

    public ShellVariables function() {
        return new ShellVariables(Optional.of(this), Kind.FUNCTION);
    }

    /// For a command with variables in front.
    public ShellVariables command() {
        return new ShellVariables(Optional.of(this), Kind.COMMAND);
    }

    /// For another program.
    public ShellVariables process() {
        return new ShellVariables(Optional.of(this), Kind.PROCESS);
    }

    /// What was set here or further out; empty for what only the environment knows.
    public Optional<Value> get(String name) {
        boolean exportedOnly = false;
        for (ShellVariables layer = this; ; layer = layer.outer.get()) {
            Value value = layer == this && kind == Kind.COMMAND ? null : layer.own.get(name);
            boolean reaches = !exportedOnly || name.equals(WordReader.WORKING_DIRECTORY) || layer.isExported(name);
            if (value != null) {
                return reaches ? Optional.of(value) : Optional.empty();
            }
            if (layer.lost.isPresent() && !name.equals(WordReader.WORKING_DIRECTORY)) {
                return Optional.of(Value.unknown(layer.lost.get() + " " + name));
            }
            exportedOnly |= layer.kind == Kind.PROCESS;
            if (layer.outer.isEmpty()) {
                return Optional.empty();
            }
        }
    }

    /// Whether it was set here or further out, as [#get] sees it.
    Presence isSet(String name) {
        boolean exportedOnly = false;
        for (ShellVariables layer = this; ; layer = layer.outer.get()) {
            boolean here = layer.own.containsKey(name) && (layer != this || kind != Kind.COMMAND);
            if (here) {
                return !exportedOnly || layer.isExported(name) ? Presence.YES : Presence.NO;
            }
            if (layer.lost.isPresent()) {
                return Presence.MAYBE;
            }
            exportedOnly |= layer.kind == Kind.PROCESS;
            if (layer.outer.isEmpty()) {
                return Presence.NO;
            }
        }
    }

    /// Whether programs that are started here see what was set of it.
    public boolean isExported(String name) {
        for (ShellVariables layer = this; ; layer = layer.outer.get()) {
            if (layer.exported.contains(name) || layer.exportsAll && layer.own.containsKey(name)) {
                return true;
            }
            if (layer.outer.isEmpty()) {
                return false;
            }
        }
    }

    public void put(String name, Value value) {
        ShellVariables layer = this;
        while (layer.kind == Kind.FUNCTION && !layer.own.containsKey(name) && layer.outer.isPresent()) {
            layer = layer.outer.get();
        }
        layer.own.put(name, LongValues.bounded(value));
    }

    /// In this function alone.
    public void putLocal(String name, Value value) {
        own.put(name, LongValues.bounded(value));
    }

    public void export(String name) {
        exported.add(name);
    }

    public void exportAll() {
        exportsAll = true;
    }

    /// Anything may have been set.
    ///
    /// @param by names what did it
    public void lose(String by) {
        ShellVariables layer = this;
        while (layer.kind == Kind.FUNCTION && layer.outer.isPresent()) {
            layer = layer.outer.get();
        }
        Optional<Value> directory = layer.get(WordReader.WORKING_DIRECTORY);
        layer.own.clear();
        directory.ifPresent(path -> own.put(WordReader.WORKING_DIRECTORY, path));
        layer.lost = Optional.of(by);
    }

    /// Takes over what branches agree on; what they do not is a symbol.
    ///
    /// @param skippable whether all of them may have been passed by
    /// @param symbol begins the name of what is no longer known
    public void merge(List<ShellVariables> branches, Presence skippable, String symbol) {
        Set<String> names = new LinkedHashSet<>();
        for (ShellVariables branch : branches) {
            names.addAll(branch.own.keySet());
            exported.addAll(branch.exported);
            branch.lost.ifPresent(this::lose);
        }
        for (String name : names) {
            Optional<Value> first = branches.getFirst().get(name);
            boolean agreed =
                    branches.stream().allMatch(branch -> branch.get(name).equals(first))
                            && (skippable == Presence.NO || get(name).equals(first));
            put(name, agreed && first.isPresent() ? first.get() : Value.unknown(symbol + " " + name));
        }
    }
}
