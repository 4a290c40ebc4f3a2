/**
 * Sends text piece by piece, each made when the reader has room for it. Other requests get their
 * turn between two pieces; an empty piece is a turn given up with nothing to send yet.
 */
export function textStream(pieces: Iterable<string>): ReadableStream<Uint8Array> {
  const iterator = pieces[Symbol.iterator]();
  const encoder = new TextEncoder();
  return new ReadableStream({
    pull: async (controller) => {
      let piece = iterator.next();
      while (piece.done !== true && piece.value === "") {
        await nextTurn();
        piece = iterator.next();
      }
      await nextTurn();
      if (piece.done === true) controller.close();
      else controller.enqueue(encoder.encode(piece.value));
    },
    cancel: () => {
      iterator.return?.();
    },
  });
}

function nextTurn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
