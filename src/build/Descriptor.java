import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.attribute.ModuleAttribute;
import java.lang.constant.ModuleDesc;
import java.lang.constant.PackageDesc;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.lang.reflect.AccessFlag;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// Gives a library the module descriptor that it lacks: `jlink` takes none without. What a library is called it says in
/// its manifest (`Automatic-Module-Name`).
final class Descriptor {
    /// What libraries without a descriptor use at run time besides `java.base`, so far as it is run here: of JGit only
    /// what reads a repository is.
    private static final Map<String, List<String>> USED =
            Map.of(
                    "org.eclipse.jgit",
                    List.of("org.slf4j", "com.googlecode.javaewah", "org.apache.commons.codec"),
                    "org.eclipse.lsp4j",
                    List.of("org.eclipse.lsp4j.jsonrpc", "com.google.gson"),
                    "org.eclipse.lsp4j.jsonrpc",
                    List.of("com.google.gson", "java.logging"));

    /// Those whose objects are read and written by reflection.
    private static final Set<String> OPEN = Set.of("org.eclipse.lsp4j", "org.eclipse.lsp4j.jsonrpc");

    private Descriptor() {}

    /// Puts a descriptor into `jar`, if it has none: all of its packages are exported.
    static void complete(Path jar) throws IOException {
        ModuleDescriptor module = ModuleFinder.of(jar).findAll().iterator().next().descriptor();
        if (module.isAutomatic()) {
            Map<String, byte[]> entries = Lift.read(jar);
            entries.keySet().removeIf(Descriptor::isSignature);
            entries.put("module-info.class", ClassFile.of().buildModule(attribute(module)));
            Lift.write(jar, entries);
        }
    }

    /// What is changed is no longer what its makers signed.
    private static boolean isSignature(String entry) {
        return entry.startsWith("META-INF/")
                && (entry.endsWith(".SF") || entry.endsWith(".RSA") || entry.endsWith(".DSA") || entry.endsWith(".EC"));
    }

    private static ModuleAttribute attribute(ModuleDescriptor module) {
        return ModuleAttribute.of(
                ModuleDesc.of(module.name()),
                builder -> {
                    if (OPEN.contains(module.name())) {
                        builder.moduleFlags(AccessFlag.OPEN);
                    }
                    builder.requires(ModuleDesc.of("java.base"), AccessFlag.MANDATED.mask(), null);
                    for (String used : USED.getOrDefault(module.name(), List.of())) {
                        builder.requires(ModuleDesc.of(used), 0, null);
                    }
                    for (String each : new TreeSet<>(module.packages())) {
                        builder.exports(PackageDesc.of(each), 0);
                    }
                });
    }
}
