import type { Call } from "@/demo/traffic/calls";
import { memoized } from "@/demo/traffic/memoized";
import { unitFrom } from "@/demo/traffic/random";
import { podsOf, type Target, type Workload } from "@/demo/traffic/workload";
import { isOutside, portOf } from "./call-names";

/** Where the connections of one request begin and end. */
export type Ends = {
  caller: string;
  callee: string;
  port: number;
  out: string;
  in: string;
  service: string;
};

const FIRST_PORT = 32_768;
const PORTS = 28_000;

const targetsOf = memoized((workload: Workload) => podsOf(workload));

/** Of the nth try: each goes to a pod of its own choice, over a connection of its own. */
export function endsOf(call: Call, key: string, nth: number): Ends {
  const callee =
    call.to === null
      ? outsideAddress(call.service.host)
      : addressOf(pick(call.to, calleeKey(key, nth)));
  return {
    caller: addressOf(pick(call.from, `${key}/caller`)),
    callee,
    port: portOf(call),
    out: portFrom(`${key}/out/${nth}`),
    in: portFrom(`${key}/in`),
    service: isOutside(call.service)
      ? outsideAddress(call.service.host)
      : serviceAddress(call.service.host),
  };
}

export function calleeKey(key: string, nth: number): string {
  return `${key}/callee/${nth}`;
}

/** As often as the pod has a share of the workload's traffic. */
export function pick(workload: Workload, key: string): Target {
  const pods = targetsOf(workload);
  let left = unitFrom(key);
  const found = pods.find(({ share }) => {
    left -= share;
    return left < 0;
  });
  const [first] = pods;
  if (first === undefined) throw new Error(`${workload.name} has no pods`);
  return (found ?? first).target;
}

function addressOf({ instance }: Target): string {
  return instance.replace(/:\d+$/, "");
}

export function clientOf(key: string): string {
  return `203.0.113.${1 + Math.floor(unitFrom(`${key}/client`) * 250)}`;
}

function serviceAddress(host: string): string {
  return `10.96.${Math.floor(unitFrom(`${host}/x`) * 250)}.${1 + Math.floor(unitFrom(`${host}/y`) * 250)}`;
}

function outsideAddress(host: string): string {
  return `198.51.100.${1 + Math.floor(unitFrom(host) * 250)}`;
}

function portFrom(key: string): string {
  return `${FIRST_PORT + Math.floor(unitFrom(key) * PORTS)}`;
}
