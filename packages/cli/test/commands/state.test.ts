import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { flowc } from "../helpers/run-flowc.js";
import { shopProject } from "../helpers/shop.js";

const stateFile = ".flowc/local/state.json";

async function deployedShop(): Promise<string> {
  const folder = shopProject();
  expect((await flowc(folder, ["deploy", "--yes"])).exitCode).toBe(0);
  return folder;
}

function stateIn(folder: string): { resources: Record<string, { id: string; name: string }>; serial: number } {
  return JSON.parse(readFileSync(join(folder, stateFile), "utf8"));
}

describe("flowc state list and show", () => {
  it("list the addresses with their ids, and everything about one", async () => {
    const folder = await deployedShop();
    const { resources } = stateIn(folder);
    const { id } = resources["queue/Support"] as { id: string };
    const list = await flowc(folder, ["state", "list"]);
    expect([list.exitCode, list.stderr]).toEqual([0, ""]);
    expect(list.stdout.split("\n").map((line) => line.split("  ")[0]?.trim())).toEqual([
      ...Object.keys(resources).toSorted(),
      "",
    ]);
    expect(list.stdout).toContain(id);
    const show = await flowc(folder, ["state", "show", "queue/Support"]);
    expect(show.stdout).toMatch(new RegExp(`queue/Support\n  kind +queue\n  id +${id}\n`));
    expect(show.stdout).toContain("    maxContacts: 10\n");
    expect(show.stdout).toMatch(/refers to +hoursOfOperation\/Shop hours/);
  });

  it("write JSON for programs", async () => {
    const folder = await deployedShop();
    const { resources, serial } = stateIn(folder);
    const list = JSON.parse((await flowc(folder, ["state", "list", "--format", "json"])).stdout);
    expect(list).toMatchObject({ serial, diagnostics: [] });
    expect(list.resources).toHaveLength(Object.keys(resources).length);
    const show = JSON.parse((await flowc(folder, ["state", "show", "queue/Support", "--format", "json"])).stdout);
    expect(show.entry).toEqual(resources["queue/Support"]);
  });

  it("say that nothing was deployed, and offer the nearest address", async () => {
    expect((await flowc(shopProject(), ["state", "list"])).stdout).toBe("Nothing was deployed yet.\n");
    const folder = await deployedShop();
    const { exitCode, stderr } = await flowc(folder, ["state", "show", "Suport"]);
    expect(exitCode).toBe(1);
    expect(stderr).toContain("error[STATE110]");
    const named = await flowc(folder, ["state", "show", "Support"]);
    expect(named.stderr).toContain('Did you mean "queue/Support"?');
  });
});

describe("flowc state rm", () => {
  it("asks, forgets, and the next deploy takes it over again", async () => {
    const folder = await deployedShop();
    const { id } = stateIn(folder).resources["queue/Support"] as { id: string };
    const unasked = await flowc(folder, ["state", "rm", "queue/Support"]);
    expect([unasked.exitCode, unasked.stdout]).toEqual([1, ""]);
    expect(unasked.stderr).toContain("CLI152");
    const removed = await flowc(folder, ["state", "rm", "queue/Support", "--yes"]);
    expect(removed.stdout).toMatch(/^Forgot queue\/Support\. /);
    expect(stateIn(folder).resources["queue/Support"]).toBeUndefined();
    const again = await flowc(folder, ["state", "rm", "queue/Support", "--yes"]);
    expect([again.exitCode, again.stderr]).toEqual([1, expect.stringContaining("STATE110")]);
    expect((await flowc(folder, ["deploy", "--yes"])).exitCode).toBe(0);
    expect(stateIn(folder).resources["queue/Support"]?.id).toBe(id);
  });
});

