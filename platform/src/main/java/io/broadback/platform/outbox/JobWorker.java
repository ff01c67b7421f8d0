package io.broadback.platform.outbox;

import io.broadback.platform.outbox.PendingWork.Job;
import io.broadback.platform.tenancy.TenantPool;

/** A {@link PendingWorker} for jobs that are started, worked off some rows at a time, and end. */
public abstract class JobWorker extends PendingWorker {
    protected JobWorker(TenantPool pool, String lease, String work) {
        super(pool, lease, work);
    }

    /** Does the next piece of a job, blocking; the transaction of the last one ends it ({@link PendingWork#ended}). */
    protected abstract void piece(Job job);

    @Override
    protected final boolean step(String subject) {
        piece(Job.of(subject));
        return true;
    }
}
