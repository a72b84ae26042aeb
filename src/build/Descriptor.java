import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.attribute.ModuleAttribute;
import java.lang.constant.ModuleDesc;
import java.lang.constant.PackageDesc;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.lang.reflect.AccessFlag;
import java.nio.file.Path;
import java.util.Map;

/// Gives a library the module descriptor that it lacks: `jlink` takes none without. What a library is called it says in
/// its manifest (`Automatic-Module-Name`).
final class Descriptor {
    private Descriptor() {}

    /// Puts a descriptor into `jar`, if it has none: all of its packages are exported, and it may use `java.base`
    /// alone.
    static void complete(Path jar) throws IOException {
        ModuleDescriptor module = ModuleFinder.of(jar).findAll().iterator().next().descriptor();
        if (module.isAutomatic()) {
            Map<String, byte[]> entries = Lift.read(jar);
            entries.put("module-info.class", ClassFile.of().buildModule(attribute(module)));
            Lift.write(jar, entries);
        }
    }

    private static ModuleAttribute attribute(ModuleDescriptor module) {
        return ModuleAttribute.of(
                ModuleDesc.of(module.name()),
                builder -> {
                    builder.requires(ModuleDesc.of("java.base"), AccessFlag.MANDATED.mask(), null);
                    for (String each : module.packages()) {
                        builder.exports(PackageDesc.of(each), 0);
                    }
                });
    }
}
