import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.CodeModel;
import java.lang.classfile.Opcode;
import java.lang.classfile.instruction.TypeCheckInstruction;
import java.lang.constant.ClassDesc;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Spells out what the compiler leaves to bootstrap methods (`invokedynamic`), so far as that makes a start faster.
/// Stack traces aside, the classes do what they did.
final class Bootstraps {
    private Bootstraps() {}

    /// Rewrites the classes below a folder, which may be the root of a jar, in place.
    ///
    /// @param classPath where they are found, with all that they use
    static void spellOut(Path folder, List<Path> classPath) throws IOException {
        List<URL> urls = new ArrayList<>();
        for (Path part : classPath) {
            urls.add(part.toUri().toURL());
        }
        try (URLClassLoader loader = new URLClassLoader(urls.toArray(URL[]::new))) {
            ClassHierarchyResolver hierarchy =
                    ClassHierarchyResolver.ofResourceParsing(loader).orElse(ClassHierarchyResolver.defaultResolver());
            for (Path file : classes(folder)) {
                Files.write(file, spellOut(Files.readAllBytes(file), hierarchy));
            }
            new Lambdas(hierarchy, new Interfaces(loader, askedFor(folder))).spellOut(classes(folder));
        }
    }

    private static byte[] spellOut(byte[] bytes, ClassHierarchyResolver hierarchy) {
        byte[] switching = TypeSwitches.spellOut(bytes, hierarchy);
        byte[] comparing = Comparisons.spellOut(switching, hierarchy);
        byte[] joining = Concatenations.spellOut(comparing, hierarchy);
        return Records.spellOut(joining, hierarchy);
    }

    /// Not those for other releases of Java: they are twins of others.
    private static List<Path> classes(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".class"))
                    .filter(file -> !file.startsWith(folder.resolve("META-INF")))
                    .sorted()
                    .toList();
        }
    }

    private static Set<ClassDesc> askedFor(Path folder) throws IOException {
        List<byte[]> all = new ArrayList<>();
        for (Path file : classes(folder)) {
            all.add(Files.readAllBytes(file));
        }
        return all.stream().flatMap(Bootstraps::askedFor).collect(Collectors.toUnmodifiableSet());
    }

    private static Stream<ClassDesc> askedFor(byte[] bytes) {
        return ClassFile.of().parse(bytes).methods().stream()
                .flatMap(method -> method.code().stream())
                .flatMap(CodeModel::elementStream)
                .filter(TypeCheckInstruction.class::isInstance)
                .map(TypeCheckInstruction.class::cast)
                .filter(check -> check.opcode() == Opcode.INSTANCEOF)
                .map(check -> check.type().asSymbol());
    }
}
