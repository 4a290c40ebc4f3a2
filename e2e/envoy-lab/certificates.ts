import { execFile } from "node:child_process";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import type { KeyPair } from "@/e2e/envoy-lab/config/tls";

export type Certificates = {
  ca: string;
  /** What the mesh's own authority gave to cart. */
  cart: KeyPair;
  expired: KeyPair;
  /** Signed by nobody but itself. */
  stranger: KeyPair;
};

export const CART_IDENTITY = "spiffe://cluster.local/ns/shop/sa/cart";

const NEW_KEY = "-newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes".split(" ");

export async function makeCertificates(folder: string): Promise<Certificates> {
  const path = (name: string) => join(folder, name);
  const pair = (name: string) => ({ cert: path(`${name}.pem`), key: path(`${name}.key`) });
  const selfSigned = async (name: string): Promise<KeyPair> => {
    const { cert, key } = pair(name);
    const subject = ["-subj", `/CN=${name}`, "-days", "2"];
    await openssl("req", "-x509", ...NEW_KEY, ...subject, "-keyout", key, "-out", cert);
    return { cert, key };
  };
  const extensions = path("san.cnf");
  await writeFile(extensions, `subjectAltName=URI:${CART_IDENTITY}\n`);
  const [ca, stranger] = await Promise.all([selfSigned("ca"), selfSigned("stranger")]);
  const signed = async (name: string, days: number): Promise<KeyPair> => {
    const { cert, key } = pair(name);
    const request = path(`${name}.csr`);
    await openssl("req", ...NEW_KEY, "-subj", `/CN=${name}`, "-keyout", key, "-out", request);
    const signer = ["-CA", ca.cert, "-CAkey", ca.key, "-days", `${days}`, "-extfile", extensions];
    await openssl("x509", "-req", "-in", request, ...signer, "-out", cert);
    return { cert, key };
  };
  const [cart, expired] = await Promise.all([signed("cart", 2), signed("expired", 0)]);
  return { ca: ca.cert, cart, expired, stranger };
}

async function openssl(...args: string[]): Promise<void> {
  await promisify(execFile)("openssl", args);
}
