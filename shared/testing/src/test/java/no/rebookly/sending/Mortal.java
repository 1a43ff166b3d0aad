package no.rebookly.sending;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Dies at one call to a port, before or after it took effect, and is dead from then on: no finally block can tidy up. */
public final class Mortal {
    /** No exception of ours: nothing catches it. */
    public static final class Died extends Error {
        private static final long serialVersionUID = 1L;
    }

    private final int call;
    private final boolean before;
    private final AtomicInteger calls = new AtomicInteger();

    public Mortal(int call, boolean before) {
        this.call = call;
        this.before = before;
    }

    public <T> T watch(Class<T> port, T real) {
        return port.cast(
                Proxy.newProxyInstance(port.getClassLoader(), new Class<?>[] {port}, (proxy, method, given) -> {
                    var number = calls.incrementAndGet();
                    if (number > call || (number == call && before)) {
                        throw new Died();
                    }
                    var answer = invoke(() -> method.invoke(real, given));
                    if (number == call) {
                        throw new Died();
                    }
                    return answer;
                }));
    }

    public boolean hasDied() {
        return calls.get() >= call;
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
