import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.MethodModel;
import java.lang.constant.ClassDesc;
import java.lang.reflect.AccessFlag;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/// What is to be known of functional interfaces before one class implements several of them.
final class Interfaces {
    private record Method(String name, String descriptor) {}

    private record Declared(ClassDesc owner, boolean isAbstract) {}

    private final ClassLoader loader;
    private final Set<ClassDesc> askedFor;
    private final Map<ClassDesc, ClassModel> models = new HashMap<>();
    private final Map<ClassDesc, Map<Method, Declared>> methods = new HashMap<>();

    /// @param loader of all classes
    /// @param askedFor the types that some object is asked whether it is of: an object that stands for a lambda would
    ///   also say yes for the interfaces of its neighbours
    Interfaces(ClassLoader loader, Set<ClassDesc> askedFor) {
        this.loader = loader;
        this.askedFor = Set.copyOf(askedFor);
    }

    boolean arePlain(ClassDesc type) {
        return !askedFor.contains(type);
    }

    /// Whether none of them has a default method that another declares too.
    boolean getOn(Set<ClassDesc> implemented, ClassDesc another) {
        return implemented.contains(another) || implemented.stream().allMatch(each -> getOn(each, another));
    }

    private boolean getOn(ClassDesc one, ClassDesc another) {
        Map<Method, Declared> others = methods(another);
        return methods(one).entrySet().stream()
                .allMatch(each -> {
                    Declared other = others.getOrDefault(each.getKey(), each.getValue());
                    return other.equals(each.getValue()) || (other.isAbstract() && each.getValue().isAbstract());
                });
    }

    boolean isClass(ClassDesc type) {
        return type.isArray() || !model(type).flags().has(AccessFlag.INTERFACE);
    }

    /// Those that objects have, with those of the interfaces above.
    private Map<Method, Declared> methods(ClassDesc type) {
        Map<Method, Declared> known = methods.get(type);
        if (known != null) {
            return known;
        }
        Map<Method, Declared> all = new HashMap<>();
        ClassModel model = model(type);
        model.interfaces().forEach(above -> all.putAll(methods(above.asSymbol())));
        for (MethodModel method : model.methods()) {
            if (!method.flags().has(AccessFlag.STATIC) && !method.flags().has(AccessFlag.PRIVATE)) {
                Method key = new Method(method.methodName().stringValue(), method.methodType().stringValue());
                all.put(key, new Declared(type, method.flags().has(AccessFlag.ABSTRACT)));
            }
        }
        methods.put(type, all);
        return all;
    }

    private ClassModel model(ClassDesc type) {
        return models.computeIfAbsent(type, this::read);
    }

    private ClassModel read(ClassDesc type) {
        String descriptor = type.descriptorString();
        String file = descriptor.substring(1, descriptor.length() - 1) + ".class";
        try (InputStream in = loader.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("no class " + type.displayName());
            }
            return ClassFile.of().parse(in.readAllBytes());
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
