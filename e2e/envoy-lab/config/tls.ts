import { type Config, extension } from "./config";

export type KeyPair = { cert: string; key: string };

const TLS_1_3 = { tls_maximum_protocol_version: "TLSv1_3" };
const TLS = "extensions.transport_sockets.tls.v3";

/** A listener's side: it shows `pair`, and asks for a certificate of `ca` where one is given. */
export function downstreamTls(pair: KeyPair, ca: string | null = null): Config {
  return extension("envoy.transport_sockets.tls", `${TLS}.DownstreamTlsContext`, {
    require_client_certificate: ca !== null,
    common_tls_context: { tls_certificates: [certificate(pair)], ...trusting(ca) },
  });
}

/** A caller's side: it trusts `ca`, and takes a callee of that identity alone where one is given. */
export function upstreamTls(options: {
  ca: string | null;
  identity?: string;
  serverName?: string;
}): Config {
  const { ca, identity, serverName } = options;
  return {
    transport_socket: extension("envoy.transport_sockets.tls", `${TLS}.UpstreamTlsContext`, {
      ...(serverName === undefined ? {} : { sni: serverName }),
      // As Istio sets it; Envoy's own default for upstreams ends at 1.2.
      common_tls_context: { tls_params: TLS_1_3, ...trusting(ca, identity) },
    }),
  };
}

function certificate({ cert, key }: KeyPair): Config {
  return { certificate_chain: { filename: cert }, private_key: { filename: key } };
}

function trusting(ca: string | null, identity?: string): Config {
  if (ca === null) return {};
  const names = identity === undefined ? [] : [{ san_type: "URI", matcher: { exact: identity } }];
  return {
    validation_context: { trusted_ca: { filename: ca }, match_typed_subject_alt_names: names },
  };
}
