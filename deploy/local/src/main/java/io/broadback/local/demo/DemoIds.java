package io.broadback.local.demo;

import java.util.UUID;

/** The fixed ids of the demo: two chains, so that one can be shown not to see the other. */
public final class DemoIds {
    public static final UUID CHAIN = UUID.fromString("0198c0de-0000-7000-8000-000000000001");
    public static final UUID OTHER_CHAIN = UUID.fromString("0198c0de-0000-7000-8000-000000000002");
    /** Pounds: 45 lb bars and plates down to 2.5 lb. */
    public static final UUID HARBOR_STREET = UUID.fromString("0198c0de-0000-7000-8000-000000000011");
    /** Kilograms: 20 kg bars and plates down to 1.25 kg. */
    public static final UUID NORTH_PIER = UUID.fromString("0198c0de-0000-7000-8000-000000000012");
    public static final UUID OTHER_GYM = UUID.fromString("0198c0de-0000-7000-8000-000000000021");
    public static final UUID ATHLETE_ONE = UUID.fromString("0198c0de-0000-7000-8000-000000000101");
    public static final UUID ATHLETE_TWO = UUID.fromString("0198c0de-0000-7000-8000-000000000102");
    public static final UUID ATHLETE_THREE = UUID.fromString("0198c0de-0000-7000-8000-000000000103");

    private DemoIds() {
    }
}
