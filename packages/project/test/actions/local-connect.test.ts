import { existsSync } from "node:fs";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { environmentOf, startLocalConnect } from "../../src/index.js";
import { temporaryFolder } from "../helpers/temporary-folder.js";

it("serves with the data of the environment, until it is closed", async () => {
  const root = temporaryFolder();
  const { environment } = environmentOf({ root, configFile: join(root, "flowc.config.ts"), config: {} });
  const { connect, diagnostics } = await startLocalConnect({ environment });
  expect(diagnostics).toEqual([]);
  expect((await fetch(`${connect!.url}/instance`)).status).toBe(403);
  expect(existsSync(join(root, ".flowc/local/server.json"))).toBe(true);
  await connect!.close();
  await expect(fetch(connect!.url)).rejects.toThrow();
});

it("refuses a second one on the same data", async () => {
  const dataDirectory = temporaryFolder();
  const { connect } = await startLocalConnect({ dataDirectory });
  onTestFinished(() => connect!.close());
  const { connect: second, diagnostics } = await startLocalConnect({ dataDirectory });
  expect(second).toBeUndefined();
  expect(diagnostics.map(({ code }) => code)).toEqual(["EMU102"]);
});
