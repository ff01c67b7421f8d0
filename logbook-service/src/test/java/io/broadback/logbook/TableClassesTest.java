package io.broadback.logbook;

import io.broadback.testing.BroadbackTestResource;
import io.broadback.testing.TableClassesContract;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@QuarkusTestResource(value = BroadbackTestResource.class, initArgs = @ResourceArg(name = "service", value = "logbook"))
class TableClassesTest extends TableClassesContract {
    @Override
    protected String service() {
        return "logbook";
    }
}
