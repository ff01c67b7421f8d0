package io.broadback.load;

import org.jspecify.annotations.Nullable;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.net.NetSocket;

/** One HTTP/1.1 connection with one request at a time. */
final class KeepAlive {
    private final NetSocket socket;
    private @Nullable Buffer received;
    private @Nullable Promise<Answer> awaited;

    KeepAlive(NetSocket socket) {
        this.socket = socket;
        socket.handler(this::receive);
        socket.exceptionHandler(this::fail);
        socket.closeHandler(closed -> fail(new IllegalStateException("The service closed the connection")));
    }

    Future<Answer> send(Buffer request) {
        Promise<Answer> promise = Promise.promise();
        awaited = promise;
        var unused = socket.write(request);
        return promise.future();
    }

    private void receive(Buffer part) {
        Buffer all = received == null ? part : received.appendBuffer(part);
        try {
            @Nullable
            Answer answer = Answer.in(all);
            received = answer == null ? all : null;
            if (answer != null && awaited != null) {
                awaited.complete(answer);
            }
        } catch (RuntimeException unreadable) {
            fail(unreadable);
        }
    }

    private void fail(Throwable failure) {
        if (awaited != null) {
            var unused = awaited.tryFail(failure);
        }
    }
}
