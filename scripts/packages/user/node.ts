// The packages that need Node, in the hands of a user: compiled with the types of Node, and run.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startEmulator } from "@flowc/emulator";
import { existing } from "@flowc/flow-dsl";
import { setCallSiteMapper } from "@flowc/flow-dsl/node";
import type { EditableValue } from "@flowc/flow-edit";
import { jsonAnswer } from "@flowc/loopback";
import { loadProject, type Project } from "@flowc/project";
import { answerForms } from "@flowc/project/calls";
import { defineConfig } from "@flowc/project/config";
import { flowNames } from "@flowc/project/names";
import { openProjectView } from "@flowc/project/view";
import { collectDesired, queue } from "@flowc/provisioner";
import { createAwsConnectApi } from "@flowc/provisioner/aws";
import { s3StateStore } from "@flowc/provisioner/s3";
import { readCoverageShards } from "@flowc/testing/node";
import { type ViewApi, ViewRefusal } from "@flowc/viewer";
import { defineConfig as configured } from "flowc";
import schemas from "flowc/schemas.json" with { type: "json" };

const folder = mkdtempSync(join(tmpdir(), "flowc-user-"));
const emulator = await startEmulator({ port: 0 });
const api = createAwsConnectApi({ region: "eu-west-2", endpoint: emulator.url });
await emulator.close();
setCallSiteMapper(undefined)();
const { project, diagnostics } = await loadProject(folder);
const unlabelled: Pick<EditableValue, "label"> | undefined = undefined;
const deployed = (view: ViewApi) => view.deployed({ environment: "local" });
const noProject: Project | undefined = project;
const shards = readCoverageShards(folder);
rmSync(folder, { recursive: true });

/** Whether each package did what it is for. */
export const worked: Record<string, boolean> = {
  flowc: configured === defineConfig,
  "flowc/schemas.json": "flowLanguage" in schemas.$defs,
  "@flowc/emulator": emulator.url.startsWith("http://127.0.0.1:"),
  "@flowc/flow-dsl/node": true,
  "@flowc/flow-edit": unlabelled === undefined,
  "@flowc/loopback": jsonAnswer(200, {}).status === 200,
  "@flowc/project": noProject === undefined && diagnostics.length > 0,
  "@flowc/project/calls": typeof answerForms === "function",
  "@flowc/project/config": defineConfig({ flows: [] }).flows?.length === 0,
  "@flowc/project/names": typeof flowNames === "function",
  "@flowc/project/view": typeof openProjectView === "function",
  "@flowc/provisioner":
    collectDesired([queue("Support", { hours: existing.hoursOfOperation("Basic Hours") })]) !== undefined,
  "@flowc/provisioner/aws": api !== undefined,
  "@flowc/provisioner/s3":
    s3StateStore({ bucket: "state", key: "flowc.json", region: "eu-west-2" }, "test") !== undefined,
  "@flowc/testing/node": shards.diagnostics.length >= 0,
  "@flowc/viewer":
    new ViewRefusal(404, { code: "VIEW101", message: "no such flow" }) instanceof Error &&
    typeof deployed === "function",
};
