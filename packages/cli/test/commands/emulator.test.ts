import { existsSync, readdirSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { ended, flowc, startFlowc } from "../helpers/run-flowc.js";
import { plainConfig, temporaryProject } from "../helpers/temporary-project.js";

/** Starts the command and waits for the line that says where it listens. */
async function started(folder: string, words: readonly string[] = []) {
  const child = startFlowc(folder, ["emulator", "--format", "json", ...words]);
  onTestFinished(() => void child.kill("SIGKILL"));
  const result = ended(child, folder);
  const line = await new Promise<string>((resolve) => child.stdout.once("data", resolve));
  return { child, result, ...(JSON.parse(line) as { url: string; port: number; dataDirectory?: string }) };
}

it.each(["SIGINT", "SIGTERM"] as const)("answers as Connect until %s, then ends with 0", async (signal) => {
  const folder = temporaryProject();
  const { child, result, url } = await started(folder);
  const answer = await fetch(`${url}/instance`);
  expect([answer.status, answer.headers.get("x-amzn-errortype")]).toEqual([403, "MissingAuthenticationTokenException"]);
  child.kill(signal);
  expect(await result).toMatchObject({ exitCode: 0, stderr: "Stopped.\n" });
  await expect(fetch(url)).rejects.toThrow();
  expect(readdirSync(folder)).toEqual([]);
});

it("keeps the data of a project where its deploys keep it", async () => {
  const folder = temporaryProject({ "flowc.config.ts": plainConfig });
  const { child, result, dataDirectory } = await started(folder);
  expect(dataDirectory).toBe(join(folder, ".flowc", "local"));
  child.kill("SIGINT");
  await result;
  expect(existsSync(join(folder, ".flowc/local/server.json"))).toBe(false);
});

it("keeps data where --data says", async () => {
  const folder = temporaryProject();
  const { child, result } = await started(folder, ["--data", "connect"]);
  expect(existsSync(join(folder, "connect/server.json"))).toBe(true);
  child.kill("SIGINT");
  await result;
});

it("says where it listens and how to stop it", async () => {
  const folder = temporaryProject();
  const child = startFlowc(folder, ["emulator"]);
  const result = ended(child, folder);
  child.stdout.once("data", () => child.kill("SIGINT"));
  expect((await result).stdout.replace(/:\d+/, ":<port>")).toMatchInlineSnapshot(`
    "Local Connect for eu-west-2 at http://127.0.0.1:<port>
    Data is kept nowhere (--data keeps it). Ctrl-C stops it.
    "
  `);
});

it("refuses a port that is taken, with the next step", async () => {
  const taken = createServer();
  const port = await new Promise<number>((resolve) => {
    taken.listen(0, "127.0.0.1", () => resolve((taken.address() as { port: number }).port));
  });
  onTestFinished(() => void taken.close());
  const { exitCode, stdout, stderr } = await flowc(temporaryProject(), ["emulator", "--port", String(port)]);
  expect([exitCode, stdout]).toEqual([1, ""]);
  expect(stderr).toContain("error[EMU104]");
});

it("refuses a project whose configuration is broken", async () => {
  const { exitCode, stderr } = await flowc(temporaryProject({ "flowc.config.ts": "export default 1;" }), ["emulator"]);
  expect(exitCode).toBe(1);
  expect(stderr).toContain("error[CLI102]");
});

it("fails as a file says, and dies as if it had been killed when it says so", async () => {
  const faults = { faults: [{ kind: "crash", when: "afterResponse", from: 2 }], rateLimit: { perSecond: 1, burst: 5 } };
  const folder = temporaryProject({ "faults.json": JSON.stringify(faults) });
  const { result, url } = await started(folder, ["--faults", "faults.json", "--data", "data"]);
  const credential = "Credential=k/20261120/eu-west-2/connect/aws4_request, SignedHeaders=host, Signature=0";
  const list = () => fetch(`${url}/instance`, { headers: { authorization: `AWS4-HMAC-SHA256 ${credential}` } });
  expect((await list()).status).toBe(200);
  expect((await list()).status).toBe(200);
  expect(await result).toMatchObject({ exitCode: 1, stderr: "Stopped by a fault, as if it had been killed.\n" });
});

it("refuses a file of faults with a mistake", async () => {
  const folder = temporaryProject({ "faults.json": '{"faults":[{"kind":"trottle"}]}' });
  const { exitCode, stderr } = await flowc(folder, ["emulator", "--faults", "faults.json"]);
  expect(exitCode).toBe(1);
  expect(stderr).toContain("error[EMU117]");
  expect(stderr).toContain('Did you mean "throttle"?');
});
