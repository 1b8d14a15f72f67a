package org.encaisse.exchange;

import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import java.util.UUID;
import org.encaisse.kernel.tenant.TenantId;
import org.encaisse.platform.sql.TenantScope;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Takes files in, beside the pages; after a power cut the same file is begun again. */
@Configuration(proxyBeanMethods = false)
class ImportJob {

    static final TaskDescriptor<Void> TASK = TaskDescriptor.of("exchange-import");

    /** Tenant, import and a turn: a preview and the import after it are two turns. */
    static String name(TenantId tenant, UUID importId, UUID turn) {
        return tenant + "/" + importId + "/" + turn;
    }

    @Bean
    OneTimeTask<Void> takeFilesIn(RunImport run, TenantScope scope) {
        return Tasks.oneTime(TASK)
                .onFailure(new FailureHandler.OnFailureRetryLater<>(Duration.ofSeconds(5)))
                .execute((instance, context) -> {
                    String[] name = instance.getId().split("/");
                    scope.run(TenantId.parse(name[0]), () -> run.run(UUID.fromString(name[1])));
                });
    }
}
