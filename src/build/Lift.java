import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassFileVersion;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeTransform;
import java.lang.constant.ClassDesc;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/// Brings the classes of a jar to the class-file version of this JDK, where they are too old for an AOT cache.
///
/// The cache takes no class below version 50 (Java 6): classes that are verified without stack maps. picocli is
/// compiled for Java 5, so all of it would be parsed and verified anew at each start.
final class Lift {
    private static final int FIRST_WITH_STACK_MAPS = ClassFile.JAVA_6_VERSION;
    private static final int MAJOR_VERSION_OFFSET = 6;

    private Lift() {}

    /// Rewrites `jar` in place, if it holds old classes. Returns how many it held.
    static int lift(Path jar) throws IOException {
        Map<String, byte[]> entries = read(jar);
        ClassFile classFile =
                ClassFile.of(
                        ClassFile.StackMapsOption.GENERATE_STACK_MAPS,
                        ClassFile.ClassHierarchyResolverOption.of(hierarchyOf(entries)));
        int lifted = 0;
        for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
            if (entry.getKey().endsWith(".class") && majorVersion(entry.getValue()) < FIRST_WITH_STACK_MAPS) {
                entry.setValue(lift(classFile, entry.getValue()));
                lifted++;
            }
        }
        if (lifted > 0) {
            write(jar, entries);
        }
        return lifted;
    }

    /// Method bodies are taken apart and put together again: only then are stack maps made for them.
    private static byte[] lift(ClassFile classFile, byte[] bytes) {
        ClassModel model = classFile.parse(bytes);
        ClassTransform version =
                (builder, element) -> {
                    if (element instanceof ClassFileVersion) {
                        builder.withVersion(ClassFile.latestMajorVersion(), ClassFile.latestMinorVersion());
                    } else {
                        builder.with(element);
                    }
                };
        return classFile.transformClass(
                model, version.andThen(ClassTransform.transformingMethodBodies(CodeTransform.ACCEPT_ALL)));
    }

    private static ClassHierarchyResolver hierarchyOf(Map<String, byte[]> entries) {
        return ClassHierarchyResolver.ofResourceParsing(
                        (ClassDesc type) -> {
                            byte[] bytes = entries.get(internalName(type) + ".class");
                            return bytes == null ? null : new ByteArrayInputStream(bytes);
                        })
                .orElse(ClassHierarchyResolver.defaultResolver());
    }

    private static String internalName(ClassDesc type) {
        String descriptor = type.descriptorString();
        return descriptor.substring(1, descriptor.length() - 1);
    }

    private static int majorVersion(byte[] bytes) {
        return ByteBuffer.wrap(bytes).getShort(MAJOR_VERSION_OFFSET);
    }

    static Map<String, byte[]> read(Path jar) throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        try (InputStream file = Files.newInputStream(jar);
                ZipInputStream zip = new ZipInputStream(file)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                entries.put(entry.getName(), zip.readAllBytes());
            }
        }
        return entries;
    }

    static void write(Path jar, Map<String, byte[]> entries) throws IOException {
        try (OutputStream file = Files.newOutputStream(jar);
                ZipOutputStream zip = new ZipOutputStream(file)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
                zip.closeEntry();
            }
        }
    }
}
