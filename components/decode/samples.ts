/** Logs of a mesh that does not exist, to try the decoder with. */
export const SAMPLES = [
  { name: "no-endpoints", file: "no-endpoints.log", title: "No healthy endpoint" },
  { name: "slow-app", file: "slow-app.log", title: "A slow app, seen from both sides" },
  { name: "mtls-mismatch", file: "mtls-mismatch.log", title: "Two sides that disagree about mTLS" },
  { name: "gateway", file: "gateway.json", title: "A gateway's JSON log" },
  { name: "egress-blocked", file: "egress-blocked.log", title: "A host that the mesh blocks" },
  { name: "ambient", file: "ambient.log", title: "ztunnel in ambient mode" },
] as const;

export type Sample = (typeof SAMPLES)[number];

export async function readSample({ file }: Sample): Promise<Blob> {
  const response = await fetch(`/samples/${file}`);
  if (!response.ok) throw new Error(`The sample could not be read: status ${response.status}.`);
  return response.blob();
}
