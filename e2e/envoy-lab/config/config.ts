/** A piece of Envoy's configuration, as its JSON has it. */
export type Config = Record<string, unknown>;

export type Address = { host: string; port: number };

/** An extension under its name, with the type that Envoy checks its settings by. */
export function extension(name: string, type: string, settings: Config = {}): Config {
  return { name, typed_config: { "@type": `type.googleapis.com/envoy.${type}`, ...settings } };
}

export function socketAddress({ host, port }: Address): Config {
  return { socket_address: { address: host, port_value: port } };
}
