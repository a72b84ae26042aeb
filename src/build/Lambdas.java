import java.io.IOException;
import java.lang.classfile.Attributes;
import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassElement;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.attribute.NestHostAttribute;
import java.lang.classfile.attribute.NestMembersAttribute;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.DirectMethodHandleDesc;
import java.lang.constant.MethodTypeDesc;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Puts the lambdas and method references of a class and of those nested in it into one class beside them.
///
/// The compiler leaves each to a bootstrap method, which makes a class for it. An AOT cache keeps these classes, but
/// every run loads all of them, whatever it does: thousands, for tens of milliseconds. Here one object of one class is
/// made for each lambda, which knows by a number what it has to do.
///
/// Left alone are lambdas that can be serialised and those of several interfaces.
final class Lambdas {
    private static final ClassDesc BOOTSTRAPS = ClassDesc.of("java.lang.invoke.LambdaMetafactory");

    private final Interfaces interfaces;
    private final ClassFile classFile;

    Lambdas(ClassHierarchyResolver hierarchy, Interfaces interfaces) {
        this.classFile = ClassFile.of(ClassFile.ClassHierarchyResolverOption.of(hierarchy));
        this.interfaces = interfaces;
    }

    /// Rewrites classes in place.
    void spellOut(List<Path> files) throws IOException {
        Map<String, List<Path>> nests = new TreeMap<>();
        for (Path file : files) {
            ClassModel model = classFile.parse(Files.readAllBytes(file));
            if (model.majorVersion() >= ClassFile.JAVA_11_VERSION && !model.isModuleInfo()) {
                nests.computeIfAbsent(hostOf(model).descriptorString(), _ -> new ArrayList<>()).add(file);
            }
        }
        for (Map.Entry<String, List<Path>> nest : nests.entrySet()) {
            spellOut(ClassDesc.ofDescriptor(nest.getKey()), nest.getValue());
        }
    }

    private static ClassDesc hostOf(ClassModel model) {
        return model.findAttribute(Attributes.nestHost())
                .map(NestHostAttribute::nestHost)
                .orElse(model.thisClass())
                .asSymbol();
    }

    private void spellOut(ClassDesc host, List<Path> files) throws IOException {
        List<LambdaClass> made = new ArrayList<>();
        Optional<Path> hostFile = Optional.empty();
        for (Path file : files) {
            ClassModel model = classFile.parse(Files.readAllBytes(file));
            if (model.thisClass().asSymbol().equals(host)) {
                hostFile = Optional.of(file);
            }
            if (hasLambdas(model)) {
                Files.write(
                        file,
                        classFile.transformClass(
                                model,
                                ClassTransform.transformingMethodBodies(
                                        (code, element) -> replace(host, made, code, element))));
            }
        }
        if (made.isEmpty()) {
            return;
        }
        Path file = hostFile.orElseThrow();
        List<ClassDesc> members = made.stream().map(LambdaClass::name).toList();
        Files.write(file, classFile.transformClass(classFile.parse(Files.readAllBytes(file)), admitting(members)));
        for (LambdaClass each : made) {
            String name = each.name().displayName() + ".class";
            Files.write(file.resolveSibling(name), each.write(classFile, host));
        }
    }

    private static boolean hasLambdas(ClassModel model) {
        return model.methods().stream()
                .flatMap(method -> method.code().stream())
                .flatMap(code -> code.elementStream())
                .anyMatch(element -> element instanceof InvokeDynamicInstruction call && isLambda(call));
    }

    private void replace(ClassDesc host, List<LambdaClass> made, CodeBuilder code, CodeElement element) {
        if (element instanceof InvokeDynamicInstruction call && isLambda(call)) {
            Lambda lambda = lambda(call);
            if (interfaces.arePlain(lambda.type())) {
                roomFor(lambda, host, made).call(lambda, code);
                return;
            }
        }
        code.with(element);
    }

    private static boolean isLambda(InvokeDynamicInstruction call) {
        return call.bootstrapMethod().owner().equals(BOOTSTRAPS)
                && call.bootstrapMethod().methodName().equals("metafactory");
    }

    private static Lambda lambda(InvokeDynamicInstruction call) {
        return new Lambda(
                call.typeSymbol().returnType(),
                call.name().stringValue(),
                (MethodTypeDesc) call.bootstrapArgs().get(0),
                (MethodTypeDesc) call.bootstrapArgs().get(2),
                call.typeSymbol().parameterList(),
                (DirectMethodHandleDesc) call.bootstrapArgs().get(1));
    }

    /// The first class that can take it: two interfaces may not get on.
    private LambdaClass roomFor(Lambda lambda, ClassDesc host, List<LambdaClass> made) {
        Optional<LambdaClass> room = made.stream().filter(each -> each.hasRoomFor(lambda)).findFirst();
        return room.orElseGet(() -> {
            String number = made.isEmpty() ? "" : String.valueOf(made.size() + 1);
            ClassDesc name = host.nested("$Lambdas" + number);
            LambdaClass another = new LambdaClass(name, interfaces);
            made.add(another);
            return another;
        });
    }

    /// Makes a class the host of more nested classes, which may then call its private methods.
    private static ClassTransform admitting(List<ClassDesc> members) {
        return new ClassTransform() {
            private final List<ClassDesc> nested = new ArrayList<>();

            @Override
            public void accept(ClassBuilder builder, ClassElement element) {
                if (element instanceof NestMembersAttribute attribute) {
                    attribute.nestMembers().forEach(each -> nested.add(each.asSymbol()));
                } else {
                    builder.with(element);
                }
            }

            @Override
            public void atEnd(ClassBuilder builder) {
                nested.addAll(members);
                builder.with(NestMembersAttribute.ofSymbols(nested));
            }
        };
    }
}
