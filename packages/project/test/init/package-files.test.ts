import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { missingProjectFiles, packageFiles } from "../../src/init/package-files.js";
import { temporaryFolder } from "../helpers/temporary-folder.js";

type Manifest = Record<"scripts" | "dependencies" | "devDependencies", Readonly<Record<string, string>>>;

const manifestIn = (files: ReadonlyMap<string, string>) => JSON.parse(files.get("package.json") ?? "") as Manifest;

const { version } = JSON.parse(readFileSync(new URL("../../../flow-dsl/package.json", import.meta.url), "utf8")) as {
  version: string;
};

it("makes one kind of package, wherever a project comes from", () => {
  const whole = packageFiles({ name: "shop", isTested: true, declaresResources: true });
  const brought = missingProjectFiles(temporaryFolder(), "", { declaresResources: false });
  expect(brought.get("tsconfig.json")).toBe(whole.get("tsconfig.json"));
  expect(manifestIn(whole).scripts).toMatchObject(manifestIn(brought).scripts);
  expect(manifestIn(brought).dependencies).toEqual({ "@flowc/flow-dsl": `^${version}`, flowc: `^${version}` });
  expect(Object.keys(manifestIn(whole).dependencies)).toEqual(["@flowc/flow-dsl", "@flowc/provisioner", "flowc"]);
  expect(manifestIn(brought).devDependencies).toEqual({ typescript: ">=5.9" });
});

it("adds only what a folder does not have yet", () => {
  const folder = temporaryFolder({ "package.json": "{}", "flowc.config.ts": "" });
  expect([...missingProjectFiles(folder, "", { declaresResources: true }).keys()]).toEqual(["tsconfig.json"]);
});
