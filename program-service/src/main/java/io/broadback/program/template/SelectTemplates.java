package io.broadback.program.template;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import io.broadback.platform.identity.Caller;
import io.broadback.platform.identity.Operation;
import io.broadback.platform.paging.Cursor;
import io.broadback.platform.tenancy.TenantPool;
import io.broadback.program.template.EffectView.FieldEffect;
import io.broadback.program.template.Members.Member;
import io.smallrye.mutiny.Uni;

/** Reads templates, and what a version would do to the athletes of a gym. */
@ApplicationScoped
class SelectTemplates {
    private final TenantPool pool;

    SelectTemplates(TenantPool pool) {
        this.pool = pool;
    }

    Uni<TemplateView> one(Caller caller, UUID template, @Nullable Integer version) {
        caller.may(Operation.READ_TEMPLATES);
        return pool.run(caller.tenant(),
                transaction -> TemplateStore.require(transaction, caller.tenant(), template, version));
    }

    Uni<TemplateView.Page> page(Caller caller, @Nullable Cursor after, int limit) {
        caller.may(Operation.READ_TEMPLATES);
        return pool.run(caller.tenant(), transaction -> TemplateStore
                .latest(transaction, caller.tenant(), after == null ? null : after.uuid(0), limit + 1)).map(found -> {
                    List<TemplateView> items = found.stream().limit(limit).toList();
                    return new TemplateView.Page(items,
                            found.size() > limit ? Cursor.of(items.getLast().templateId()).encoded() : null);
                });
    }

    /** Looks at so many athletes of the gym; those who agree with the version in everything are left out. */
    Uni<EffectView.Page> effects(Caller caller, UUID template, @Nullable Integer version, UUID gym, @Nullable Cursor after,
            int limit) {
        caller.may(Operation.WRITE_TEMPLATES);
        return pool.run(caller.tenant(), transaction -> TemplateStore
                .require(transaction, caller.tenant(), template, version)
                .chain(found -> Members.of(transaction, caller.tenant(), List.of(gym), after == null ? null : after.uuid(0),
                        limit + 1).map(members -> page(found, members, limit))));
    }

    private static EffectView.Page page(TemplateView template, List<Member> members, int limit) {
        List<Member> looked = members.stream().limit(limit).toList();
        List<EffectView> items = looked.stream().map(member -> new EffectView(member.athlete(), member.profile().name(),
                member.gym(), member.appliedVersion(),
                member.against(template.content()).stream().map(FieldEffect::of).toList()))
                .filter(effect -> !effect.fields().isEmpty()).toList();
        return new EffectView.Page(items,
                members.size() > limit ? Cursor.of(looked.getLast().athlete()).encoded() : null);
    }
}
