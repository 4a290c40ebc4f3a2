import type { Environment } from "./environment";

export type TlsSettings = { caPem: string | null; certPem: string | null; keyPem: string | null };

export function parseTlsSettings(environment: Environment): TlsSettings {
  const pem = (name: string, what: string) => {
    const text = environment.fileText(name);
    if (text !== null && !/-----BEGIN [A-Z ]+-----/.test(text)) {
      environment.complain(`${name} names a file without ${what} in PEM form.`);
    }
    return text;
  };
  const tls = {
    caPem: pem("PROMETHEUS_CA_FILE", "a certificate"),
    certPem: pem("PROMETHEUS_CERT_FILE", "a certificate"),
    keyPem: pem("PROMETHEUS_KEY_FILE", "a private key"),
  };
  const hasCert = environment.text("PROMETHEUS_CERT_FILE") !== null;
  if (hasCert !== (environment.text("PROMETHEUS_KEY_FILE") !== null)) {
    const [set, missing] = hasCert ? ["CERT", "KEY"] : ["KEY", "CERT"];
    environment.complain(
      `PROMETHEUS_${set}_FILE is set without PROMETHEUS_${missing}_FILE; set both.`,
    );
  }
  return tls;
}
