import { type RunningServer, startServer } from "./child-server";

/** The product as built, in front of a Prometheus, with nothing in its memory. */
export function startApp(prometheusUrl: string): Promise<RunningServer> {
  return startServer((port) => ({
    command: process.execPath,
    args: [".next/standalone/server.js"],
    env: {
      ...process.env,
      NODE_ENV: "production",
      PROMETHEUS_URL: prometheusUrl,
      PROMETHEUS_TIMEOUT_SECONDS: "600",
      PORT: String(port),
      HOSTNAME: "127.0.0.1",
      LOG_LEVEL: "error",
    },
    readyPath: "/healthz",
  }));
}
