import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { temporaryProject } from "../helpers/temporary-project.js";
import { typedCommand } from "../helpers/typed-command.js";

const enter = "\r";
const down = "\u001b[B";
const controlC = "\u0003";

it("asks in a terminal what is not said, and takes the usual answers for an Enter", async () => {
  const folder = temporaryProject();
  const command = typedCommand(folder, ["init"]);
  await command.type("In which folder?", `${"\u007f"}shop${enter}`);
  await command.type("What is it called?", enter);
  await command.type("What installs packages?", `${down}${enter}`);
  await command.type("Install them now?", `n`);
  expect(await command.exitCode).toBe(0);
  const manifest = JSON.parse(readFileSync(join(folder, "shop", "package.json"), "utf8"));
  expect(manifest.name).toBe("shop");
  expect((await command.lines()).join("\n")).toContain("  pnpm install");
});

it("asks only what is not said, and says at once when npm refuses a name", async () => {
  const folder = temporaryProject();
  const command = typedCommand(folder, ["init", "shop", "--package-manager", "npm"]);
  await command.type("What is it called?", ` x${enter}`);
  await command.type("npm refuses this name: only letters", `${"\u007f".repeat(2)}${enter}`);
  await command.type("Install them now?", "n");
  expect(await command.exitCode).toBe(0);
  expect((await command.lines()).join("\n")).not.toContain("In which folder?");
  expect(readdirSync(folder)).toEqual(["shop"]);
});

it("writes nothing when somebody stops answering", async () => {
  const folder = temporaryProject();
  const command = typedCommand(folder, ["init"]);
  await command.type("In which folder?", controlC);
  expect(await command.exitCode).toBe(130);
  expect((await command.lines()).join("\n")).toContain("Stopped. Nothing was written.");
  expect(readdirSync(folder)).toEqual([]);
});

it("asks nothing with --yes", async () => {
  const folder = temporaryProject();
  const command = typedCommand(folder, ["init", "shop", "--yes"]);
  expect(await command.exitCode).toBe(0);
  expect((await command.lines()).join("\n")).not.toContain("?");
  expect(readdirSync(folder)).toEqual(["shop"]);
});
