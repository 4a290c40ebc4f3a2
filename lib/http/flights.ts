type Flight = {
  result: Promise<unknown>;
  controller: AbortController;
  passengers: number;
};

/** Work under way, by key: everyone who asks for it meanwhile waits for the same result. */
export type Flights = {
  /** Boards the flight with this key, or starts it. `started` says which. */
  board: (
    key: string,
    signal: AbortSignal,
    start: (signal: AbortSignal) => Promise<unknown>,
  ) => { started: boolean; result: Promise<unknown> };
};

export function newFlights(): Flights {
  const flights = new Map<string, Flight>();

  function takeOff(key: string, start: (signal: AbortSignal) => Promise<unknown>): Flight {
    const controller = new AbortController();
    const land = () => {
      if (flights.get(key) === flight) flights.delete(key);
    };
    const result = start(controller.signal).finally(land);
    result.catch(() => undefined); // each passenger sees the failure; with none left nobody need
    const flight: Flight = { result, controller, passengers: 0 };
    flights.set(key, flight);
    return flight;
  }

  function leave(key: string, flight: Flight, reason: unknown): void {
    flight.passengers -= 1;
    if (flight.passengers > 0) return;
    if (flights.get(key) === flight) flights.delete(key);
    flight.controller.abort(reason);
  }

  function ride(key: string, flight: Flight, signal: AbortSignal): Promise<unknown> {
    flight.passengers += 1;
    return new Promise((resolve, reject) => {
      const onAbort = () => {
        reject(signal.reason);
        leave(key, flight, signal.reason);
      };
      signal.addEventListener("abort", onAbort, { once: true });
      const settle = () => signal.removeEventListener("abort", onAbort);
      flight.result.finally(settle).then(resolve, reject);
    });
  }

  return {
    board: (key, signal, start) => {
      const flying = flights.get(key);
      const flight = flying ?? takeOff(key, start);
      return { started: flying === undefined, result: ride(key, flight, signal) };
    },
  };
}
