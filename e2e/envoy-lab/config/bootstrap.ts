import { type Config, extension } from "./config";

type BootstrapOptions = { listeners: Config[]; clusters: Config[]; pressureFile: string };

const PRESSURE = "envoy.resource_monitors.injected_resource";
const OVERLOADED_FROM = 0.9;

/** Everything static: what Envoy has when it is ready is what the lab gave it. */
export function bootstrap({ listeners, clusters, pressureFile }: BootstrapOptions): Config {
  const settings = { filename: pressureFile };
  const type = "extensions.resource_monitors.injected_resource.v3.InjectedResourceConfig";
  const trigger = { name: PRESSURE, threshold: { value: OVERLOADED_FROM } };
  return {
    node: { id: "lab", cluster: "lab" },
    admin: { address: { socket_address: { address: "127.0.0.1", port_value: 0 } } },
    static_resources: { listeners, clusters },
    bootstrap_extensions: [
      extension(
        "envoy.bootstrap.internal_listener",
        "extensions.bootstrap.internal_listener.v3.InternalListener",
      ),
    ],
    overload_manager: {
      refresh_interval: "0.1s",
      resource_monitors: [extension(PRESSURE, type, settings)],
      buffer_factory_config: { minimum_account_to_track_power_of_two: 20 },
      actions: ["stop_accepting_requests", "reset_high_memory_stream"].map((action) => ({
        name: `envoy.overload_actions.${action}`,
        triggers: [
          action === "reset_high_memory_stream"
            ? { name: PRESSURE, scaled: { scaling_threshold: 0.5, saturation_threshold: 0.9 } }
            : trigger,
        ],
      })),
    },
  };
}
