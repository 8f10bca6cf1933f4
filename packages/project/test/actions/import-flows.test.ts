import { existsSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { importFlows } from "../../src/index.js";
import { temporaryFolder } from "../helpers/temporary-folder.js";

const content = {
  Version: "2019-10-30",
  StartAction: "Bye",
  Actions: [{ Identifier: "Bye", Type: "DisconnectParticipant", Parameters: {}, Transitions: {} }],
};

/** A folder with two documents. */
function exported(): string {
  const text = JSON.stringify(content);
  return temporaryFolder({ "exported/one.json": text, "exported/two.json": text });
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
