// The packages that need no Node, in the hands of a user: compiled without the types of Node or of a browser, and run.
import { findAction } from "@flowc/connect-model";
import { type Diagnostic, formatDiagnostics } from "@flowc/diagnostics";
import { checkFlow, emitFlow, flowLanguageSchema, parseFlow } from "@flowc/flow-compiler";
import actions from "@flowc/flow-compiler/actions.json" with { type: "json" };
import schema from "@flowc/flow-compiler/flow-language.schema.json" with { type: "json" };
import { contactFlow } from "@flowc/flow-dsl";
import { importProject } from "@flowc/flow-import";
import { drawFlow, placeDrawing } from "@flowc/pictures";
import { createProgram, createSimulator, createWorld, openSession, transcriptOf } from "@flowc/simulator";
import { simulate } from "@flowc/testing";

const main = contactFlow("Main", (f) => {
  f.playPrompt("Hello, and goodbye.").disconnect();
});
const unit = main.build();
const findings: readonly Diagnostic[] = checkFlow(unit);
const { text = "" } = emitFlow(unit.graph);

const simulator = createSimulator(createProgram([unit]));
const session = openSession(simulator, createWorld(), simulator.start("Main", 0, { from: "+442079460000" }));
session.hearOut();

const imported = await importProject([{ file: "main.json", text }]);
const placed = await placeDrawing(drawFlow(unit.graph));

/** Whether each package did what it is for. */
export const worked: Record<string, boolean> = {
  "@flowc/connect-model": findAction("MessageParticipant") !== undefined,
  "@flowc/diagnostics": formatDiagnostics(findings, { format: "text" }) !== "",
  "@flowc/flow-compiler": parseFlow(text, { file: "main.json" }).unit?.graph.blocks.length === unit.graph.blocks.length,
  "@flowc/flow-compiler/actions.json": actions.version === "2019-10-30",
  "@flowc/flow-compiler/flow-language.schema.json": schema.$id === flowLanguageSchema().$id,
  "@flowc/flow-dsl": main.name === "Main",
  "@flowc/flow-import": imported.files.has("flows/main.flow.ts"),
  "@flowc/pictures": placed.blocks.length > 0,
  "@flowc/simulator": transcriptOf(session.trace).length > 0,
  "@flowc/testing": simulate(main).heard.length > 0,
};
