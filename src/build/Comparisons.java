import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.Opcode;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.DirectMethodHandleDesc;
import java.lang.constant.DynamicCallSiteDesc;
import java.lang.constant.MethodHandleDesc;
import java.lang.constant.MethodTypeDesc;
import java.lang.reflect.AccessFlag;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Makes the comparators of `Comparator.comparing` and its like lambdas of the class that asks for them.
///
/// Those of the JDK can be serialised, which no AOT cache keeps: the first of them costs a run milliseconds.
final class Comparisons {
    private static final ClassDesc COMPARATOR = ClassDesc.of("java.util.Comparator");
    private static final ClassDesc COMPARABLE = ClassDesc.of("java.lang.Comparable");
    private static final ClassDesc FUNCTION = ClassDesc.of("java.util.function.Function");
    private static final ClassDesc TO_INT = ClassDesc.of("java.util.function.ToIntFunction");
    private static final ClassDesc ENTRY = ClassDesc.of("java.util.Map").nested("Entry");
    private static final MethodTypeDesc COMPARE =
            MethodTypeDesc.of(ConstantDescs.CD_int, ConstantDescs.CD_Object, ConstantDescs.CD_Object);
    private static final MethodTypeDesc APPLY = MethodTypeDesc.of(ConstantDescs.CD_Object, ConstantDescs.CD_Object);
    private static final DirectMethodHandleDesc METAFACTORY =
            ConstantDescs.ofCallsiteBootstrap(
                    ClassDesc.of("java.lang.invoke.LambdaMetafactory"),
                    "metafactory",
                    ConstantDescs.CD_CallSite,
                    ConstantDescs.CD_MethodType,
                    ConstantDescs.CD_MethodHandle,
                    ConstantDescs.CD_MethodType);
    private static final int FLAGS = AccessFlag.PRIVATE.mask() | AccessFlag.STATIC.mask() | AccessFlag.SYNTHETIC.mask();

    /// The methods that are replaced. Each comparison is a static method: of what its comparator is made of, then of
    /// the two objects that it compares.
    private enum Kind {
        BY_KEY(COMPARATOR, "comparing", FUNCTION),
        BY_NUMBER(COMPARATOR, "comparingInt", TO_INT),
        OF_ENTRIES(ENTRY, "comparingByKey"),
        THEN(COMPARATOR, "thenComparing", COMPARATOR, COMPARATOR),
        THEN_BY_KEY(COMPARATOR, "thenComparing", COMPARATOR, FUNCTION);

        private final ClassDesc owner;
        private final String method;
        private final List<ClassDesc> parts;

        Kind(ClassDesc owner, String method, ClassDesc... parts) {
            this.owner = owner;
            this.method = method;
            this.parts = List.of(parts);
        }

        private static Optional<Kind> of(InvokeInstruction call) {
            for (Kind each : values()) {
                if (each.owner.equals(call.owner().asSymbol())
                        && each.method.equals(call.name().stringValue())
                        && each.parts.equals(taken(call))) {
                    return Optional.of(each);
                }
            }
            return Optional.empty();
        }

        private static List<ClassDesc> taken(InvokeInstruction call) {
            List<ClassDesc> taken = new ArrayList<>(call.typeSymbol().parameterList());
            if (call.opcode() != Opcode.INVOKESTATIC) {
                taken.addFirst(call.owner().asSymbol());
            }
            return taken;
        }

        private MethodTypeDesc comparator() {
            return MethodTypeDesc.of(COMPARATOR, parts);
        }

        private MethodTypeDesc comparison() {
            List<ClassDesc> parameters = new ArrayList<>(parts);
            parameters.add(ConstantDescs.CD_Object);
            parameters.add(ConstantDescs.CD_Object);
            return MethodTypeDesc.of(ConstantDescs.CD_int, parameters);
        }

        private void body(CodeBuilder code) {
            switch (this) {
                case BY_KEY -> keys(code, 0, 1);
                case BY_NUMBER -> numbers(code);
                case OF_ENTRIES -> entries(code);
                case THEN -> {
                    first(code);
                    code.aload(1).aload(2).aload(3).invokeinterface(COMPARATOR, "compare", COMPARE);
                }
                case THEN_BY_KEY -> {
                    first(code);
                    keys(code, 1, 2);
                }
            }
            code.ireturn();
        }

