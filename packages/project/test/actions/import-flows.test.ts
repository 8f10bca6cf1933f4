import { existsSync, mkdirSync, mkdtempSync, realpathSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { importFlows } from "../../src/index.js";

const content = {
  Version: "2019-10-30",
  StartAction: "Bye",
  Actions: [{ Identifier: "Bye", Type: "DisconnectParticipant", Parameters: {}, Transitions: {} }],
};

/** A folder with two documents. */
function exported(): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "flowc-import-")));
  mkdirSync(join(folder, "exported"));
  for (const name of ["one", "two"]) {
    writeFileSync(join(folder, "exported", `${name}.json`), JSON.stringify(content));
  }
  return folder;
}

it("lets Node hear what happens outside between two flows", async () => {
  const heard: boolean[] = [];
  let isHeard = false;
  await importFlows({
    paths: ["exported"],
    directory: exported(),
    out: "project",
    onEvent: ({ type }) => {
      if (type !== "flow-imported") return;
      heard.push(isHeard);
      setImmediate(() => {
        isHeard = true;
      });
    },
  });
  expect(heard).toEqual([false, true]);
});

it("writes nothing when it is stopped on the way", async () => {
  const directory = exported();
  const stop = new AbortController();
  const { isWritten } = await importFlows({
    paths: ["exported"],
    directory,
    out: "project",
    signal: stop.signal,
    onEvent: () => stop.abort(),
  });
  expect(isWritten).toBe(false);
  expect(existsSync(join(directory, "project"))).toBe(false);
});
