package no.rebookly.sending;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import org.jspecify.annotations.Nullable;

/** Dies at one call to a port, before or after it took effect, and is dead from then on: no finally block can tidy up. */
final class Mortal {
    /** No exception of ours: nothing catches it. */
    static final class Died extends Error {
        private static final long serialVersionUID = 1L;
    }

    private final int call;
    private final boolean before;
    private int calls;

    Mortal(int call, boolean before) {
        this.call = call;
        this.before = before;
    }

    <T> T watch(Class<T> port, T real) {
        return port.cast(
                Proxy.newProxyInstance(port.getClassLoader(), new Class<?>[] {port}, (proxy, method, given) -> {
                    calls++;
                    if (calls > call || (calls == call && before)) {
                        throw new Died();
                    }
                    var answer = invoke(() -> method.invoke(real, given));
                    if (calls == call) {
                        throw new Died();
                    }
                    return answer;
                }));
    }

    boolean hasDied() {
        return calls >= call;
    }

    private interface Call {
        @Nullable
        Object make() throws ReflectiveOperationException;
    }

    private static @Nullable Object invoke(Call call) throws Throwable {
        try {
            return call.make();
        } catch (InvocationTargetException wrapped) {
            throw wrapped.getTargetException();
        }
    }
}