        private static void first(CodeBuilder code) {
            code.aload(0).aload(2).aload(3).invokeinterface(COMPARATOR, "compare", COMPARE);
            code.dup().ifThen(Opcode.IFNE, differs -> differs.ireturn()).pop();
        }

        private static void keys(CodeBuilder code, int function, int objects) {
            code.aload(function).aload(objects).invokeinterface(FUNCTION, "apply", APPLY).checkcast(COMPARABLE);
            code.aload(function).aload(objects + 1).invokeinterface(FUNCTION, "apply", APPLY);
            compareTo(code);
        }

        private static void numbers(CodeBuilder code) {
            MethodTypeDesc type = MethodTypeDesc.of(ConstantDescs.CD_int, ConstantDescs.CD_Object);
            code.aload(0).aload(1).invokeinterface(TO_INT, "applyAsInt", type);
            code.aload(0).aload(2).invokeinterface(TO_INT, "applyAsInt", type);
            MethodTypeDesc ofNumbers =
                    MethodTypeDesc.of(ConstantDescs.CD_int, ConstantDescs.CD_int, ConstantDescs.CD_int);
            code.invokestatic(ConstantDescs.CD_Integer, "compare", ofNumbers);
        }

        private static void entries(CodeBuilder code) {
            MethodTypeDesc type = MethodTypeDesc.of(ConstantDescs.CD_Object);
            code.aload(0).checkcast(ENTRY).invokeinterface(ENTRY, "getKey", type).checkcast(COMPARABLE);
            code.aload(1).checkcast(ENTRY).invokeinterface(ENTRY, "getKey", type);
            compareTo(code);
        }

        private static void compareTo(CodeBuilder code) {
            MethodTypeDesc type = MethodTypeDesc.of(ConstantDescs.CD_int, ConstantDescs.CD_Object);
            code.invokeinterface(COMPARABLE, "compareTo", type);
        }
    }

    private final ClassModel owner;
    private final List<Kind> comparisons = new ArrayList<>();

    private Comparisons(ClassModel owner) {
        this.owner = owner;
    }

    /// The class with such lambdas; the same bytes when it asks for none.
    static byte[] spellOut(byte[] bytes, ClassHierarchyResolver hierarchy) {
        ClassFile classFile = ClassFile.of(ClassFile.ClassHierarchyResolverOption.of(hierarchy));
        ClassModel owner = classFile.parse(bytes);
        Comparisons found = new Comparisons(owner);
        byte[] transformed =
                classFile.transformClass(
                        owner,
                        ClassTransform.transformingMethodBodies(found::replace)
                                .andThen(ClassTransform.endHandler(found::addMethods)));
        return found.comparisons.isEmpty() ? bytes : transformed;
    }

    private void replace(CodeBuilder code, CodeElement element) {
        Optional<Kind> kind = element instanceof InvokeInstruction call ? Kind.of(call) : Optional.empty();
        if (kind.isEmpty()) {
            code.with(element);
            return;
        }
        MethodHandleDesc comparison =
                MethodHandleDesc.ofMethod(
                        owner.flags().has(AccessFlag.INTERFACE)
                                ? DirectMethodHandleDesc.Kind.INTERFACE_STATIC
                                : DirectMethodHandleDesc.Kind.STATIC,
                        owner.thisClass().asSymbol(),
                        name(comparisons.size()),
                        kind.get().comparison());
        code.invokedynamic(
                DynamicCallSiteDesc.of(METAFACTORY, "compare", kind.get().comparator(), COMPARE, comparison, COMPARE));
        comparisons.add(kind.get());
    }

    private void addMethods(ClassBuilder builder) {
        for (int i = 0; i < comparisons.size(); i++) {
            Kind kind = comparisons.get(i);
            builder.withMethodBody(name(i), kind.comparison(), FLAGS, kind::body);
        }
    }

    private static String name(int number) {
        return "comparison$" + number;
    }
}
