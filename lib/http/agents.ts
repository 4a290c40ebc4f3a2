import { Agent as HttpAgent } from "node:http";
import { Agent as HttpsAgent } from "node:https";

type Tls = { caPem: string | null; certPem: string | null; keyPem: string | null };

type Agents = { httpAgent: HttpAgent; httpsAgent: HttpsAgent };

const agents = new WeakMap<Tls, Agents>();

/** Connections are kept open and shared between questions to one upstream. */
export function agentsFor(tls: Tls): Agents {
  const { caPem, certPem, keyPem } = tls;
  const known = agents.get(tls) ?? {
    httpAgent: new HttpAgent({ keepAlive: true }),
    httpsAgent: new HttpsAgent({
      keepAlive: true,
      ...(caPem === null ? {} : { ca: caPem }),
      ...(certPem === null ? {} : { cert: certPem }),
      ...(keyPem === null ? {} : { key: keyPem }),
    }),
  };
  agents.set(tls, known);
  return known;
}
