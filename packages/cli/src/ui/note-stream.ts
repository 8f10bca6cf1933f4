import { Writable } from "node:stream";
import type { Terminal } from "./terminal.js";

/** A stream that writes notes: for those who take streams only. */
export function noteStream(terminal: Pick<Terminal, "note">): Writable {
  return new Writable({
    decodeStrings: false,
    write(chunk: string | Buffer, _encoding, done) {
      terminal.note(chunk.toString());
      done();
    },
  });
}
