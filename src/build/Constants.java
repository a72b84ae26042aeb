import java.io.IOException;
import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.MethodModel;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.lang.reflect.AccessFlag;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/// Fills in the class `Prepared`: the parts of every table and schema become constants, taken apart by the
/// application's own readers.
///
/// Reading and parsing them at each start took as long as all the rest of a short check.
final class Constants {
    private static final Path PREPARED = Path.of("dev", "lintainer", "table", "Prepared.class");
    private static final String TABLES = "dev/lintainer/table";
    private static final String SCHEMAS = "schemas";

    private static final ClassDesc OPTIONAL = ClassDesc.of("java.util.Optional");
    private static final ClassDesc STRINGS = ConstantDescs.CD_String.arrayType();
    private static final MethodTypeDesc PARTS = MethodTypeDesc.of(OPTIONAL, ConstantDescs.CD_String);
    private static final MethodTypeDesc FILL = MethodTypeDesc.of(ConstantDescs.CD_void, STRINGS);
    private static final int FLAGS = AccessFlag.PRIVATE.mask() | AccessFlag.STATIC.mask() | AccessFlag.SYNTHETIC.mask();

    /// Eight bytes of code a part, and a method has room for 65,535.
    private static final int MOST_IN_ONE_METHOD = 8_000;

    private Constants() {}

    /// @param application its classes, of which one is replaced
    /// @param classPath of the same classes and what they need
    static void fillIn(Path application, List<Path> classPath) throws IOException, ReflectiveOperationException {
        Map<String, String[]> files = new TreeMap<>();
        List<URL> urls = new ArrayList<>();
        for (Path part : classPath) {
            urls.add(part.toUri().toURL());
        }
        try (URLClassLoader loader = new URLClassLoader(urls.toArray(URL[]::new))) {
            read(application.resolve(TABLES), loader.loadClass("dev.lintainer.table.DataFile"), "read", files);
            read(application.resolve(SCHEMAS), loader.loadClass("dev.lintainer.schema.SchemaText"), "parts", files);
        }
        Path prepared = application.resolve(PREPARED);
        ClassModel model = ClassFile.of().parse(prepared);
        Files.write(prepared, fill(model, files));
    }

    private static void read(Path folder, Class<?> reader, String name, Map<String, String[]> into)
            throws IOException, ReflectiveOperationException {
        Method read = reader.getDeclaredMethod(name, String.class);
        read.setAccessible(true);
        for (Path file : filesIn(folder)) {
            String known = file.getFileName().toString();
            into.put(known, (String[]) read.invoke(null, known));
        }
    }

    private static List<Path> filesIn(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> found = files.filter(file -> !file.toString().endsWith(".class")).sorted().toList();
            if (found.isEmpty()) {
                throw new IllegalStateException("no data in " + folder);
            }
            return found;
        }
    }

    private static byte[] fill(ClassModel prepared, Map<String, String[]> files) {
        ClassDesc owner = prepared.thisClass().asSymbol();
        List<String[]> methods = new ArrayList<>();
        ClassTransform replaced =
                ClassTransform.dropping(element -> element instanceof MethodModel method && isParts(method))
                        .andThen(
                                ClassTransform.endHandler(builder -> {
                                    builder.withMethodBody(
                                            "parts",
                                            PARTS,
                                            AccessFlag.PUBLIC.mask() | AccessFlag.STATIC.mask(),
                                            code -> dispatch(owner, code, files, methods));
                                    addMethods(builder, methods);
                                }));
        return ClassFile.of().transformClass(prepared, replaced);
    }

    private static boolean isParts(MethodModel method) {
        return method.methodName().equalsString("parts");
    }

    /// Asks for one name after the other; a method each fills the array with a stretch of the parts.
    private static void dispatch(
            ClassDesc owner, CodeBuilder code, Map<String, String[]> files, List<String[]> methods) {
        files.forEach((name, parts) -> {
            code.aload(0).loadConstant(name);
            code.invokevirtual(
                    ConstantDescs.CD_String,
                    "equals",
                    MethodTypeDesc.of(ConstantDescs.CD_boolean, ConstantDescs.CD_Object));
            code.ifThen(given -> {
                given.loadConstant(parts.length).anewarray(ConstantDescs.CD_String).astore(1);
                for (int from = 0; from < parts.length; from += MOST_IN_ONE_METHOD) {
                    given.aload(1).invokestatic(owner, nameOf(methods.size()), FILL);
                    methods.add(stretch(parts, from));
                }
                given.aload(1)
                        .invokestatic(OPTIONAL, "of", MethodTypeDesc.of(OPTIONAL, ConstantDescs.CD_Object))
                        .areturn();
            });
        });
        code.invokestatic(OPTIONAL, "empty", MethodTypeDesc.of(OPTIONAL)).areturn();
    }

    /// What stands before `from` is absent.
    private static String[] stretch(String[] parts, int from) {
        String[] stretch = new String[Math.min(parts.length, from + MOST_IN_ONE_METHOD)];
        System.arraycopy(parts, from, stretch, from, stretch.length - from);
        return stretch;
    }

    private static void addMethods(ClassBuilder builder, List<String[]> methods) {
        for (int i = 0; i < methods.size(); i++) {
            String[] stretch = methods.get(i);
            builder.withMethodBody(
                    nameOf(i),
                    FILL,
                    FLAGS,
                    code -> {
                        for (int at = 0; at < stretch.length; at++) {
                            if (stretch[at] != null) {
                                code.aload(0).loadConstant(at).loadConstant(stretch[at]).aastore();
                            }
                        }
                        code.return_();
                    });
        }
    }

    private static String nameOf(int method) {
        return "fill$" + method;
    }
}
