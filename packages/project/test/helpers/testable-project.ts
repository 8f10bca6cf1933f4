import { mkdirSync, symlinkSync } from "node:fs";
import { dirname, join } from "node:path";
import { Writable } from "node:stream";
import { fileURLToPath } from "node:url";
import { temporaryFolder } from "./temporary-folder.js";

const root = fileURLToPath(new URL("../../../..", import.meta.url));

/** A project that has the packages that tests need, as they were built last. */
export function projectWith(files: Readonly<Record<string, string>>): string {
  const folder = temporaryFolder({ "package.json": '{ "type": "module" }', ...files });
  for (const name of ["vitest", "@flowc/testing", "@flowc/flow-dsl", "@flowc/provisioner"]) {
    const link = join(folder, "node_modules", name);
    mkdirSync(dirname(link), { recursive: true });
    symlinkSync(
      name === "vitest" ? join(root, "node_modules/vitest") : join(root, name.replace("@flowc", "packages")),
      link,
    );
  }
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
