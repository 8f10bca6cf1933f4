import { spawnSync } from "node:child_process";
import { mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { stageName } from "../../src/init/leftovers.js";
import { openStage } from "../../src/init/stage.js";
import { temporaryFolder } from "../helpers/temporary-folder.js";

/** Names of hidden folders: of a process that has ended, and what must stay. */
function names() {
  const { pid } = spawnSync(process.execPath, ["-e", ""]);
  const living = stageName();
  const ended = living.replace(/-\d+-\d+-/, `-${pid}-1-`);
  const sameNumberBefore = living.replace(/-(\d+)-\d+-/, "-$1-1-");
  const elsewhere = ended.replace(/^\.flowc-init-[0-9a-f]{8}/, ".flowc-init-00000000");
  return { living, ended, sameNumberBefore, elsewhere };
}

it("clears what a killed run left, and nothing of a running one, of another machine or of the author", () => {
  const { living, ended, elsewhere } = names();
  const folder = temporaryFolder();
  for (const name of [living, ended, elsewhere, ".flowc-init-mine"]) {
    mkdirSync(join(folder, name, "deep"), { recursive: true });
    writeFileSync(join(folder, name, "deep", "file.txt"), "");
  }
  const { stage } = openStage(join(folder, "new"));
  stage?.discard();
  expect(readdirSync(folder).sort()).toEqual([elsewhere, living, ".flowc-init-mine"].sort());
});

it.runIf(process.platform === "linux")("clears what a process left whose number another one has now", () => {
  const { sameNumberBefore } = names();
  const folder = temporaryFolder();
  mkdirSync(join(folder, sameNumberBefore));
  const { stage } = openStage(folder);
  stage?.discard();
  expect(readdirSync(folder)).toEqual([]);
});
