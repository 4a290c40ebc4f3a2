import type { Environment } from "./environment";

export type TlsSettings = { caPem: string | null; certPem: string | null; keyPem: string | null };

export function parseTlsSettings(environment: Environment, variables: string): TlsSettings {
  const pem = (name: string, what: string) => {
    const text = environment.fileText(name);
    if (text !== null && !/-----BEGIN [A-Z ]+-----/.test(text)) {
      environment.complain(`${name} names a file without ${what} in PEM form.`);
    }
    return text;
  };
  const tls = {
    caPem: pem(`${variables}_CA_FILE`, "a certificate"),
    certPem: pem(`${variables}_CERT_FILE`, "a certificate"),
    keyPem: pem(`${variables}_KEY_FILE`, "a private key"),
  };
  const hasCert = environment.text(`${variables}_CERT_FILE`) !== null;
  if (hasCert !== (environment.text(`${variables}_KEY_FILE`) !== null)) {
    const [set, missing] = hasCert ? ["CERT", "KEY"] : ["KEY", "CERT"];
    environment.complain(
      `${variables}_${set}_FILE is set without ${variables}_${missing}_FILE; set both.`,
    );
  }
  return tls;
}
