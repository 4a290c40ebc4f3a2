/**
 * Picks lines of a request that failed or was denied, in the formats that proxies write: TEXT after
 * its request, JSON by its keys, ztunnel by its error. Coarse on purpose: the decoder judges.
 */
export const FAILING_LINES = [
  '(HTTP/[0-9.]+|- -)" ((5[0-9][0-9]|401|403|429) |[0-9]{1,3} [A-Z])',
  '(code|status)": ?"?(5[0-9][0-9]|401|403|429)[",}]',
  'flags": ?"[A-Z]',
  'grpc[a-z_]*": ?"?[1-9]',
  'rbac_access_denied|error(=|": ?")',
].join("|");
