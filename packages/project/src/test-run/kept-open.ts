import { Writable } from "node:stream";

/** Passes on what is written, and stays open whoever ends it. */
class KeptOpen extends Writable {
  readonly #to: Writable;

  constructor(to: Writable) {
    super({ decodeStrings: false });
    this.#to = to;
  }

  override _write(chunk: string | Buffer, _encoding: BufferEncoding, done: () => void): void {
    this.#to.write(chunk);
    done();
  }

  override end(): this {
    return this;
  }
}

/**
 * A stream that cannot be ended: vitest pipes the output of each of its workers into the stream that it is given, and the
 * first worker that ends would close it for all that is said after.
 */
export function keptOpen(to: Writable): Writable {
  return new KeptOpen(to);
}