describe("flowc state mv", () => {
  it("makes a renamed declaration a rename in Connect", async () => {
    const folder = await deployedShop();
    const { id } = stateIn(folder).resources["queue/Support"] as { id: string };
    const resources = readFileSync(join(folder, "resources.ts"), "utf8");
    writeFileSync(join(folder, "resources.ts"), resources.replace('queue("Support"', 'queue("First line"'));
    const moved = await flowc(folder, ["state", "mv", "queue/Support", "queue/First line"]);
    expect([moved.exitCode, moved.stdout]).toEqual([0, "queue/Support is queue/First line now.\n"]);
    expect((await flowc(folder, ["deploy", "--yes"])).exitCode).toBe(0);
    expect(stateIn(folder).resources["queue/First line"]?.id).toBe(id);
    expect((await flowc(folder, ["plan", "--detailed-exitcode"])).exitCode).toBe(0);
  });

  it("needs both addresses", async () => {
    const { exitCode, stderr } = await flowc(shopProject(), ["state", "mv", "queue/Support"]);
    expect(exitCode).toBe(2);
    expect(stderr).toContain("flowc state mv needs <to>");
  });
});

describe("flowc state rebuild", () => {
  it("brings a lost state back, and has nothing to do the second time", async () => {
    const folder = await deployedShop();
    const before = stateIn(folder);
    rmSync(join(folder, stateFile));
    const unasked = await flowc(folder, ["state", "rebuild"]);
    expect(unasked.exitCode).toBe(1);
    expect(unasked.stderr).toContain("  queue/Support\n");
    expect(existsSync(join(folder, stateFile))).toBe(false);
    const rebuilt = await flowc(folder, ["state", "rebuild", "--yes"]);
    expect([rebuilt.exitCode, rebuilt.stdout]).toEqual([
      0,
      expect.stringMatching(/^Took \d resources into the state\./),
    ]);
    expect(stateIn(folder).resources["queue/Support"]?.id).toBe(before.resources["queue/Support"]?.id);
    expect((await flowc(folder, ["plan", "--detailed-exitcode"])).exitCode).toBe(0);
    expect((await flowc(folder, ["state", "rebuild", "--yes"])).stdout).toMatch(/^Nothing to rebuild/);
  });
});

describe("flowc state unlock", () => {
  const lockFile = `${stateFile}.lock`;

  it("says that nobody holds the lock", async () => {
    expect((await flowc(shopProject(), ["state", "unlock"])).stdout).toBe("Nobody holds the lock.\n");
  });

  it("takes a lock of another machine after a yes, and never one of a living process", async () => {
    const folder = await deployedShop();
    const leave = (holder: object) => {
      const lock = { command: "flowc deploy", user: "jane", pid: process.pid, since: "then", token: "t", ...holder };
      writeFileSync(join(folder, lockFile), JSON.stringify(lock));
    };
    leave({ host: hostname() });
    const refused = await flowc(folder, ["state", "unlock", "--yes"]);
    expect([refused.exitCode, refused.stderr]).toEqual([1, expect.stringContaining("STATE109")]);
    leave({ host: "elsewhere" });
    const unasked = await flowc(folder, ["state", "unlock"]);
    expect([unasked.exitCode, unasked.stderr]).toEqual([
      1,
      expect.stringContaining("flowc deploy of jane on elsewhere"),
    ]);
    const unlocked = await flowc(folder, ["state", "unlock", "--yes"]);
    expect([unlocked.exitCode, unlocked.stdout]).toEqual([0, "The lock was taken away.\n"]);
    expect(existsSync(join(folder, lockFile))).toBe(false);
  });
});

it("lists the commands about the state", async () => {
  const { stdout, exitCode } = await flowc(shopProject(), ["state", "--help"]);
  expect(exitCode).toBe(0);
  expect([...stdout.matchAll(/^ {2}(\w+) {2,}/gm)].map(([, name]) => name)).toEqual([
    "list",
    "show",
    "rebuild",
    "unlock",
    "rm",
    "mv",
  ]);
  const unknown = await flowc(shopProject(), ["state", "remove"]);
  expect([unknown.exitCode, unknown.stderr]).toEqual([
    2,
    expect.stringContaining('flowc state has no command "remove".'),
  ]);
});
