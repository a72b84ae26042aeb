import java.lang.classfile.CodeBuilder;
import java.lang.constant.ClassDesc;
import java.lang.constant.DirectMethodHandleDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.List;

/// A lambda or a method reference as the compiler describes it.
///
/// @param type the functional interface
/// @param method the name of its one method
/// @param erased the type of that method
/// @param meant the type that the method has here, where type parameters are known
/// @param captured the types of the values that it keeps
/// @param target what it calls: with the captured values first, then with the method's parameters
record Lambda(
        ClassDesc type,
        String method,
        MethodTypeDesc erased,
        MethodTypeDesc meant,
        List<ClassDesc> captured,
        DirectMethodHandleDesc target) {

    /// Calls the target with what is on the stack and returns from the interface's method.
    void invoke(CodeBuilder code) {
        ClassDesc owner = target.owner();
        String name = target.methodName();
        MethodTypeDesc descriptor = descriptor();
        switch (target.kind()) {
            case STATIC -> code.invokestatic(owner, name, descriptor, false);
            case INTERFACE_STATIC -> code.invokestatic(owner, name, descriptor, true);
            case VIRTUAL, SPECIAL -> code.invokevirtual(owner, name, descriptor);
            case INTERFACE_VIRTUAL, INTERFACE_SPECIAL -> code.invokeinterface(owner, name, descriptor);
            case CONSTRUCTOR -> code.invokespecial(owner, "<init>", descriptor);
            case GETTER, SETTER, STATIC_GETTER, STATIC_SETTER ->
                    throw new IllegalStateException("not a method: " + target);
        }
    }

    boolean isConstructor() {
        return target.kind() == DirectMethodHandleDesc.Kind.CONSTRUCTOR;
    }

    private MethodTypeDesc descriptor() {
        return MethodTypeDesc.ofDescriptor(target.lookupDescriptor());
    }
}
