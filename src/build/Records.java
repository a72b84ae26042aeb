import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassElement;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeModel;
import java.lang.classfile.Label;
import java.lang.classfile.MethodModel;
import java.lang.classfile.Opcode;
import java.lang.classfile.TypeKind;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.DirectMethodHandleDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.List;
import java.util.Optional;

/// Gives records an `equals`, a `hashCode` and a `toString` of their own.
///
/// The compiler leaves these to a bootstrap method, which puts each together from method handles when it is first
/// called. An AOT cache does not keep them, so that each record that a run compares or hashes costs it milliseconds.
final class Records {
    private static final ClassDesc BOOTSTRAPS = ClassDesc.of("java.lang.runtime.ObjectMethods");
    private static final ClassDesc OBJECTS = ClassDesc.of("java.util.Objects");
    private static final ClassDesc BUILDER = ClassDesc.of("java.lang.StringBuilder");
    private static final MethodTypeDesc APPEND_STRING = MethodTypeDesc.of(BUILDER, ConstantDescs.CD_String);
    private static final int HASH_FACTOR = 31;

    /// The first argument of the bootstrap method is the record, the second the names, the others read the components.
    private static final int LEADING_ARGUMENTS = 2;

    private record Component(String name, ClassDesc type) {
        boolean isPrimitive() {
            return type.isPrimitive();
        }

        /// `Integer` of an `int`.
        ClassDesc box() {
            return TypeConversion.boxOf(type);
        }
    }

    private final ClassDesc owner;

    private Records(ClassDesc owner) {
        this.owner = owner;
    }

    /// The class with such methods; the same bytes when none was left to the bootstrap method.
    static byte[] spellOut(byte[] bytes, ClassHierarchyResolver hierarchy) {
        ClassFile classFile = ClassFile.of(ClassFile.ClassHierarchyResolverOption.of(hierarchy));
        ClassModel model = classFile.parse(bytes);
        if (model.methods().stream().noneMatch(method -> bootstrapped(method).isPresent())) {
            return bytes;
        }
        Records records = new Records(model.thisClass().asSymbol());
        return classFile.transformClass(model, ClassTransform.ofStateful(() -> records::replace));
    }

    private void replace(ClassBuilder builder, ClassElement element) {
        if (element instanceof MethodModel method && bootstrapped(method).isPresent()) {
            List<Component> components = components(bootstrapped(method).get());
            builder.transformMethod(
                    method,
                    (methodBuilder, each) -> {
                        if (each instanceof CodeModel) {
                            methodBuilder.withCode(code -> body(method.methodName().stringValue(), components, code));
                        } else {
                            methodBuilder.with(each);
                        }
                    });
        } else {
            builder.with(element);
        }
    }

    private static Optional<InvokeDynamicInstruction> bootstrapped(MethodModel method) {
        return method.code().stream()
                .flatMap(CodeModel::elementStream)
                .filter(InvokeDynamicInstruction.class::isInstance)
                .map(InvokeDynamicInstruction.class::cast)
                .filter(call -> call.bootstrapMethod().owner().equals(BOOTSTRAPS))
                .findFirst();
    }

    private static List<Component> components(InvokeDynamicInstruction call) {
        return call.bootstrapArgs().stream()
                .skip(LEADING_ARGUMENTS)
                .map(DirectMethodHandleDesc.class::cast)
                .map(getter -> new Component(getter.methodName(), getter.invocationType().returnType()))
                .toList();
    }

    private void body(String method, List<Component> components, CodeBuilder code) {
        switch (method) {
            case "equals" -> equals(components, code);
            case "hashCode" -> hashCode(components, code);
            case "toString" -> toString(components, code);
            default -> throw new IllegalStateException(owner.displayName() + "." + method + " is not a record's");
        }
    }

    private void equals(List<Component> components, CodeBuilder code) {
        code.aload(0).aload(1).ifThen(Opcode.IF_ACMPEQ, then -> then.iconst_1().ireturn());
        Label differs = code.newLabel();
        code.aload(1).instanceOf(owner).ifeq(differs);
        if (!components.isEmpty()) {
            code.aload(1).checkcast(owner).astore(2);
        }
        for (Component each : components) {
            code.aload(0).getfield(owner, each.name(), each.type());
            code.aload(2).getfield(owner, each.name(), each.type());
            compare(each, code, differs);
        }
        code.iconst_1().ireturn().labelBinding(differs).iconst_0().ireturn();
    }

    private static void compare(Component component, CodeBuilder code, Label differs) {
        if (!component.isPrimitive()) {
            MethodTypeDesc type =
                    MethodTypeDesc.of(ConstantDescs.CD_boolean, ConstantDescs.CD_Object, ConstantDescs.CD_Object);
            code.invokestatic(OBJECTS, "equals", type).ifeq(differs);
        } else if (TypeKind.from(component.type()).asLoadable() == TypeKind.INT) {
            code.if_icmpne(differs);
        } else {
            MethodTypeDesc type = MethodTypeDesc.of(ConstantDescs.CD_int, component.type(), component.type());
            code.invokestatic(component.box(), "compare", type).ifne(differs);
        }
    }

    private void hashCode(List<Component> components, CodeBuilder code) {
        code.iconst_0();
        for (Component each : components) {
            code.loadConstant(HASH_FACTOR).imul();
            code.aload(0).getfield(owner, each.name(), each.type());
            ClassDesc hashed = each.isPrimitive() ? each.type() : ConstantDescs.CD_Object;
            ClassDesc hasher = each.isPrimitive() ? each.box() : OBJECTS;
            code.invokestatic(hasher, "hashCode", MethodTypeDesc.of(ConstantDescs.CD_int, hashed)).iadd();
        }
        code.ireturn();
    }

    /// `Span[start=3, end=5]`
    private void toString(List<Component> components, CodeBuilder code) {
        code.new_(BUILDER).dup().invokespecial(BUILDER, "<init>", ConstantDescs.MTD_void);
        String separator = simpleName() + "[";
        for (Component each : components) {
            code.loadConstant(separator + each.name() + "=").invokevirtual(BUILDER, "append", APPEND_STRING);
            code.aload(0).getfield(owner, each.name(), each.type());
            ClassDesc shown = each.isPrimitive() ? each.type() : ConstantDescs.CD_Object;
            code.invokestatic(
                            ConstantDescs.CD_String,
                            "valueOf",
                            MethodTypeDesc.of(ConstantDescs.CD_String, asArgument(shown)))
                    .invokevirtual(BUILDER, "append", APPEND_STRING);
            separator = ", ";
        }
        String end = components.isEmpty() ? separator + "]" : "]";
        code.loadConstant(end).invokevirtual(BUILDER, "append", APPEND_STRING);
        code.invokevirtual(BUILDER, "toString", MethodTypeDesc.of(ConstantDescs.CD_String)).areturn();
    }

    /// `String.valueOf` knows neither `byte` nor `short`.
    private static ClassDesc asArgument(ClassDesc type) {
        return type.equals(ConstantDescs.CD_byte) || type.equals(ConstantDescs.CD_short) ? ConstantDescs.CD_int : type;
    }

    /// `Leg` of `Plan$Leg`, and also of `Plan$1Leg`, which is declared in a method.
    private String simpleName() {
        String name = owner.displayName();
        int start = name.lastIndexOf('$') + 1;
        while (Character.isDigit(name.charAt(start))) {
            start++;
        }
        return name.substring(start);
    }
}
