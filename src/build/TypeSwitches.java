import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.Label;
import java.lang.classfile.Opcode;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDesc;
import java.lang.constant.MethodTypeDesc;
import java.lang.reflect.AccessFlag;
import java.util.ArrayList;
import java.util.List;

/// Gives every `switch` over types a method that asks for one type after the other.
///
/// The compiler leaves that to a bootstrap method, which makes a class for each switch when it is first reached. An AOT
/// cache does not keep these classes, so that each would cost every run a millisecond.
final class TypeSwitches {
    private static final ClassDesc BOOTSTRAPS = ClassDesc.of("java.lang.runtime.SwitchBootstraps");
    private static final int FLAGS = AccessFlag.PRIVATE.mask() | AccessFlag.STATIC.mask() | AccessFlag.SYNTHETIC.mask();

    private record Switch(String name, MethodTypeDesc type, List<ClassDesc> labels) {}

    private final ClassModel owner;
    private final List<Switch> switches = new ArrayList<>();

    private TypeSwitches(ClassModel owner) {
        this.owner = owner;
    }

    /// The class with such methods; the same bytes when it has no switch over types.
    static byte[] spellOut(byte[] bytes, ClassHierarchyResolver hierarchy) {
        ClassFile classFile = ClassFile.of(ClassFile.ClassHierarchyResolverOption.of(hierarchy));
        ClassModel owner = classFile.parse(bytes);
        TypeSwitches found = new TypeSwitches(owner);
        byte[] transformed =
                classFile.transformClass(
                        owner,
                        ClassTransform.transformingMethodBodies(found::replace)
                                .andThen(ClassTransform.endHandler(found::addMethods)));
        return found.switches.isEmpty() ? bytes : transformed;
    }

    private void addMethods(ClassBuilder builder) {
        for (Switch each : switches) {
            builder.withMethodBody(each.name(), each.type(), FLAGS, code -> body(each, code));
        }
    }

    private void replace(CodeBuilder code, CodeElement element) {
        if (element instanceof InvokeDynamicInstruction call && isTypeSwitch(call)) {
            String name = "typeSwitch$" + switches.size();
            switches.add(new Switch(name, call.typeSymbol(), labels(call)));
            boolean isInterface = owner.flags().has(AccessFlag.INTERFACE);
            code.invokestatic(owner.thisClass().asSymbol(), name, call.typeSymbol(), isInterface);
        } else {
            code.with(element);
        }
    }

    /// Labels that are not types are constants to compare with; those stay with the bootstrap method.
    private static boolean isTypeSwitch(InvokeDynamicInstruction call) {
        return call.bootstrapMethod().owner().equals(BOOTSTRAPS)
                && call.bootstrapMethod().methodName().equals("typeSwitch")
                && labels(call).size() == call.bootstrapArgs().size();
    }

    private static List<ClassDesc> labels(InvokeDynamicInstruction call) {
        List<ClassDesc> labels = new ArrayList<>();
        for (ConstantDesc argument : call.bootstrapArgs()) {
            if (argument instanceof ClassDesc type) {
                labels.add(type);
            }
        }
        return labels;
    }

    /// The index of the first label from the given one on that fits; -1 for null, the number of labels when none does.
    private static void body(Switch each, CodeBuilder code) {
        code.aload(0).ifThen(Opcode.IFNULL, then -> then.iconst_m1().ireturn());
        for (int i = 0; i < each.labels().size(); i++) {
            int index = i;
            Label next = code.newLabel();
            code.iload(1).loadConstant(index).if_icmpgt(next);
            code.aload(0).instanceOf(each.labels().get(index)).ifeq(next);
            code.loadConstant(index).ireturn();
            code.labelBinding(next);
        }
        code.loadConstant(each.labels().size()).ireturn();
    }
}
