package io.broadback.load;

import io.broadback.local.Service;

/** What a service itself counts of the requests to one path: how many, and how long it took over them. */
record ServerTime(double count, double seconds) {
    private static final String SUM = "http_server_requests_seconds_sum";
    private static final String COUNT = "http_server_requests_seconds_count";

    /** Since the service started. */
    static ServerTime of(Platform platform, Service service, String path, String token) {
        Http http = platform.http(service);
        String metrics = platform.await(() -> http.get("/q/metrics", token)).expect(200).body().toString();
        return new ServerTime(total(metrics, COUNT, path), total(metrics, SUM, path));
    }

    private static double total(String metrics, String name, String path) {
        return metrics.lines().filter(line -> line.startsWith(name) && line.contains("\"" + path + "\""))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1))).sum();
    }

    /** Mean milliseconds of the requests since then. */
    double meanMillisecondsSince(ServerTime before) {
        return (seconds - before.seconds) / (count - before.count) * 1_000;
    }
}
