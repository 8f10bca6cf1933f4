import { Writable } from "node:stream";
import { installPackages } from "../../../../scripts/test/install-packages.js";
import { temporaryFolder } from "./temporary-folder.js";

/** A project that has the packages that tests need, as they were built last. */
export function projectWith(files: Readonly<Record<string, string>>): string {
  const folder = temporaryFolder({ "package.json": '{ "type": "module" }', ...files });
  installPackages(folder);
  return folder;
}

/** A stream that keeps what is written to it. */
export function listener() {
  const chunks: string[] = [];
  const output = new Writable({
    write(chunk: Buffer, _encoding, done) {
      chunks.push(chunk.toString());
      done();
    },
  });
  return { output, said: () => chunks.join("") };
}
