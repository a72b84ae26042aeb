package dev.lintainer.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeModel;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `src/build/Bootstraps.java`, which is compiled here first.
class BootstrapsTest {
    private static final Path BUILD = Path.of("src", "build");
    private static final String PACKAGE = "dev/lintainer/delivery";
    private static final String SAMPLE = "EveryLambda";

    @TempDir Path directory;

    private Path classes;

    @BeforeEach
    void spellOut() throws Exception {
        classes = directory.resolve("classes");
        Path folder = Files.createDirectories(classes.resolve(PACKAGE));
        Path compiled = Path.of(EveryLambda.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        for (Path file : samples(compiled.resolve(PACKAGE))) {
            Files.copy(file, folder.resolve(file.getFileName()));
        }
        Path build = directory.resolve("build");
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        String source = BUILD.resolve("Bootstraps.java").toString();
        assertEquals(
                0, compiler.run(null, null, null, "-sourcepath", BUILD.toString(), "-d", build.toString(), source));
        try (URLClassLoader loader = new URLClassLoader(new URL[] {build.toUri().toURL()})) {
            Method method = loader.loadClass("Bootstraps").getDeclaredMethod("spellOut", Path.class, List.class);
            method.setAccessible(true);
            method.invoke(null, classes, List.of(classes));
        }
    }

    @Test
    void saysTheSame() throws Exception {
        assertEquals(EveryLambda.say(), spelledOut());
    }

    @Test
    void runsTheSpelledOutClasses() throws Exception {
        try (URLClassLoader loader = loader()) {
            assertNotEquals(EveryLambda.class, loader.loadClass(EveryLambda.class.getName()));
            assertTrue(loader.loadClass(EveryLambda.class.getName() + "$$Lambdas").isSynthetic());
        }
    }

    /// The interface that some object is asked for, a text with the mark that stands for a constant, and the lambda
    /// that can be serialised, which is made anew when it is read.
    @Test
    void leavesToBootstrapMethodsOnlyWhatHasTo() throws Exception {
        List<String> left =
                samples(classes.resolve(PACKAGE)).stream().flatMap(BootstrapsTest::bootstrapped).sorted().toList();
        assertEquals(List.of("altMetafactory", "altMetafactory", "makeConcatWithConstants", "metafactory"), left);
    }

    private List<?> spelledOut() throws Exception {
        try (URLClassLoader loader = loader()) {
            Method say = loader.loadClass(EveryLambda.class.getName()).getDeclaredMethod("say");
            say.setAccessible(true);
            return (List<?>) say.invoke(null);
        }
    }

    private URLClassLoader loader() throws Exception {
        return new URLClassLoader(new URL[] {classes.toUri().toURL()}, ClassLoader.getPlatformClassLoader());
    }

    private static List<Path> samples(Path folder) throws Exception {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().startsWith(SAMPLE)).sorted().toList();
        }
    }

    private static Stream<String> bootstrapped(Path file) {
        try {
            return ClassFile.of().parse(file).methods().stream()
                    .flatMap(method -> method.code().stream())
                    .flatMap(CodeModel::elementStream)
                    .filter(InvokeDynamicInstruction.class::isInstance)
                    .map(element -> ((InvokeDynamicInstruction) element).bootstrapMethod().methodName());
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
